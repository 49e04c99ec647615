//! Expires RMA numbers after their last ship day.

use policy::Action;
use policy::tracking::EventKind;
use sqlx::AssertSqlSafe;

use super::decide::{NewEvent, append_event, change_status};
use super::{Actor, Store, StoreError};

/// The maximum number of requests in one transaction, so that other writes wait only a short time.
const MAX_IN_A_TRANSACTION: i64 = 500;

impl Store {
    /// Expires every RMA number whose last ship day is over, and returns how many were due. Waits for numbers that another task or
    /// server is expiring, so that no caller reads an expired number as valid afterwards.
    ///
    /// # Errors
    /// [`StoreError`]
    pub(crate) async fn expire_due(&self, now: i64) -> Result<usize, StoreError> {
        let mut expired = 0;
        loop {
            // Most rounds find nothing, and then take no lock.
            let is_due: i64 = sqlx::query_scalar(
                "SELECT COUNT(*) FROM (SELECT 1 FROM requests WHERE status = 'approved' AND expires_at <= $1 LIMIT 1) AS due",
            )
            .bind(now)
            .fetch_one(&self.readers)
            .await?;
            if is_due == 0 {
                return Ok(expired);
            }
            let mut transaction = self.begin().await?;
            let due = AssertSqlSafe(format!(
                "SELECT id, expires_at FROM requests WHERE status = 'approved' AND expires_at <= $1 \
                 ORDER BY expires_at, id LIMIT $2 {}",
                self.dialect.lock_rows()
            ));
            let due: Vec<(i64, i64)> = sqlx::query_as(due)
                .bind(now)
                .bind(MAX_IN_A_TRANSACTION)
                .fetch_all(transaction.connection())
                .await?;
            if due.is_empty() {
                // Another task or server has expired them.
                transaction.roll_back().await?;
                return Ok(expired);
            }
            expired += due.len();
            for (id, expires_at) in due {
                if change_status(transaction.connection(), id, Action::Expire).await? {
                    let event = NewEvent {
                        kind: EventKind::Expired,
                        // The end of the last ship day, not the time at which the server noticed it.
                        at: expires_at,
                        actor: Actor::Time,
                        clause: None,
                        note: None,
                        recipients: &[],
                    };
                    append_event(transaction.connection(), id, &event).await?;
                }
            }
            transaction.commit().await?;
        }
    }
}
