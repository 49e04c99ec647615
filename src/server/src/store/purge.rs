//! Deletes personal data that is no longer needed.

use policy::Status;
use sqlx::AssertSqlSafe;

use super::insert::placeholders;
use super::{Store, StoreError};

/// The maximum number of requests in one transaction, so that other writes wait only a short time.
const MAX_IN_A_TRANSACTION: i64 = 200;

impl Store {
    /// Counts the ended requests whose last event was at `until` or before, and whose personal data is still stored.
    ///
    /// # Errors
    /// [`StoreError::Database`]
    pub(crate) async fn count_purgeable(&self, until: i64) -> Result<i64, StoreError> {
        let select = AssertSqlSafe(format!("SELECT COUNT(*) FROM requests r WHERE {}", condition()));
        Ok(sqlx::query_scalar(select).bind(until).fetch_one(&self.readers).await?)
    }

    /// Deletes the personal data of ended requests whose last event was at `until` or before, and returns the number of requests.
    ///
    /// This deletes the filing (name, address, models, serials, notes), the notes of events, and the mails of the outbox. It keeps, for the
    /// vendor's books, the reference, the RMA number, the status, the dates, the assessment with its amounts and clauses, and the events: issued
    /// numbers must not be issued again, and tax law requires that a credit can be explained.
    ///
    /// # Errors
    /// [`StoreError`]; requests before the failure are purged.
    pub(crate) async fn purge(&self, until: i64, now: i64) -> Result<usize, StoreError> {
        let select = format!(
            "SELECT r.id FROM requests r WHERE {} AND r.id > $2 ORDER BY r.id LIMIT $3 {}",
            condition(),
            self.dialect.skip_locked()
        );
        let mut last = 0_i64;
        let mut purged = 0;
        loop {
            let mut transaction = self.begin().await?;
            let ids: Vec<i64> = sqlx::query_scalar(AssertSqlSafe(select.clone()))
                .bind(until)
                .bind(last)
                .bind(MAX_IN_A_TRANSACTION)
                .fetch_all(transaction.connection())
                .await?;
            let Some(newest) = ids.last() else {
                transaction.roll_back().await?;
                return Ok(purged);
            };
            last = *newest;
            let listed = placeholders(1..=ids.len());
            for change in [
                &format!(
                    "UPDATE requests SET purged_at = {now}, filing = '', token_hash = 'purged ' || CAST(id AS TEXT), \
                     content_hash = NULL, customer = NULL, customer_key = '', product = NULL, product_key = NULL WHERE id"
                ),
                "UPDATE events SET note = NULL WHERE request_id",
                "DELETE FROM outbox WHERE request_id",
            ] {
                let mut change = sqlx::query(AssertSqlSafe(format!("{change} IN ({listed})")));
                for id in &ids {
                    change = change.bind(id);
                }
                change.execute(transaction.connection()).await?;
            }
            transaction.commit().await?;
            purged += ids.len();
        }
    }

    /// Returns the time at which the personal data of a request was deleted.
    ///
    /// # Errors
    /// [`StoreError::Database`]
    pub(crate) async fn purged_at(&self, reference: &str) -> Result<Option<i64>, StoreError> {
        let statement = "SELECT purged_at FROM requests WHERE reference = $1 AND purged_at IS NOT NULL";
        Ok(sqlx::query_scalar(statement).bind(reference).fetch_optional(&self.readers).await?)
    }

    /// Removes deleted bytes from the database's files. Returns whether all are removed.
    ///
    /// # Errors
    /// [`StoreError::Database`]
    pub(crate) async fn remove_deleted_bytes(&self) -> Result<bool, StoreError> {
        let mut connection = self.writers.acquire().await?;
        connection.close_on_drop();
        Ok(self.dialect.remove_deleted_bytes(&mut connection).await?)
    }
}

/// Returns the condition for requests to be purged: no action can change them, and their last event was at `$1` or before.
fn condition() -> String {
    let ended = Status::ALL.into_iter().filter(|status| status.has_ended());
    let ended: Vec<String> = ended.map(|status| format!("'{}'", status.as_str())).collect();
    format!(
        "r.purged_at IS NULL AND r.status IN ({}) AND (SELECT MAX(e.at) FROM events e WHERE e.request_id = r.id) <= $1",
        ended.join(", ")
    )
}
