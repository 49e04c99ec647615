//! Rows as they are stored, and what they mean.

use policy::tracking::EventKind;
use policy::{Date, Id, Status};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;
use uuid::Uuid;

use super::{Issued, StoreError, StoredEvent, StoredRequest};

/// The name under which the store keeps a kind of event.
pub(super) const fn name_of(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Filed => "filed",
        EventKind::Approved => "approved",
        EventKind::Declined => "declined",
        EventKind::Expired => "expired",
    }
}

/// An id as it was stored.
pub(super) fn readable_uid(text: &str) -> Result<Uuid, StoreError> {
    Uuid::parse_str(text).map_err(|_| StoreError::Unreadable("the id of a request".to_owned()))
}

/// A request, of its row and its events.
pub(super) fn request_of(row: &SqliteRow, events: Vec<StoredEvent>) -> Result<StoredRequest, StoreError> {
    Ok(StoredRequest {
        id: row.try_get("id")?,
        uid: readable_uid(row.try_get("uid")?)?,
        reference: row.try_get("reference")?,
        policy: Id::from(row.try_get::<&str, _>("policy")?),
        digest: row.try_get("digest")?,
        status: status_of(row)?,
        filing: json_of(row, "filing")?,
        assessment: json_of(row, "assessment")?,
        issued: issued_of(row)?,
        events,
    })
}

/// An event, of its row.
pub(super) fn event_of(row: &SqliteRow) -> Result<StoredEvent, StoreError> {
    const KINDS: [EventKind; 4] =
        [EventKind::Filed, EventKind::Approved, EventKind::Declined, EventKind::Expired];
    let name: &str = row.try_get("kind")?;
    let kind = KINDS.into_iter().find(|kind| name_of(*kind) == name);
    Ok(StoredEvent {
        number: row.try_get("number")?,
        at: row.try_get("at")?,
        kind: kind.ok_or_else(|| StoreError::Unreadable(format!("an event `{name}`")))?,
        actor: row.try_get("actor")?,
        clause: row.try_get::<Option<&str>, _>("clause")?.map(Id::from),
        note: row.try_get("note")?,
    })
}

fn issued_of(row: &SqliteRow) -> Result<Option<Issued>, StoreError> {
    let unreadable = |column: &str| StoreError::Unreadable(format!("the column `{column}` of a request"));
    let date = |column: &str| match row.try_get::<Option<&str>, _>(column)? {
        Some(text) => text.parse().map(Some).map_err(|_| unreadable(column)),
        None => Ok::<Option<Date>, StoreError>(None),
    };
    let Some(number) = row.try_get::<Option<&str>, _>("rma_number")? else { return Ok(None) };
    Ok(Some(Issued {
        number: number.parse().map_err(|_| unreadable("rma_number"))?,
        on: date("issued_on")?.ok_or_else(|| unreadable("issued_on"))?,
        last_ship_day: date("last_ship_day")?,
        expires_at: row.try_get("expires_at")?,
    }))
}

/// The state in a row.
pub(super) fn status_of(row: &SqliteRow) -> Result<Status, StoreError> {
    let name: &str = row.try_get("status")?;
    Status::from_name(name).ok_or_else(|| StoreError::Unreadable(format!("a state `{name}`")))
}

/// A column that holds JSON.
pub(super) fn json_of<T: serde::de::DeserializeOwned>(
    row: &SqliteRow,
    column: &str,
) -> Result<T, StoreError> {
    // The text has personal data in it, which the error must not repeat.
    serde_json::from_str(row.try_get(column)?).map_err(|error| {
        StoreError::Unreadable(format!("the column `{column}` of a request, at character {}", error.column()))
    })
}
