//! The mails that are to be sent. A mail is stored in the transaction of the event that it reports, so that none is lost.
//!
//! A server claims a mail before sending it. A claim ends when the result is recorded, or after [`CLAIM_MILLIS`]: then another server may send the
//! mail.

use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AssertSqlSafe, Row};

use super::dialect::Dialect;
use super::{DueMail, MailOutcome, Recipient, Store, StoreError, UndeliveredMail};

/// The maximum number of mails to claim.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ClaimedMails {
    pub(crate) first_attempts: usize,
    pub(crate) repeated: usize,
}

/// The time at which a new mail is due: earlier than any clock, and before the mails that are repeated.
pub(super) const DUE_AT_ONCE: i64 = 0;
/// The duration of a claim. Sending a mail takes at most a minute.
const CLAIM_MILLIS: i64 = 120_000;

/// Returns the statement that claims mails of which `attempts` is true, to the recipients of this version. PostgreSQL would evaluate a
/// subquery in the condition of the UPDATE more than once, and claim more than the limit.
fn claim(attempts: &str, dialect: Dialect) -> AssertSqlSafe<String> {
    let recipients = Recipient::ALL.map(|recipient| format!("'{}'", recipient.as_str())).join(", ");
    AssertSqlSafe(format!(
        "WITH due AS MATERIALIZED (SELECT request_id, event, recipient FROM outbox \
         WHERE due_at IS NOT NULL AND due_at <= $3 AND {attempts} AND recipient IN ({recipients}) \
         ORDER BY due_at, request_id, event LIMIT $4 {}) \
         UPDATE outbox SET due_at = $1, claimed_by = $2 WHERE (request_id, event, recipient) IN (SELECT * FROM due) \
         RETURNING request_id, event, recipient, attempts, \
         (SELECT at FROM events e WHERE e.request_id = outbox.request_id AND e.number = outbox.event) AS event_at",
        dialect.skip_locked()
    ))
}

impl Store {
    /// Claims mails that are due, oldest first.
    ///
    /// # Errors
    /// [`StoreError`]; then no mail is claimed.
    pub(crate) async fn claim_mails(
        &self,
        now: i64,
        limits: ClaimedMails,
    ) -> Result<Vec<DueMail>, StoreError> {
        // Most calls find nothing, and then take no lock.
        let due: i64 = sqlx::query_scalar(
            "SELECT COUNT(*) FROM (SELECT 1 FROM outbox WHERE due_at IS NOT NULL AND due_at <= $1 LIMIT 1) AS due",
        )
        .bind(now)
        .fetch_one(&self.readers)
        .await?;
        if due == 0 || (limits.first_attempts, limits.repeated) == (0, 0) {
            return Ok(Vec::new());
        }
        let mut transaction = self.begin().await?;
        let mut claimed = Vec::new();
        for (attempts, limit) in [("attempts = 0", limits.first_attempts), ("attempts > 0", limits.repeated)]
        {
            let rows = sqlx::query(claim(attempts, self.dialect))
                .bind(now + CLAIM_MILLIS)
                .bind(&*self.instance)
                .bind(now)
                .bind(i64::try_from(limit).unwrap_or(i64::MAX))
                .fetch_all(transaction.connection())
                .await?;
            for row in &rows {
                claimed.push(mail_of(row)?);
            }
        }
        transaction.commit().await?;
        claimed.sort_unstable_by_key(|mail| (mail.request, mail.event));
        Ok(claimed)
    }

    /// Returns the number of mails that are not sent, and the time from which the oldest of them has been waiting: that of the event that it
    /// reports. A mail that was postponed because its recipient has had many has been waiting from the time to which it was postponed.
    ///
    /// # Errors
    /// [`StoreError::Database`]
    pub(crate) async fn unsent_mails(&self) -> Result<(i64, Option<i64>), StoreError> {
        let statement = "SELECT COUNT(*), \
             MIN(CASE WHEN o.attempts = 0 AND o.claimed_by IS NULL AND o.due_at > e.at THEN o.due_at ELSE e.at END) \
             FROM outbox o JOIN events e ON e.request_id = o.request_id AND e.number = o.event WHERE o.due_at IS NOT NULL";
        Ok(sqlx::query_as(statement).fetch_one(&self.readers).await?)
    }

