//! The vendor's decisions. Each is one compare-and-swap of the request's status, with its event and its mail in the same transaction, so that
//! one of several concurrent decisions succeeds.

use policy::tracking::EventKind;
use policy::{Action, Date, Id, RmaNumber};
use sqlx::AnyConnection;

use super::error::MAX_DRAWS;
use super::outbox::DUE_AT_ONCE;
use super::serials::{self, SerialConflict};
use super::{Actor, Recipient, Store, StoreError, StoredRequest};
use crate::request::number::random_rma_number;

/// The values that an approval sets.
pub(crate) struct Approval {
    pub(crate) at: i64,
    /// The day of issue, in the vendor's time zone.
    pub(crate) on: Date,
    pub(crate) last_ship_day: Option<Date>,
    /// The day by which the goods have to be shipped, by the RMA number and by the chosen remedies.
    pub(crate) ship_by: Option<Date>,
    /// The end of the last ship day.
    pub(crate) expires_at: Option<i64>,
    /// The lines of the address that the goods are sent to.
    pub(crate) ship_to: Vec<String>,
}

/// The result of an approval.
pub(crate) enum ApprovalOutcome {
    Issued(RmaNumber),
    /// The status of the request does not allow it. Nothing was changed.
    NotInThisState,
    /// A serial of the request is in another open RMA. Nothing was changed.
    SerialTaken(SerialConflict),
}

/// A change of a request's status.
pub(crate) struct Decision {
    pub(crate) action: Action,
    pub(crate) at: i64,
    pub(crate) actor: Actor,
    /// The clause that the decision cites.
    pub(crate) clause: Option<Id>,
    pub(crate) note: Option<String>,
    /// The recipients of a mail about it.
    pub(crate) recipients: &'static [Recipient],
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
        // The number may be in use already, with a probability of one in millions. Then another one is drawn.
        let mut draws = 1;
        loop {
            match self.approve_with(request, approval, random_rma_number()?).await {
                Err(error) if error.may_be_repeated() && draws < MAX_DRAWS => draws += 1,
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
        // This takes the write lock: a transaction that comes later sees the new status.
        let is_changed = change_status(transaction.connection(), request.id, Action::Approve).await?;
        if !is_changed {
            transaction.roll_back().await?;
            return Ok(ApprovalOutcome::NotInThisState);
        }
        let update = "UPDATE requests SET rma_number = $1, issued_on = $2, last_ship_day = $3, expires_at = $4, ship_to = $5, \
             deadline = $6 WHERE id = $7";
        sqlx::query(update)
            .bind(number.to_string())
            .bind(approval.on.to_string())
            .bind(approval.last_ship_day.map(|day| day.to_string()))
            .bind(approval.expires_at)
            .bind(approval.ship_to.join("\n"))
            .bind(approval.ship_by.map(|day| day.to_string()))
            .bind(request.id)
            .execute(transaction.connection())
            .await?;
        let policy = request.policy.as_str();
        let conflict =
            serials::reserve(transaction.connection(), request.id, policy, &request.filing).await?;
        if let Some(conflict) = conflict {
            transaction.roll_back().await?;
            return Ok(ApprovalOutcome::SerialTaken(conflict));
        }
        let event = NewEvent {
            at: approval.at,
            kind: EventKind::Approved,
            actor: Actor::Vendor,
            clause: None,
            note: None,
            recipients: &[Recipient::Customer],
        };
        append_event(transaction.connection(), request.id, &event).await?;
        transaction.commit().await?;
        Ok(ApprovalOutcome::Issued(number))
    }

    /// Changes the status of a request. Returns false, with nothing changed, if its present status does not allow the action.
    ///
    /// # Errors
    /// [`StoreError`]; then nothing was changed.
    pub(crate) async fn decide(&self, id: i64, decision: &Decision) -> Result<bool, StoreError> {
        let mut transaction = self.begin().await?;
        if !change_status(transaction.connection(), id, decision.action).await? {
            transaction.roll_back().await?;
            return Ok(false);
        }
        append_event(transaction.connection(), id, &decision.event()).await?;
        transaction.commit().await?;
        Ok(true)
    }
}

/// Changes the status of a request by `action`, and releases its serials if the new status does not reserve them. Returns false if the
/// present status does not allow the action.
pub(super) async fn change_status(
    connection: &mut AnyConnection,
    id: i64,
    action: Action,
) -> Result<bool, StoreError> {
    for (from, to) in action.changes() {
        let changed = sqlx::query("UPDATE requests SET status = $1 WHERE id = $2 AND status = $3")
            .bind(to.as_str())
            .bind(id)
            .bind(from.as_str())
            .execute(&mut *connection)
            .await?;
        if changed.rows_affected() == 1 {
            if !serials::are_reserved_in(to) {
                serials::release(connection, id).await?;
            }
            return Ok(true);
        }
    }
    Ok(false)
}

/// An event to be appended.
pub(super) struct NewEvent<'a> {
    pub(super) at: i64,
    pub(super) kind: EventKind,
    pub(super) actor: Actor,
    pub(super) clause: Option<&'a str>,
    pub(super) note: Option<&'a str>,
    /// The recipients of a mail about it.
    pub(super) recipients: &'a [Recipient],
}

impl Decision {
    fn event(&self) -> NewEvent<'_> {
        NewEvent {
            at: self.at,
            kind: self.action.into(),
            actor: self.actor,
            clause: self.clause.as_ref().map(Id::as_str),
            note: self.note.as_deref(),
            recipients: self.recipients,
        }
    }
}

/// Appends an event, and its mails.
pub(super) async fn append_event(
    connection: &mut AnyConnection,
    id: i64,
    event: &NewEvent<'_>,
) -> Result<(), StoreError> {
    let number: i64 = sqlx::query_scalar(
        "INSERT INTO events (request_id, number, at, kind, actor, clause, note) \
         SELECT $1, MAX(number) + 1, $2, $3, $4, $5, $6 FROM events WHERE request_id = $1 RETURNING number",
    )
    .bind(id)
    .bind(event.at)
    .bind(event.kind.as_str())
    .bind(event.actor.as_str())
    .bind(event.clause)
    .bind(event.note)
    .fetch_one(&mut *connection)
    .await?;
    for recipient in event.recipients {
        sqlx::query(
            "INSERT INTO outbox (request_id, event, recipient, attempts, due_at) VALUES ($1, $2, $3, 0, $4)",
        )
        .bind(id)
        .bind(number)
        .bind(recipient.as_str())
        .bind(DUE_AT_ONCE)
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}
