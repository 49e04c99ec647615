//! What the customer sees of a filed request: the wire types of the receipt and of the tracking page.

use serde::{Deserialize, Serialize};

use crate::assessment::Assessment;
use crate::document::{Document, Step};
use crate::filing::{Chosen, ContactDetails};
use crate::lifecycle::Status;
use crate::request::Line;
use crate::value::Date;
use crate::value::Id;
use crate::value::RmaNumber;
use crate::{decode_fields, decode_names};

/// The answer to a filing (201).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Receipt {
    /// What people call the request.
    pub reference: String,
    /// The bearer token of the tracking page.
    pub token: String,
    /// Its state, `requested`.
    pub status: Status,
    /// Per line the chosen remedy only.
    pub assessment: Assessment,
}

/// The customer's view of a request (`GET /api/v1/request`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tracked {
    /// What people call the request.
    pub reference: String,
    /// Its state.
    pub status: Status,
    /// The policy's id.
    pub policy: Id,
    /// The goods, each with its chosen remedy as `wanted`.
    pub lines: Vec<Line>,
    /// The chosen remedies, with what the customer saw.
    pub chosen: Vec<Chosen>,
    /// Who filed it.
    pub contact: ContactDetails,
    /// What else they said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The assessment as filed, per line the chosen remedy only.
    pub assessment: Assessment,
    /// The RMA number, once there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rma: Option<Rma>,
    /// What the customer must do, over all lines, in the order of the clauses.
    pub duties: Vec<Id>,
    /// What has happened, oldest first.
    pub events: Vec<Event>,
}

/// An issued RMA number and how to draw it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rma {
    /// The number.
    pub number: RmaNumber,
    /// The day of issue, in the vendor's zone.
    pub issued_on: Date,
    /// The last day on which the parcel may leave under this number, where the policy sets a term.
    pub last_ship_day: Option<Date>,
    /// The earlier of that and of the chosen remedies' own last days of shipping.
    pub ship_by: Option<Date>,
    /// The number as a QR code.
    pub qr: Drawing,
    /// The number as a Code 128 bar code.
    pub code128: Drawing,
}

/// Black shapes on white, as an SVG path in a box of whole modules that includes the quiet zone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Drawing {
    /// Width of the box, in modules.
    pub width: u32,
    /// Height of the box, in modules.
    pub height: u32,
    /// The `d` attribute of the path.
    pub path: String,
}

/// Something that has happened to a request, as far as the customer may see it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// When, as RFC 3339 in UTC.
    pub at: String,
    /// The day in the vendor's zone.
    pub on: Date,
    /// What.
    pub kind: EventKind,
    /// The clause it rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<Id>,
    /// What the vendor wrote to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What has happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    /// The customer filed the request.
    Filed,
    /// The vendor approved it and issued the number.
    Approved,
    /// The vendor declined it.
    Declined,
    /// The number expired.
    Expired,
}

/// Those of the duties that are left in this state: to wait for the vendor's approval is none any more once it is there.
#[must_use]
pub fn duties_left<'d>(duties: &'d [Id], status: Status, document: &Document) -> Vec<&'d Id> {
    let waits = |duty: &Id| {
        document.process.iter().any(|process| process.step == Step::Approve && process.clause == *duty)
    };
    duties.iter().filter(|duty| !(status == Status::Approved && waits(duty))).collect()
}

decode_fields!(Receipt { reference, token, status, assessment });
decode_fields!(Tracked {
    reference,
    status,
    policy,
    lines,
    chosen,
    contact,
    note,
    assessment,
    rma,
    duties,
    events
});
decode_fields!(Rma { number, issued_on, last_ship_day, ship_by, qr, code128 });
decode_fields!(Drawing { width, height, path });
decode_fields!(Event { at, on, kind, clause, note });
decode_names!(EventKind { Filed = "filed", Approved = "approved", Declined = "declined", Expired = "expired" });
