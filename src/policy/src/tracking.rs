//! The data of the tracking page of a filed request, as JSON.

use serde::{Deserialize, Serialize};

use crate::assessment::Assessment;
use crate::document::{Document, Remedy, Step};
use crate::filing::{Chosen, ContactDetails};
use crate::lifecycle::{Action, Status};
use crate::request::Line;
use crate::value::{Date, Id, Money, RmaNumber};
use crate::wire::{Decode, Names};

/// The customer's view of a request (`GET /api/v1/request`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
pub struct Tracked {
    /// The reference by which people name the request in mails and calls.
    pub reference: String,
    pub status: Status,
    /// The policy's id.
    pub policy: Id,
    /// The goods; each line's `wanted` is the chosen remedy.
    pub lines: Vec<Line>,
    /// The chosen remedies with the values that the customer saw.
    pub chosen: Vec<Chosen>,
    pub contact: ContactDetails,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The assessment as filed; each line has only the chosen remedy.
    pub assessment: Assessment,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rma: Option<Rma>,
    /// The remedies that remain after the last day of shipping for a chosen one, as of the filing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub afterwards: Vec<Afterwards>,
    /// The clauses that the customer must comply with, over all lines, in the order of the clauses.
    pub duties: Vec<Id>,
    /// The events, oldest first.
    pub events: Vec<Event>,
    /// The path of the vendor's logo, if the vendor has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<String>,
}

/// The remedy that remains for a line after the last day of shipping for the chosen one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
pub struct Afterwards {
    /// The line's index, from 0.
    pub line: usize,
    pub remedy: Id,
    /// The last day of the remedy, if it has one.
    pub until: Option<Date>,
    /// What the customer gets; `None` while an amount is unknown.
    pub net: Option<Money>,
}

/// An issued RMA number with its bar codes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
pub struct Rma {
    pub number: RmaNumber,
    /// The day of issue, in the vendor's time zone.
    pub issued_on: Date,
    /// The last day on which the parcel may be sent under this number, if the policy limits it.
    pub last_ship_day: Option<Date>,
    /// The earlier of `last_ship_day` and the chosen remedies' own deadlines of shipping.
    pub ship_by: Option<Date>,
    /// The lines of the address that the goods are sent to; empty where the vendor has named none, and then no label is printed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ship_to: Vec<String>,
    pub qr: Drawing,
    pub code128: Drawing,
}

/// A black-and-white drawing of a bar code, as an SVG path. The box includes the quiet zone and is measured in modules.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
pub struct Drawing {
    pub width: u32,
    pub height: u32,
    /// The `d` attribute of the path.
    pub path: String,
}

/// An event of a request, as far as the customer may see it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
pub struct Event {
    /// The time as RFC 3339 in UTC.
    pub at: String,
    /// The day in the vendor's time zone.
    pub on: Date,
    pub kind: EventKind,
    /// The clause that the vendor cites.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<Id>,
    /// The vendor's note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// The kind of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Decode, Names)]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    /// The customer filed the request.
    Filed,
    /// The vendor approved the request and issued the number.
    Approved,
    /// The vendor declined the request.
    Declined,
    /// The number expired.
    Expired,
    /// The vendor settled the return.
    Settled,
    /// The vendor refused the goods that were sent in.
    Refused,
    /// The customer withdrew the request.
    Withdrawn,
    /// The vendor revoked the customer's link, and a new one took its place.
    LinkReplaced,
    /// The customer had the link sent again.
    LinkSent,
}

impl From<Action> for EventKind {
    fn from(action: Action) -> Self {
        match action {
            Action::Approve => Self::Approved,
            Action::Decline => Self::Declined,
            Action::Expire => Self::Expired,
            Action::Settle => Self::Settled,
            Action::Refuse => Self::Refused,
            Action::Withdraw => Self::Withdrawn,
        }
    }
}

/// Returns the duties that still apply in this status: once the request is approved, the duty to wait for approval is dropped.
#[must_use]
pub fn open_duties<'d>(duties: &'d [Id], status: Status, document: &Document) -> Vec<&'d Id> {
    let waits = |duty: &Id| document.process_clauses(Step::Approve).any(|clause| clause == duty);
    duties.iter().filter(|duty| !(status == Status::Approved && waits(duty))).collect()
}

/// Returns the chosen remedies for which the vendor sends a replacement first.
pub fn replaced_first<'d>(chosen: &[Chosen], document: &'d Document) -> impl Iterator<Item = &'d Remedy> {
    let is_chosen = |remedy: &Remedy| chosen.iter().any(|chosen| chosen.remedy == remedy.id);
    document.remedies.iter().filter(move |remedy| remedy.replacement_first && is_chosen(remedy))
}