    /// Returns the mails about a request that were tried and are not delivered, in the order of their events.
    ///
    /// # Errors
    /// [`StoreError`]
    pub(crate) async fn undelivered_mails(
        &self,
        reference: &str,
    ) -> Result<Vec<UndeliveredMail>, StoreError> {
        let statement = "SELECT event, recipient, attempts, due_at FROM outbox \
             WHERE request_id = (SELECT id FROM requests WHERE reference = $1) AND attempts > 0 AND sent_at IS NULL \
             ORDER BY event, recipient";
        let rows = sqlx::query(statement).bind(reference).fetch_all(&self.readers).await?;
        let mail = |row: &AnyRow| {
            Ok(UndeliveredMail {
                event: row.try_get("event")?,
                recipient: row.try_get("recipient")?,
                attempts: row.try_get("attempts")?,
                due_at: row.try_get("due_at")?,
            })
        };
        rows.iter().map(mail).collect()
    }

    /// Records the results of attempts to send.
    ///
    /// # Errors
    /// [`StoreError`]; then nothing is recorded, and the mails are sent again when their claims end.
    pub(crate) async fn note_mails(&self, results: &[(DueMail, MailOutcome)]) -> Result<(), StoreError> {
        let mut transaction = self.begin().await?;
        for (mail, outcome) in results {
            let (sent_at, due_at, attempts) = match outcome {
                MailOutcome::Sent { at } => (Some(*at), None, 1_i64),
                MailOutcome::Later { due_at } => (None, Some(*due_at), 1),
                MailOutcome::NotComposed { due_at } | MailOutcome::Postponed { due_at } => {
                    (None, Some(*due_at), 0)
                }
                MailOutcome::GivenUp => (None, None, 1),
            };
            // The claim on a mail that cannot be composed goes on until it is due: only a mail that was postponed waits without a claim.
            let claimed_by = matches!(outcome, MailOutcome::NotComposed { .. }).then_some(&*self.instance);
            // If the claim has ended, another server may have claimed the mail. That the mail was sent is recorded nevertheless.
            sqlx::query(
                "UPDATE outbox SET attempts = attempts + $1, due_at = $2, sent_at = $3, claimed_by = $8 \
                 WHERE request_id = $4 AND event = $5 AND recipient = $6 AND (claimed_by = $7 OR $3 IS NOT NULL)",
            )
            .bind(attempts)
            .bind(due_at)
            .bind(sent_at)
            .bind(mail.request)
            .bind(mail.event)
            .bind(mail.recipient.as_str())
            .bind(&*self.instance)
            .bind(claimed_by)
            .execute(transaction.connection())
            .await?;
        }
        transaction.commit().await
    }
}

/// Ends the claims of servers that have ended.
pub(super) async fn release(connection: &mut AnyConnection) -> Result<(), StoreError> {
    let release = "UPDATE outbox SET due_at = $1, claimed_by = NULL \
         WHERE due_at IS NOT NULL AND claimed_by IS NOT NULL AND claimed_by NOT IN (SELECT instance FROM servers)";
    sqlx::query(release).bind(DUE_AT_ONCE).execute(connection).await?;
    Ok(())
}

fn mail_of(row: &AnyRow) -> Result<DueMail, StoreError> {
    Ok(DueMail {
        request: row.try_get("request_id")?,
        event: row.try_get("event")?,
        event_at: row.try_get("event_at")?,
        recipient: recipient_of(row)?,
        attempts: row.try_get("attempts")?,
    })
}

fn recipient_of(row: &AnyRow) -> Result<Recipient, StoreError> {
    let name: &str = row.try_get("recipient")?;
    let recipient = Recipient::ALL.into_iter().find(|known| known.as_str() == name);
    recipient.ok_or_else(|| StoreError::NewerVersion(format!("the recipient `{name}`")))
}
