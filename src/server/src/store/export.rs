//! Reads every request with its events, page by page.

use std::collections::HashMap;

use policy::Assessment;
use policy::filing::Filing;
use sqlx::Row;

use super::read::summary_of;
use super::row::{event_of, parse_json};
use super::{Store, StoreError, StoredEvent, Summary};

/// A request with everything that is stored about it.
pub(crate) struct Exported {
    pub(crate) id: i64,
    pub(crate) summary: Summary,
    pub(crate) digest: String,
    pub(crate) issued_on: Option<String>,
    /// The time at which the personal data was deleted.
    pub(crate) purged_at: Option<i64>,
    /// `None` if the personal data was deleted.
    pub(crate) filing: Option<Filing>,
    pub(crate) assessment: Assessment,
    pub(crate) events: Vec<StoredEvent>,
}

/// The maximum number of requests in a page.
const MAX_REQUESTS: i64 = 200;

impl Store {
    /// Returns the requests after the one with the id `last`, in the order of their ids.
    ///
    /// # Errors
    /// [`StoreError`]
    pub(crate) async fn requests_after(&self, last: i64) -> Result<Vec<Exported>, StoreError> {
        let rows = sqlx::query(
            "SELECT id, reference, policy, status, filed_at, rma_number, last_ship_day, digest, issued_on, purged_at, filing, assessment \
             FROM requests WHERE id > $1 ORDER BY id LIMIT $2",
        )
        .bind(last)
        .bind(MAX_REQUESTS)
        .fetch_all(&self.readers)
        .await?;
        let Some(newest) = rows.last() else { return Ok(Vec::new()) };
        let event_rows = sqlx::query(
            "SELECT request_id, number, at, kind, actor, clause, note FROM events \
             WHERE request_id > $1 AND request_id <= $2 ORDER BY request_id, number",
        )
        .bind(last)
        .bind(newest.try_get::<i64, _>("id")?)
        .fetch_all(&self.readers)
        .await?;
        let mut events: HashMap<i64, Vec<StoredEvent>> = HashMap::new();
        for row in &event_rows {
            events.entry(row.try_get("request_id")?).or_default().push(event_of(row)?);
        }
        let mut requests = Vec::with_capacity(rows.len());
        for row in &rows {
            let id = row.try_get("id")?;
            let filing: &str = row.try_get("filing")?;
            requests.push(Exported {
                id,
                summary: summary_of(row)?,
                digest: row.try_get("digest")?,
                issued_on: row.try_get("issued_on")?,
                purged_at: row.try_get("purged_at")?,
                filing: if filing.is_empty() { None } else { Some(parse_json(filing, "filing")?) },
                assessment: parse_json(row.try_get("assessment")?, "assessment")?,
                events: events.remove(&id).unwrap_or_default(),
            });
        }
        Ok(requests)
    }
}
