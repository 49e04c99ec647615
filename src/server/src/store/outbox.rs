//! Mails that wait to be sent: stored with what they tell of, so that none is lost between commit and sending.

use sqlx::Row;

use super::{Store, StoreError};

/// Whom a mail goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Recipient {
    /// Who filed the request.
    Customer,
    /// The vendor's mailbox.
    Vendor,
}

/// A mail whose time has come.
pub(crate) struct DueMail {
    /// The request.
    pub(crate) request: i64,
    /// The event it tells of.
    pub(crate) event: i64,
    /// Whom it goes to.
    pub(crate) recipient: Recipient,
    /// How often it was tried.
    pub(crate) attempts: i64,
}

/// Most mails that are looked at together.
const MOST: i64 = 50;

impl Recipient {
    /// Its name in the store.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Vendor => "vendor",
        }
    }
}

impl Store {
    /// The mails whose time has come, oldest first.
    ///
    /// # Errors
    /// [`StoreError`] where the database does not answer.
    pub(crate) async fn due_mails(&self, now: i64) -> Result<Vec<DueMail>, StoreError> {
        let rows = sqlx::query(
            "SELECT request_id, event, recipient, attempts FROM outbox WHERE due_at IS NOT NULL AND due_at <= $1 \
             ORDER BY due_at, request_id, event LIMIT $2",
        )
        .bind(now)
        .bind(MOST)
        .fetch_all(&self.readers)
        .await?;
        rows.iter()
            .map(|row| {
                let name: &str = row.try_get("recipient")?;
                let recipient =
                    [Recipient::Customer, Recipient::Vendor].into_iter().find(|known| known.as_str() == name);
                Ok(DueMail {
                    request: row.try_get("request_id")?,
                    event: row.try_get("event")?,
                    recipient: recipient
                        .ok_or_else(|| StoreError::Unreadable(format!("a recipient `{name}`")))?,
                    attempts: row.try_get("attempts")?,
                })
            })
            .collect()
    }

    /// Notes that a mail was handed over.
    ///
    /// # Errors
    /// [`StoreError`] where that was not stored; the mail will be sent again then.
    pub(crate) async fn mail_sent(&self, mail: &DueMail, now: i64) -> Result<(), StoreError> {
        self.mail_tried(mail, None, Some(now)).await
    }

    /// Notes that a mail was not handed over, and when to try again; with `None` never.
    ///
    /// # Errors
    /// [`StoreError`] where that was not stored.
    pub(crate) async fn mail_failed(&self, mail: &DueMail, due_at: Option<i64>) -> Result<(), StoreError> {
        self.mail_tried(mail, due_at, None).await
    }

    async fn mail_tried(
        &self,
        mail: &DueMail,
        due_at: Option<i64>,
        sent_at: Option<i64>,
    ) -> Result<(), StoreError> {
        let mut write = self.begin().await?;
        sqlx::query(
            "UPDATE outbox SET attempts = attempts + 1, due_at = $1, sent_at = $2 \
             WHERE request_id = $3 AND event = $4 AND recipient = $5",
        )
        .bind(due_at)
        .bind(sent_at)
        .bind(mail.request)
        .bind(mail.event)
        .bind(mail.recipient.as_str())
        .execute(&mut write.connection)
        .await?;
        write.commit().await
    }
}
