//! The vendor's decisions. Each is one compare-and-swap of the request's status, with its event and its mail in the same transaction, so that
//! one of several concurrent decisions succeeds.

use policy::tracking::EventKind;
use policy::{Action, Date, Id, RmaNumber, Status};
use sqlx::SqliteConnection;

use super::error::MOST_DRAWS;
use super::outbox::DUE_AT_ONCE;
use super::row::name_of;
use super::serials::{self, SerialConflict};
use super::transaction::Transaction;
use super::{Recipient, Store, StoreError, StoredRequest};
use crate::request::number::random_rma_number;

/// The values that an approval sets.
pub(crate) struct Approval {
    pub(crate) at: i64,
    /// The day of issue, in the vendor's time zone.
    pub(crate) on: Date,
    pub(crate) last_ship_day: Option<Date>,
    /// The end of the last ship day.
    pub(crate) expires_at: Option<i64>,
}

/// The result of an approval.
pub(crate) enum ApprovalOutcome {
    Issued(RmaNumber),
    /// The status of the request does not allow it. Nothing was changed.
    NotInThisState,
    /// A serial of the request is in another open RMA. Nothing was changed.
    SerialTaken(SerialConflict),
}

/// The values that a refusal sets.
pub(crate) struct Declination {
    pub(crate) at: i64,
    /// The clause that the refusal cites.
    pub(crate) clause: Id,
    pub(crate) note: String,
}

impl Store {
    /// Approves a request: reserves its serials and issues an RMA number.
    ///
    /// # Errors
    /// [`StoreError`]; then nothing was changed.
    pub(crate) async fn approve(
        &self,
        request: &StoredRequest,
        approval: &Approval,
    ) -> Result<ApprovalOutcome, StoreError> {
        // A number that is drawn may be taken, with a probability of one in millions. Then another is drawn.
        let mut draws = 1;
        loop {
            match self.approve_with(request, approval, random_rma_number()?).await {
                Err(error) if error.is_taken_number() && draws < MOST_DRAWS => draws += 1,
                outcome => return outcome,
            }
        }
    }

    async fn approve_with(
        &self,
        request: &StoredRequest,
        approval: &Approval,
        number: RmaNumber,
    ) -> Result<ApprovalOutcome, StoreError> {
        let mut transaction = self.begin().await?;
        let (from, to) = change_of(Action::Approve);
        // This takes the write lock: a transaction that comes later sees the new status.
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
        .execute(&mut transaction.connection)
        .await?;
        if changed.rows_affected() == 0 {
            transaction.roll_back().await?;
            return Ok(ApprovalOutcome::NotInThisState);
        }
        let policy = request.policy.as_str();
        let conflict =
            serials::reserve(&mut transaction.connection, request.id, policy, &request.filing).await?;
        if let Some(conflict) = conflict {
            transaction.roll_back().await?;
            return Ok(ApprovalOutcome::SerialTaken(conflict));
        }
        let event = NewEvent {
            at: approval.at,
            kind: EventKind::Approved,
            actor: "vendor",
            clause: None,
            note: None,
        };
        finish(transaction, request.id, event).await?;
        Ok(ApprovalOutcome::Issued(number))
    }

    /// Declines a request. Returns false, with nothing changed, if its status does not allow it.
    ///
    /// # Errors
    /// [`StoreError`]; then nothing was changed.
    pub(crate) async fn decline(&self, id: i64, declination: &Declination) -> Result<bool, StoreError> {
        let mut transaction = self.begin().await?;
        if !change_status(&mut transaction.connection, id, Action::Decline).await? {
            transaction.roll_back().await?;
            return Ok(false);
        }
        let event = NewEvent {
            at: declination.at,
            kind: EventKind::Declined,
            actor: "vendor",
            clause: Some(declination.clause.as_str()),
            note: Some(declination.note.as_str()).filter(|note| !note.is_empty()),
        };
        finish(transaction, id, event).await?;
        Ok(true)
    }
}

/// Changes the status of a request by `action`, and releases its serials if the new status does not reserve them. Returns false if the
/// present status does not allow the action.
pub(super) async fn change_status(
    connection: &mut SqliteConnection,
    id: i64,
    action: Action,
) -> Result<bool, StoreError> {
    let (from, to) = change_of(action);
    let changed = sqlx::query("UPDATE requests SET status = $1 WHERE id = $2 AND status = $3")
        .bind(to)
        .bind(id)
        .bind(from)
        .execute(&mut *connection)
        .await?;
    let is_changed = changed.rows_affected() == 1;
    if is_changed && !Status::from_name(to).is_some_and(serials::are_reserved_in) {
        serials::release(connection, id).await?;
    }
    Ok(is_changed)
}

/// An event to be appended.
pub(super) struct NewEvent<'a> {
    pub(super) at: i64,
    pub(super) kind: EventKind,
    pub(super) actor: &'static str,
    pub(super) clause: Option<&'a str>,
    pub(super) note: Option<&'a str>,
}

/// Returns the names of the status before and after `action`.
fn change_of(action: Action) -> (&'static str, &'static str) {
    let from = action.from_status();
    let to = from.and_then(|from| from.after(action));
    (from.map_or("", Status::as_str), to.map_or("", Status::as_str))
}

/// Appends an event, and returns its number.
pub(super) async fn append_event(
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

/// Appends the event and the customer's mail of a decision, and commits.
async fn finish(mut transaction: Transaction, id: i64, event: NewEvent<'_>) -> Result<(), StoreError> {
    let number = append_event(&mut transaction.connection, id, event).await?;
    sqlx::query(
        "INSERT INTO outbox (request_id, event, recipient, attempts, due_at) VALUES ($1, $2, $3, 0, $4)",
    )
    .bind(id)
    .bind(number)
    .bind(Recipient::Customer.as_str())
    .bind(DUE_AT_ONCE)
    .execute(&mut transaction.connection)
    .await?;
    transaction.commit().await
}
