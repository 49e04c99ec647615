//! Reads rows into the store's types.

use policy::{Date, Id, Status};
use serde::de::DeserializeOwned;
use serde_json::error::Category;
use sqlx::Row;
use sqlx::any::AnyRow;
use uuid::Uuid;

use super::integrity::FiledColumns;
use super::{Issued, StoreError, StoredEvent, StoredKind, StoredRequest};

/// The maximum number of requests that are read with their filings at once: one of 10,000 lines takes several megabytes.
pub(super) const MAX_FILINGS: i64 = 8;

/// Parses the id from which a token is derived.
pub(super) fn parse_uid(text: &str) -> Result<Uuid, StoreError> {
    Uuid::parse_str(text).map_err(|_| StoreError::Unreadable("the id of a request".to_owned()))
}

/// Reads a request, and compares the hash of what was filed.
pub(super) fn request_of(row: &AnyRow, events: Vec<StoredEvent>) -> Result<StoredRequest, StoreError> {
    let filed = FiledColumns::checked(row)?;
    Ok(StoredRequest {
        id: row.try_get("id")?,
        uid: parse_uid(filed.uid)?,
        link_generation: row.try_get("link_generation")?,
        reference: filed.reference.to_owned(),
        policy: Id::from(filed.policy),
        digest: filed.digest.to_owned(),
        status: status_of(row)?,
        filing: parse_json(filed.filing, "filing")?,
        assessment: parse_json(filed.assessment, "assessment")?,
        issued: issued_of(row)?,
        events,
    })
}

/// Reads an event.
pub(super) fn event_of(row: &AnyRow) -> Result<StoredEvent, StoreError> {
    Ok(StoredEvent {
        number: row.try_get("number")?,
        at: row.try_get("at")?,
        kind: StoredKind::from_name(row.try_get("kind")?),
        actor: row.try_get("actor")?,
        clause: row.try_get::<Option<&str>, _>("clause")?.map(Id::from),
        note: row.try_get("note")?,
    })
}

fn issued_of(row: &AnyRow) -> Result<Option<Issued>, StoreError> {
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
        ship_to: ship_to_of(row)?,
    }))
}

/// Reads the lines of the address that the goods of an RMA number are sent to; none for a number that was issued without one.
pub(super) fn ship_to_of(row: &AnyRow) -> Result<Vec<String>, StoreError> {
    let lines: Option<&str> = row.try_get("ship_to")?;
    Ok(lines.map_or_else(Vec::new, |lines| lines.lines().map(str::to_owned).collect()))
}

/// Reads the status of a request. A request with the status of a newer version is not read: this version would allow decisions that the newer
/// one does not.
fn status_of(row: &AnyRow) -> Result<Status, StoreError> {
    let name: &str = row.try_get("status")?;
    Status::from_name(name).ok_or_else(|| StoreError::NewerVersion(format!("the status `{name}`")))
}

/// Parses a column that holds JSON. The error does not repeat the text, since it may contain personal data.
///
/// # Errors
/// [`StoreError::Unreadable`] if the text is not JSON, [`StoreError::NewerVersion`] if it is JSON but not a `T`.
pub(super) fn parse_json<T: DeserializeOwned>(text: &str, column: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|error| {
        let place = format!("the column `{column}`, at character {}", error.column());
        match error.classify() {
            Category::Data => StoreError::NewerVersion(place),
            Category::Syntax | Category::Eof | Category::Io => StoreError::Unreadable(place),
        }
    })
}

#[cfg(test)]
mod tests {
    use policy::Status;

    use super::parse_json;
    use crate::store::StoreError;

    #[test]
    fn a_value_of_a_newer_version_is_told_apart_from_damage() {
        let newer = parse_json::<Status>("\"received\"", "status").unwrap_err();
        assert!(matches!(newer, StoreError::NewerVersion(_)) && !newer.is_damage());
        let damaged = parse_json::<Status>("\"appr", "status").unwrap_err();
        assert!(damaged.is_damage());
    }
}
