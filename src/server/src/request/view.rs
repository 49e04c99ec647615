//! The customer's view of a request.

use chrono::{SecondsFormat, TimeDelta};
use chrono_tz::Tz;
use policy::tracking::{Event, Rma, Tracked};
use policy::{Assessment, Basis, Date, Document, Policy, RemedyAssessment, Status};

use super::afterwards::afterwards;
use crate::barcode;
use crate::clock::{day_of_millis, time_of_millis};
use crate::store::{Issued, StoreError, StoredEvent, StoredRequest};

/// Returns whether the last day of the RMA number is over while the request still has the status "approved".
pub(crate) fn is_overdue(request: &StoredRequest, now: i64) -> bool {
    let expires_at = request.issued.as_ref().and_then(|issued| issued.expires_at);
    request.status == Status::Approved && expires_at.is_some_and(|expires_at| expires_at <= now)
}

/// Returns whether the customer's link no longer works: more time than `lifetime` has passed since the last event of the request.
pub(crate) fn is_link_expired(request: &StoredRequest, lifetime: Option<TimeDelta>, now: i64) -> bool {
    let last = request.events.iter().map(|event| event.at).max();
    let (Some(lifetime), Some(last)) = (lifetime, last) else { return false };
    now.saturating_sub(last) > lifetime.num_milliseconds()
}

/// Returns the customer's view of a request; `policy` is the version of the policy that decided it.
pub(crate) fn customer_view(
    request: StoredRequest,
    policy: &Policy,
    logo: Option<String>,
) -> Result<Tracked, StoreError> {
    let zone = zone_of(policy.document())?;
    let duties = request.assessment.duties(policy.document());
    let afterwards = afterwards(&request, policy);
    let rma = request.issued.as_ref().map(|issued| rma(issued, &request.assessment, policy));
    Ok(Tracked {
        reference: request.reference,
        status: request.status,
        policy: request.policy,
        lines: request.filing.request.lines,
        chosen: request.filing.chosen,
        contact: request.filing.contact,
        note: request.filing.note,
        assessment: request.assessment,
        rma,
        afterwards,
        duties,
        events: request.events.into_iter().filter_map(|event| customer_event(event, zone)).collect(),
        logo,
    })
}

/// Returns the last day of shipping: the earliest of the RMA number's last day and the deadlines of the chosen remedies that are
/// measured to the day of shipping.
pub(crate) fn ship_by(last_ship_day: Option<Date>, assessment: &Assessment, policy: &Policy) -> Option<Date> {
    let deadlines = ship_deadlines(assessment, policy).filter_map(|(_, remedy)| remedy.eligible_until);
    deadlines.chain(last_ship_day).min()
}

/// Returns the chosen remedies with a deadline that is measured to the day of shipping, each with the index of its line.
pub(crate) fn ship_deadlines<'a>(
    assessment: &'a Assessment,
    policy: &Policy,
) -> impl Iterator<Item = (usize, &'a RemedyAssessment)> {
    let remedies = assessment.lines.iter().enumerate();
    let remedies = remedies.flat_map(|(index, line)| line.remedies.iter().map(move |remedy| (index, remedy)));
    remedies.filter(|(_, remedy)| {
        remedy.eligible_until.is_some() && policy.deadline_basis(&remedy.remedy) == Some(Basis::ShipOn)
    })
}

/// Returns the vendor's time zone.
pub(crate) fn zone_of(document: &Document) -> Result<Tz, StoreError> {
    let name = &document.policy.time_zone;
    name.parse().map_err(|_| StoreError::Unreadable(format!("the time zone `{name}`")))
}

fn rma(issued: &Issued, assessment: &Assessment, policy: &Policy) -> Rma {
    let symbols = issued.number.compact();
    Rma {
        number: issued.number,
        issued_on: issued.on,
        last_ship_day: issued.last_ship_day,
        ship_by: ship_by(issued.last_ship_day, assessment, policy),
        ship_to: issued.ship_to.clone(),
        qr: barcode::qr(&symbols),
        code128: barcode::code128(&symbols),
    }
}

/// Returns an event as the customer sees it; `None` for a kind of a newer version, for which the page has no words.
fn customer_event(event: StoredEvent, zone: Tz) -> Option<Event> {
    let kind = event.kind.known()?;
    Some(Event {
        at: time_of_millis(event.at).to_rfc3339_opts(SecondsFormat::Secs, true),
        on: day_of_millis(zone, event.at),
        kind,
        clause: event.clause,
        note: event.note,
    })
}
