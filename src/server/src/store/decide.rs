//! The vendor's decisions: each one compare-and-swap with its event and its mail, so that of many who race one wins.

use policy::tracking::EventKind;
use policy::{Action, Date, Id, RmaNumber, Status};
use sqlx::SqliteConnection;

use super::outbox::AT_ONCE;
use super::row::name_of;
use super::serials::{self, SerialConflict};
use super::transaction::Transaction;
use super::{Recipient, Store, StoreError, StoredRequest};
use crate::secret::Permutation;

/// What an approval sets.
pub(crate) struct Approval {
    /// When.
    pub(crate) at: i64,
    /// The day of issue, in the vendor's zone.
    pub(crate) on: Date,
    /// The last day of shipping under the number.
    pub(crate) last_ship_day: Option<Date>,
    /// When that day is over.
    pub(crate) expires_at: Option<i64>,
}

/// What became of an approval.
pub(crate) enum ApprovalOutcome {
    /// The number is issued.
    Issued(RmaNumber),
    /// The request is in no state to be approved (any more).
    NotInThisState,
    /// One of its serials is in another open RMA.
    SerialTaken(SerialConflict),
}

/// What a refusal says.
pub(crate) struct Declination {
    /// When.
    pub(crate) at: i64,
    /// The clause it rests on.
    pub(crate) clause: Id,
    /// What the vendor writes to it.
    pub(crate) note: String,
}

impl Store {
    /// Approves a request, takes its serials and issues its number.
    ///
    /// # Errors
    /// [`StoreError`] where the database does not answer.
    pub(crate) async fn approve(
        &self,
        request: &StoredRequest,
        approval: &Approval,
        numbers: &Permutation,
    ) -> Result<ApprovalOutcome, StoreError> {
        let mut write = self.begin().await?;
        // First, since it takes the lock: whoever comes later sees the state as it has become.
        let place: i64 = sqlx::query_scalar(
            "UPDATE counters SET value = value + 1 WHERE name = 'rma_numbers' RETURNING value",
        )
        .fetch_one(&mut write.connection)
        .await?;
        let number = numbers.number(place.unsigned_abs());
        let (from, to) = change_of(Action::Approve);
        let changed = sqlx::query(
            "UPDATE requests SET status = $1, rma_number = $2, issued_on = $3, last_ship_day = $4, expires_at = $5 \
             WHERE id = $6 AND status = $7",
        )
        .bind(to)
        .bind(number.to_string())
        .bind(approval.on.to_string())
        .bind(approval.last_ship_day.map(|day| day.to_string()))
        .bind(approval.expires_at)
        .bind(request.id)
        .bind(from)
        .execute(&mut write.connection)
        .await?;
        if changed.rows_affected() == 0 {
            write.roll_back().await?;
            return Ok(ApprovalOutcome::NotInThisState);
        }
        let taken =
            serials::take(&mut write.connection, request.id, request.policy.as_str(), &request.filing)
                .await?;
        if let Some(elsewhere) = taken {
            write.roll_back().await?;
            return Ok(ApprovalOutcome::SerialTaken(elsewhere));
        }
        let event = NewEvent {
            at: approval.at,
            kind: EventKind::Approved,
            actor: "vendor",
            clause: None,
            note: None,
        };
        finish(write, request.id, event).await?;
        Ok(ApprovalOutcome::Issued(number))
    }

    /// Declines a request; false where it is in no state to be declined (any more).
    ///
    /// # Errors
    /// [`StoreError`] where the database does not answer.
    pub(crate) async fn decline(&self, id: i64, refusal: &Declination) -> Result<bool, StoreError> {
        let mut write = self.begin().await?;
        if swap(&mut write.connection, id, Action::Decline).await? == 0 {
            write.roll_back().await?;
            return Ok(false);
        }
        let (clause, note) =
            (Some(refusal.clause.as_str()), Some(refusal.note.as_str()).filter(|note| !note.is_empty()));
        let event = NewEvent { at: refusal.at, kind: EventKind::Declined, actor: "vendor", clause, note };
        finish(write, id, event).await?;
        Ok(true)
    }
}

/// Swaps the state of a request for the one that `action` leads to, and gives its serials back where that does not keep them; how
/// many rows that changed, 0 or 1.
pub(super) async fn swap(
    connection: &mut SqliteConnection,
    id: i64,
    action: Action,
) -> Result<u64, StoreError> {
    let (from, to) = change_of(action);
    let changed = sqlx::query("UPDATE requests SET status = $1 WHERE id = $2 AND status = $3")
        .bind(to)
        .bind(id)
        .bind(from)
        .execute(&mut *connection)
        .await?;
    let keeps_serials = Status::from_name(to).is_some_and(serials::keeps_serials);
    if changed.rows_affected() == 1 && !keeps_serials {
        serials::give_back(connection, id).await?;
    }
    Ok(changed.rows_affected())
}

/// An event that is to be appended.
pub(super) struct NewEvent<'a> {
    pub(super) at: i64,
    pub(super) kind: EventKind,
    pub(super) actor: &'static str,
    pub(super) clause: Option<&'a str>,
    pub(super) note: Option<&'a str>,
}

/// The names of the state that an action needs, and of the one it leads to.
fn change_of(action: Action) -> (&'static str, &'static str) {
    let from = action.from_status();
    let to = from.and_then(|from| from.after(action));
    (from.map_or("", policy::Status::as_str), to.map_or("", policy::Status::as_str))
}

/// Appends an event; its number among the request's.
pub(super) async fn append(
    connection: &mut SqliteConnection,
    id: i64,
    event: NewEvent<'_>,
) -> Result<i64, StoreError> {
    let number = sqlx::query_scalar(
        "INSERT INTO events (request_id, number, at, kind, actor, clause, note) \
         SELECT $1, MAX(number) + 1, $2, $3, $4, $5, $6 FROM events WHERE request_id = $1 RETURNING number",
    )
    .bind(id)
    .bind(event.at)
    .bind(name_of(event.kind))
    .bind(event.actor)
    .bind(event.clause)
    .bind(event.note)
    .fetch_one(connection)
    .await?;
    Ok(number)
}

/// After the state was swapped: appends event and mail, and makes all of it last.
async fn finish(mut write: Transaction, id: i64, event: NewEvent<'_>) -> Result<(), StoreError> {
    let number = append(&mut write.connection, id, event).await?;
    sqlx::query(
        "INSERT INTO outbox (request_id, event, recipient, attempts, due_at) VALUES ($1, $2, $3, 0, $4)",
    )
    .bind(id)
    .bind(number)
    .bind(Recipient::Customer.as_str())
    .bind(AT_ONCE)
    .execute(&mut write.connection)
    .await?;
    write.commit().await
}
