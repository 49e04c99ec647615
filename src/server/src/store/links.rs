//! Customers' links: sending or revoking one, and replacing all of them with a new secret.

use policy::Status;
use policy::tracking::EventKind;
use sqlx::Row;

use super::decide::{NewEvent, append_event};
use super::row::parse_uid;
use super::{Actor, Recipient, Store, StoreError, StoredRequest};
use crate::secret::Secret;

/// Whether the customer gets a mail with the new link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Notice {
    Mail,
    Silent,
}

/// The most rows that are read at once.
const MAX_ROWS: i64 = 500;
/// The time in which a request's link is sent again at most once.
const RESEND_MILLIS: i64 = 3_600_000;

impl Store {
    /// Adds a mail with the link of a request to the outbox. Returns false, with nothing changed, if one was added within the last hour.
    ///
    /// # Errors
    /// [`StoreError`]; then nothing was changed.
    pub(crate) async fn send_link(&self, request: i64, at: i64) -> Result<bool, StoreError> {
        let mut transaction = self.begin().await?;
        let recent: i64 =
            sqlx::query_scalar("SELECT COUNT(*) FROM events WHERE request_id = $1 AND kind = $2 AND at > $3")
                .bind(request)
                .bind(EventKind::LinkSent.as_str())
                .bind(at.saturating_sub(RESEND_MILLIS))
                .fetch_one(transaction.connection())
                .await?;
        if recent > 0 {
            transaction.roll_back().await?;
            return Ok(false);
        }
        let sent = NewEvent {
            at,
            kind: EventKind::LinkSent,
            actor: Actor::Customer,
            clause: None,
            note: None,
            recipients: &[Recipient::Customer],
        };
        // Of two servers that append at once, the primary key lets one commit.
        append_event(transaction.connection(), request, &sent).await?;
        transaction.commit().await?;
        Ok(true)
    }

    /// Revokes the link of a request, and gives it a new one.
    ///
    /// # Errors
    /// [`StoreError`]; then nothing was changed.
    pub(crate) async fn replace_link(
        &self,
        request: &StoredRequest,
        secret: &Secret,
        at: i64,
        notice: Notice,
    ) -> Result<(), StoreError> {
        let generation = request.link_generation + 1;
        let token = secret.token(request.uid, generation);
        let mut transaction = self.begin().await?;
        sqlx::query("UPDATE requests SET link_generation = $1, token_hash = $2 WHERE id = $3 AND link_generation = $4")
            .bind(generation)
            .bind(token.hash())
            .bind(request.id)
            .bind(request.link_generation)
            .execute(transaction.connection())
            .await?;
        append_event(transaction.connection(), request.id, &link_replaced(at, notice)).await?;
        transaction.commit().await
    }

    /// Derives the links of all requests from a new secret, and stores its fingerprint. Customers of open requests get a mail, according to `notice`.
    ///
    /// # Errors
    /// [`StoreError`]; then nothing was changed.
    pub(crate) async fn replace_secret(
        &self,
        secret: &Secret,
        at: i64,
        notice: Notice,
    ) -> Result<(), StoreError> {
        let mut transaction = self.begin().await?;
        let mut last = 0_i64;
        loop {
            let rows = sqlx::query(
                "SELECT id, uid, link_generation, status FROM requests WHERE id > $1 ORDER BY id LIMIT $2",
            )
            .bind(last)
            .bind(MAX_ROWS)
            .fetch_all(transaction.connection())
            .await?;
            if rows.is_empty() {
                break;
            }
            for row in &rows {
                last = row.try_get("id")?;
                let token = secret.token(parse_uid(row.try_get("uid")?)?, row.try_get("link_generation")?);
                sqlx::query("UPDATE requests SET token_hash = $1 WHERE id = $2")
                    .bind(token.hash())
                    .bind(last)
                    .execute(transaction.connection())
                    .await?;
                let status = Status::from_name(row.try_get("status")?);
                if status.is_some_and(|status| !status.has_ended()) {
                    append_event(transaction.connection(), last, &link_replaced(at, notice)).await?;
                }
            }
        }
        sqlx::query("UPDATE settings SET value = $1 WHERE name = 'secret_fingerprint'")
            .bind(secret.fingerprint())
            .execute(transaction.connection())
            .await?;
        transaction.commit().await
    }
}

fn link_replaced(at: i64, notice: Notice) -> NewEvent<'static> {
    let recipients: &[Recipient] = match notice {
        Notice::Mail => &[Recipient::Customer],
        Notice::Silent => &[],
    };
    NewEvent { at, kind: EventKind::LinkReplaced, actor: Actor::Vendor, clause: None, note: None, recipients }
}
