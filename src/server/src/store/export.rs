//! Reads every request with its events, page by page.

use std::collections::HashMap;

use policy::Assessment;
use policy::filing::Filing;
use sqlx::Row;
use sqlx::any::AnyRow;

use super::integrity::FiledColumns;
use super::read::summary_of;
use super::row::{MAX_FILINGS, event_of, parse_json, ship_to_of};
use super::{Store, StoreError, StoredEvent, Summary};

/// A request with everything that is stored about it.
pub(crate) struct Exported {
    pub(crate) summary: Summary,
    pub(crate) digest: String,
    pub(crate) issued_on: Option<String>,
    /// The lines of the address that the goods are sent to; `None` without an RMA number.
    pub(crate) ship_to: Option<Vec<String>>,
    /// The time at which the personal data was deleted.
    pub(crate) purged_at: Option<i64>,
    /// `None` if the personal data was deleted.
    pub(crate) filing: Option<Filing>,
    pub(crate) assessment: Assessment,
    pub(crate) events: Vec<StoredEvent>,
}

/// A request as it was read. Parsed, one of 10,000 lines takes about ten megabytes.
pub(crate) struct UnparsedExport {
    pub(crate) id: i64,
    row: AnyRow,
    events: Vec<StoredEvent>,
}

impl Store {
    /// Returns the next requests after the one with the id `last`, in the order of their ids; none after the last request.
    ///
    /// # Errors
    /// [`StoreError`]
    pub(crate) async fn requests_after(&self, last: i64) -> Result<Vec<UnparsedExport>, StoreError> {
        let rows = sqlx::query(
            "SELECT id, uid, reference, policy, status, filed_at, rma_number, last_ship_day, digest, issued_on, ship_to, purged_at, filing, \
             assessment, content_hash FROM requests WHERE id > $1 ORDER BY id LIMIT $2",
        )
        .bind(last)
        .bind(MAX_FILINGS)
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
        let unparsed = |row: AnyRow| {
            let id = row.try_get("id")?;
            Ok(UnparsedExport { id, row, events: events.remove(&id).unwrap_or_default() })
        };
        rows.into_iter().map(unparsed).collect()
    }
}

impl UnparsedExport {
    /// Parses the request, and compares the hash of what was filed unless that was deleted.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`], [`StoreError::NewerVersion`]
    pub(crate) fn parse(self) -> Result<Exported, StoreError> {
        let row = &self.row;
        let purged_at = row.try_get("purged_at")?;
        let filing = match purged_at {
            Some(_) => None,
            None => Some(parse_json(FiledColumns::checked(row)?.filing, "filing")?),
        };
        let summary = summary_of(row)?;
        Ok(Exported {
            ship_to: summary.rma_number.is_some().then(|| ship_to_of(row)).transpose()?,
            summary,
            digest: row.try_get("digest")?,
            issued_on: row.try_get("issued_on")?,
            purged_at,
            filing,
            assessment: parse_json(row.try_get("assessment")?, "assessment")?,
            events: self.events,
        })
    }
}
