//! Serial numbers of open RMAs. A serial is in one open RMA of a vendor at a time: it is reserved when a request is approved, so
//! that filing alone cannot block another customer's serial, and released when the RMA ends.

use std::collections::BTreeSet;

use policy::filing::Filing;
use policy::{RmaNumber, Status};
use sqlx::{AnyConnection, AssertSqlSafe, Connection, Row};
use unicode_normalization::UnicodeNormalization;

use super::StoreError;
use super::insert::{insert_into, placeholders};
use super::row::{MAX_FILINGS, parse_json};

/// The open RMA that has reserved a serial.
pub(crate) struct SerialConflict {
    /// The key of the serial.
    pub(crate) serial: String,
    pub(crate) reference: String,
    pub(crate) number: RmaNumber,
}

/// The most serials in one statement.
const MAX_SERIALS: usize = 1_000;

/// Returns whether a request in this status reserves its serials.
pub(super) const fn are_reserved_in(status: Status) -> bool {
    match status {
        Status::Approved => true,
        Status::Requested | Status::Declined | Status::Expired | Status::Closed | Status::Cancelled => false,
    }
}

/// Reserves the serials of a request. Returns the conflicting RMA, if there is one; the caller must then roll back.
pub(super) async fn reserve(
    connection: &mut AnyConnection,
    id: i64,
    policy: &str,
    filing: &Filing,
) -> Result<Option<SerialConflict>, StoreError> {
    // Each insert below then counts the serials that it has reserved.
    release(connection, id).await?;
    let serials: Vec<String> = keys_of(filing).into_iter().collect();
    for serials in serials.chunks(MAX_SERIALS) {
        let mut reserved = 0;
        while reserved < serials.len() {
            reserved += insert(connection, id, policy, serials).await?;
            if reserved < serials.len()
                && let Some(elsewhere) = open_elsewhere(connection, id, policy, serials).await?
            {
                return Ok(Some(elsewhere));
            }
            // On PostgreSQL, the RMA that had a serial may have ended between the two statements. Then the serial is free now.
        }
    }
    Ok(None)
}

/// Releases the serials of a request.
pub(super) async fn release(connection: &mut AnyConnection, id: i64) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM open_serials WHERE request_id = $1").bind(id).execute(connection).await?;
    Ok(())
}

/// Counts the migrations after which the serials of open RMAs have to be collected again: 0 or 1.
pub(super) const TO_BE_COLLECTED: &str = "SELECT COUNT(*) FROM settings WHERE name = 'open_serials'";

/// Collects the serials of open RMAs after a migration. Where two of them have the same serial, the older reserves it.
pub(super) async fn collect(connection: &mut AnyConnection) -> Result<(), StoreError> {
    let waiting: i64 = sqlx::query_scalar(TO_BE_COLLECTED).fetch_one(&mut *connection).await?;
    if waiting == 0 {
        return Ok(());
    }
    let mut transaction = connection.begin().await?;
    let mut last = 0_i64;
    loop {
        let rows = sqlx::query(
            "SELECT id, policy, filing FROM requests WHERE status = 'approved' AND id > $1 ORDER BY id LIMIT $2",
        )
        .bind(last)
        .bind(MAX_FILINGS)
        .fetch_all(&mut *transaction)
        .await?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            last = row.try_get("id")?;
            let serials: Vec<String> =
                keys_of(&parse_json(row.try_get("filing")?, "filing")?).into_iter().collect();
            for serials in serials.chunks(MAX_SERIALS) {
                insert(&mut transaction, last, row.try_get("policy")?, serials).await?;
            }
        }
    }
    sqlx::query("DELETE FROM settings WHERE name = 'open_serials'").execute(&mut *transaction).await?;
    Ok(transaction.commit().await?)
}

/// Returns the keys under which a filing's serials are compared. A serial without a letter or a digit counts as an empty field.
fn keys_of(filing: &Filing) -> BTreeSet<String> {
    let serials = filing.request.lines.iter().filter_map(|line| line.serial.as_deref());
    serials.map(key_of).filter(|key| !key.is_empty()).collect()
}

/// Returns the letters and digits of a serial, in upper case and in Unicode's normal form KC: people read `Q-1`, `q 1`, `Ｑ１` and a `Q1`
/// with invisible characters as the same serial.
pub(super) fn key_of(serial: &str) -> String {
    let symbols: String = serial.nfkc().filter(|symbol| symbol.is_alphanumeric()).collect();
    symbols.to_uppercase().nfkc().collect()
}

/// Reserves the free ones of these serials, and returns their number.
async fn insert(
    connection: &mut AnyConnection,
    id: i64,
    policy: &str,
    serials: &[String],
) -> Result<usize, StoreError> {
    let columns = ["policy", "serial", "request_id"];
    let end = "ON CONFLICT (policy, serial) DO NOTHING";
    let mut insert = sqlx::query(insert_into("open_serials", &columns, 1, serials.len(), end));
    for serial in serials {
        insert = insert.bind(policy).bind(serial).bind(id);
    }
    let reserved = insert.execute(connection).await?.rows_affected();
    Ok(usize::try_from(reserved).unwrap_or(usize::MAX))
}

/// Returns the first of these serials that another request has reserved.
async fn open_elsewhere(
    connection: &mut AnyConnection,
    id: i64,
    policy: &str,
    serials: &[String],
) -> Result<Option<SerialConflict>, StoreError> {
    let select = AssertSqlSafe(format!(
        "SELECT s.serial, r.reference, r.rma_number FROM open_serials s JOIN requests r ON r.id = s.request_id \
         WHERE s.policy = $1 AND s.request_id <> $2 AND s.serial IN ({}) ORDER BY s.serial LIMIT 1",
        placeholders(3..serials.len() + 3)
    ));
    let mut select = sqlx::query(select).bind(policy).bind(id);
    for serial in serials {
        select = select.bind(serial);
    }
    let Some(row) = select.fetch_optional(connection).await? else { return Ok(None) };
    let unreadable = |_| StoreError::Unreadable("the column `rma_number` of a request".to_owned());
    Ok(Some(SerialConflict {
        serial: row.try_get("serial")?,
        reference: row.try_get("reference")?,
        number: row.try_get::<&str, _>("rma_number")?.parse().map_err(unreadable)?,
    }))
}
