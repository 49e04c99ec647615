//! Reading requests back.

use policy::filing::Filing;
use policy::tracking::EventKind;
use policy::{Assessment, Date, Id, RmaNumber, Status};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};
use uuid::Uuid;

use super::{Store, StoreError};

/// A request with everything that was kept of it.
#[derive(Debug)]
pub(crate) struct StoredRequest {
    /// Its place in the sequence.
    pub(crate) id: i64,
    /// What its token is made of.
    pub(crate) uid: Uuid,
    /// What people call it.
    pub(crate) reference: String,
    /// The policy.
    pub(crate) policy: Id,
    /// Digest of the document that decided.
    pub(crate) digest: String,
    /// Its state.
    pub(crate) status: Status,
    /// The filing.
    pub(crate) filing: Filing,
    /// The assessment of the chosen remedies.
    pub(crate) assessment: Assessment,
    /// The number, once there is one.
    pub(crate) issued: Option<Issued>,
    /// What has happened, oldest first.
    pub(crate) events: Vec<StoredEvent>,
}

/// An RMA number that was issued.
#[derive(Debug)]
pub(crate) struct Issued {
    /// The number.
    pub(crate) number: RmaNumber,
    /// The day of issue.
    pub(crate) on: Date,
    /// The last day of shipping under it.
    pub(crate) last_ship_day: Option<Date>,
    /// When that day is over.
    pub(crate) expires_at: Option<i64>,
}

/// Something that has happened.
#[derive(Debug)]
pub(crate) struct StoredEvent {
    /// Its place among the request's events.
    pub(crate) number: i64,
    /// When.
    pub(crate) at: i64,
    /// What.
    pub(crate) kind: EventKind,
    /// Who did it: `customer`, `vendor` or `time`.
    pub(crate) actor: String,
    /// The clause it rests on.
    pub(crate) clause: Option<Id>,
    /// What was written to it.
    pub(crate) note: Option<String>,
}

/// A request in a list.
pub(crate) struct Summary {
    /// What people call it.
    pub(crate) reference: String,
    /// The policy.
    pub(crate) policy: String,
    /// Its state.
    pub(crate) status: Status,
    /// When it was filed.
    pub(crate) filed_at: i64,
    /// Its number.
    pub(crate) rma_number: Option<String>,
    /// The last day of shipping under it.
    pub(crate) last_ship_day: Option<String>,
}

const BY_TOKEN: &str = "SELECT id, uid, reference, policy, digest, status, filing, assessment, rma_number, issued_on, \
     last_ship_day, expires_at FROM requests WHERE token_hash = $1";
const BY_REFERENCE: &str = "SELECT id, uid, reference, policy, digest, status, filing, assessment, rma_number, issued_on, \
     last_ship_day, expires_at FROM requests WHERE reference = $1";
const BY_ID: &str = "SELECT id, uid, reference, policy, digest, status, filing, assessment, rma_number, issued_on, \
     last_ship_day, expires_at FROM requests WHERE id = $1";

impl Store {
    /// The request that this token opens.
    ///
    /// # Errors
    /// [`StoreError`] where the database does not answer.
    pub(crate) async fn request_by_token(
        &self,
        token_hash: &str,
    ) -> Result<Option<StoredRequest>, StoreError> {
        let mut connection = self.readers.acquire().await?;
        let row = sqlx::query(BY_TOKEN).bind(token_hash).fetch_optional(&mut *connection).await?;
        with_events(&mut connection, row).await
    }

    /// The request of this reference.
    ///
    /// # Errors
    /// [`StoreError`] where the database does not answer.
    pub(crate) async fn request_by_reference(
        &self,
        reference: &str,
    ) -> Result<Option<StoredRequest>, StoreError> {
        let mut connection = self.readers.acquire().await?;
        let row = sqlx::query(BY_REFERENCE).bind(reference).fetch_optional(&mut *connection).await?;
        with_events(&mut connection, row).await
    }

    /// The request with this id.
    ///
    /// # Errors
    /// [`StoreError`] where the database does not answer.
    pub(crate) async fn request_by_id(&self, id: i64) -> Result<Option<StoredRequest>, StoreError> {
        let mut connection = self.readers.acquire().await?;
        let row = sqlx::query(BY_ID).bind(id).fetch_optional(&mut *connection).await?;
        with_events(&mut connection, row).await
    }

    /// Every request, oldest first.
    ///
    /// # Errors
    /// [`StoreError`] where the database does not answer.
    pub(crate) async fn requests(&self) -> Result<Vec<Summary>, StoreError> {
        let statement =
            "SELECT reference, policy, status, filed_at, rma_number, last_ship_day FROM requests ORDER BY id";
        let rows = sqlx::query(statement).fetch_all(&self.readers).await?;
        let summary = |row: &SqliteRow| {
            Ok(Summary {
                reference: row.try_get("reference")?,
                policy: row.try_get("policy")?,
                status: status_of(row)?,
                filed_at: row.try_get("filed_at")?,
                rma_number: row.try_get("rma_number")?,
                last_ship_day: row.try_get("last_ship_day")?,
            })
        };
        rows.iter().map(summary).collect()
    }
}

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

async fn with_events(
    connection: &mut SqliteConnection,
    row: Option<SqliteRow>,
) -> Result<Option<StoredRequest>, StoreError> {
    let Some(row) = row else { return Ok(None) };
    let id: i64 = row.try_get("id")?;
    let statement =
        "SELECT number, at, kind, actor, clause, note FROM events WHERE request_id = $1 ORDER BY number";
    let events = sqlx::query(statement).bind(id).fetch_all(connection).await?;
    Ok(Some(StoredRequest {
        id,
        uid: readable_uid(row.try_get("uid")?)?,
        reference: row.try_get("reference")?,
        policy: Id::from(row.try_get::<&str, _>("policy")?),
        digest: row.try_get("digest")?,
        status: status_of(&row)?,
        filing: json_of(&row, "filing")?,
        assessment: json_of(&row, "assessment")?,
        issued: issued_of(&row)?,
        events: events.iter().map(event_of).collect::<Result<_, _>>()?,
    }))
}

fn event_of(row: &SqliteRow) -> Result<StoredEvent, StoreError> {
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

fn status_of(row: &SqliteRow) -> Result<Status, StoreError> {
    let name: &str = row.try_get("status")?;
    Status::from_name(name).ok_or_else(|| StoreError::Unreadable(format!("a state `{name}`")))
}

fn json_of<T: serde::de::DeserializeOwned>(row: &SqliteRow, column: &str) -> Result<T, StoreError> {
    // The text has personal data in it, which the error must not repeat.
    serde_json::from_str(row.try_get(column)?).map_err(|error| {
        StoreError::Unreadable(format!("the column `{column}` of a request, at character {}", error.column()))
    })
}
