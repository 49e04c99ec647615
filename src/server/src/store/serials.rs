//! A serial number is in one open RMA at a time. It is taken when a request is approved, so that nobody can block a stranger's
//! serial by filing, and given back when the number is no longer open.

use std::collections::BTreeSet;

use policy::filing::Filing;
use policy::{RmaNumber, Status};
use sqlx::{Connection, QueryBuilder, Row, Sqlite, SqliteConnection};

use super::StoreError;
use super::row::json_of;

/// The open RMA that has a serial already.
pub(crate) struct SerialConflict {
    /// The serial, as it is compared.
    pub(crate) serial: String,
    /// What people call the request.
    pub(crate) reference: String,
    /// Its number.
    pub(crate) number: RmaNumber,
}

/// Most serials of one statement.
const MOST: usize = 1_000;
/// Most requests that are looked at together.
const MOST_REQUESTS: i64 = 500;

/// Whether a request in this state keeps its serials from being approved elsewhere.
pub(super) const fn are_reserved_in(status: Status) -> bool {
    match status {
        Status::Approved => true,
        Status::Requested | Status::Declined | Status::Expired => false,
    }
}

/// Takes the serials of a request; what has one of them already, where something does, and then the transaction is to be undone.
pub(super) async fn reserve(
    connection: &mut SqliteConnection,
    id: i64,
    policy: &str,
    filing: &Filing,
) -> Result<Option<SerialConflict>, StoreError> {
    let serials: Vec<String> = serials_of(filing).into_iter().collect();
    for serials in serials.chunks(MOST) {
        let all_free = insert(connection, id, policy, serials).await? == serials.len();
        if !all_free && let Some(elsewhere) = open_elsewhere(connection, id, policy, serials).await? {
            return Ok(Some(elsewhere));
        }
    }
    Ok(None)
}

/// Gives back whatever a request has taken.
pub(super) async fn release(connection: &mut SqliteConnection, id: i64) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM open_serials WHERE request_id = $1").bind(id).execute(connection).await?;
    Ok(())
}

/// Whether a server has yet to collect the serials that were open before there was a table for them.
pub(super) const TO_BE_COLLECTED: &str = "SELECT COUNT(*) FROM settings WHERE name = 'open_serials'";

/// Collects them. Where two open numbers have one serial, the older keeps it.
pub(super) async fn collect(connection: &mut SqliteConnection) -> Result<(), StoreError> {
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
        .bind(MOST_REQUESTS)
        .fetch_all(&mut *transaction)
        .await?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            last = row.try_get("id")?;
            let serials: Vec<String> = serials_of(&json_of(&row, "filing")?).into_iter().collect();
            for serials in serials.chunks(MOST) {
                insert(&mut transaction, last, row.try_get("policy")?, serials).await?;
            }
        }
    }
    sqlx::query("DELETE FROM settings WHERE name = 'open_serials'").execute(&mut *transaction).await?;
    Ok(transaction.commit().await?)
}

/// The serials of a filing as they are compared: without white space around them, and in one case. One without a letter or a digit
/// is none: it says no more than an empty field does.
fn serials_of(filing: &Filing) -> BTreeSet<String> {
    let serials = filing.request.lines.iter().filter_map(|line| line.serial.as_deref());
    let serials = serials.filter(|serial| serial.chars().any(char::is_alphanumeric));
    serials.map(|serial| serial.trim().to_uppercase()).collect()
}

/// Takes those that are free; how many there were.
async fn insert(
    connection: &mut SqliteConnection,
    id: i64,
    policy: &str,
    serials: &[String],
) -> Result<usize, StoreError> {
    let mut insert = QueryBuilder::<Sqlite>::new("INSERT INTO open_serials (policy, serial, request_id) ");
    insert.push_values(serials, |mut row, serial| {
        row.push_bind(policy).push_bind(serial).push_bind(id);
    });
    insert.push(" ON CONFLICT (policy, serial) DO NOTHING");
    let taken = insert.build().execute(connection).await?.rows_affected();
    Ok(usize::try_from(taken).unwrap_or(usize::MAX))
}

/// The first of these serials that another request has.
async fn open_elsewhere(
    connection: &mut SqliteConnection,
    id: i64,
    policy: &str,
    serials: &[String],
) -> Result<Option<SerialConflict>, StoreError> {
    let mut select = QueryBuilder::<Sqlite>::new(
        "SELECT s.serial, r.reference, r.rma_number FROM open_serials s JOIN requests r ON r.id = s.request_id WHERE s.policy = ",
    );
    select.push_bind(policy).push(" AND s.request_id <> ").push_bind(id).push(" AND s.serial IN (");
    let mut listed = select.separated(", ");
    for serial in serials {
        listed.push_bind(serial);
    }
    select.push(") ORDER BY s.serial LIMIT 1");
    let Some(row) = select.build().fetch_optional(connection).await? else { return Ok(None) };
    let unreadable = |_| StoreError::Unreadable("the column `rma_number` of a request".to_owned());
    Ok(Some(SerialConflict {
        serial: row.try_get("serial")?,
        reference: row.try_get("reference")?,
        number: row.try_get::<&str, _>("rma_number")?.parse().map_err(unreadable)?,
    }))
}
