//! RMA numbers run out by themselves.

use policy::Action;
use policy::tracking::EventKind;

use super::decide::{NewEvent, append, swap};
use super::{Store, StoreError};

/// Most requests of one transaction, so that nobody waits long for it.
const MOST: i64 = 500;

impl Store {
    /// Lets every number expire whose last ship day is over; how many there were.
    ///
    /// # Errors
    /// [`StoreError`] where the database does not answer.
    pub(crate) async fn expire_due(&self, now: i64) -> Result<usize, StoreError> {
        let mut expired = 0;
        loop {
            let due: Vec<(i64, i64)> = sqlx::query_as(
                "SELECT id, expires_at FROM requests WHERE status = 'approved' AND expires_at <= $1 ORDER BY expires_at LIMIT $2",
            )
            .bind(now)
            .bind(MOST)
            .fetch_all(&self.readers)
            .await?;
            if due.is_empty() {
                return Ok(expired);
            }
            expired += due.len();
            let mut write = self.begin().await?;
            for (id, expires_at) in due {
                if swap(&mut write.connection, id, Action::Expire).await? == 1 {
                    // It expired when its day was over, whenever that is noticed.
                    let event = NewEvent {
                        at: expires_at,
                        kind: EventKind::Expired,
                        actor: "time",
                        clause: None,
                        note: None,
                    };
                    append(&mut write.connection, id, event).await?;
                }
            }
            write.commit().await?;
        }
    }
}
