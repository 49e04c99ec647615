//! Mails that wait to be sent: stored with what they tell of, so that none is lost between commit and sending.

use sqlx::Row;

use super::{DueMail, MailOutcome, Recipient, Store, StoreError};

/// When a new mail is due: by whatever clock, and before those that are tried again.
pub(super) const DUE_AT_ONCE: i64 = 0;

/// Most mails that are looked at together.
const MOST: i64 = 50;

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
                let recipient = Recipient::ALL.into_iter().find(|known| known.as_str() == name);
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

    /// Notes what became of mails; what is not noted is sent again.
    ///
    /// # Errors
    /// [`StoreError`] where that was not stored.
    pub(crate) async fn note_mails(&self, tried: &[(DueMail, MailOutcome)]) -> Result<(), StoreError> {
        let mut write = self.begin().await?;
        for (mail, outcome) in tried {
            let (sent_at, due_at) = match outcome {
                MailOutcome::Sent { at } => (Some(*at), None),
                MailOutcome::Later { due_at } => (None, Some(*due_at)),
                MailOutcome::GivenUp => (None, None),
            };
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
        }
        write.commit().await
    }
}
