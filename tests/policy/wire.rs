//! The lean reader and writer of `policy::wire` understand the same JSON as serde, for every type that the browser apps use.

use policy::filing::{Address, Change, ChangedField, Chosen, ContactDetails, Filing};
use policy::tracking::{Afterwards, Drawing, Event, EventKind, Rma, Tracked};
use policy::wire::{Decode, Encode, Names, decode, encode};
use policy::{Answer, Id, Line, Money, Period, Request, Requester, RmaNumber, Status, Verdict};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::support::{date, ktc};

/// The lean reader reads what serde writes.
fn is_read<T: Decode + Serialize + PartialEq + std::fmt::Debug>(value: &T) {
    assert_eq!(decode::<T>(&serde_json::to_string(value).unwrap()).as_ref(), Some(value));
}

/// Both writers write the same.
fn is_written<T: Encode + Decode + Serialize + PartialEq + std::fmt::Debug>(value: &T) {
    is_read(value);
    assert_eq!(value.encode(), serde_json::to_value(value).unwrap());
}

fn line() -> Line {
    Line {
        model: Some("KNC".to_owned()),
        quantity: 3,
        answers: [
            (Id::from("demo"), Answer::Bool(false)),
            (Id::from("hours"), Answer::Number(7)),
            (Id::from("fault_description"), Answer::Text("It hums.".to_owned())),
        ]
        .into_iter()
        .collect(),
        ..Line::default()
    }
}

fn chosen() -> Chosen {
    Chosen {
        line: 0,
        remedy: Id::from("credit"),
        verdict: Verdict::Eligible,
        net: policy::Money::parse_signed("-50.00").ok(),
        eligible_until: Some(date("2026-11-29")),
    }
}

fn contact() -> ContactDetails {
    let address = Address {
        line1: "1 Main Street".to_owned(),
        city: "Laval".to_owned(),
        country: "CA".to_owned(),
        ..Address::default()
    };
    ContactDetails {
        name: "Ann".to_owned(),
        email: "ann@example.com".to_owned(),
        address: Some(address),
        ..ContactDetails::default()
    }
}

#[test]
fn a_filing_and_its_changes() {
    let request =
        Request { requester: Some(Requester::default()), lines: vec![line()], ..Request::default() };
    is_written(&Filing {
        digest: "d".to_owned(),
        request,
        chosen: vec![chosen()],
        contact: contact(),
        note: None,
    });
    is_read(&Change {
        line: Some(1),
        remedy: None,
        field: ChangedField::EligibleUntil,
        seen: None,
        now: Some("x".to_owned()),
        clause: None,
    });
}

#[test]
fn a_tracked_request() {
    let inquiry = ktc().read(&json!({ "lines": [{ "quantity": 1 }] }), date("2026-11-20")).unwrap();
    let assessment = ktc().assess(&inquiry);
    let drawing = Drawing { width: 29, height: 29, path: "M0 0h7v1z".to_owned() };
    let rma = Rma {
        number: RmaNumber::from_index(7),
        issued_on: date("2026-11-20"),
        last_ship_day: Some(date("2026-12-05")),
        ship_by: None,
        ship_to: vec!["Returns".to_owned(), "1 Dock Street".to_owned()],
        qr: drawing.clone(),
        code128: drawing,
    };
    let event = Event {
        at: "2026-11-20T18:00:00Z".to_owned(),
        on: date("2026-11-20"),
        kind: EventKind::Approved,
        clause: None,
        note: None,
    };
    is_read(&Tracked {
        reference: "R".to_owned(),
        status: Status::Expired,
        policy: Id::from("ktc"),
        lines: vec![line()],
        chosen: vec![chosen()],
        contact: contact(),
        note: Some("thank you".to_owned()),
        assessment,
        rma: Some(rma),
        afterwards: vec![Afterwards {
            line: 0,
            remedy: "house_credit".into(),
            until: Some(date("2027-01-27")),
            net: Some(Money::from_cents(40_000)),
        }],
        duties: vec![Id::from("procedure.1")],
        events: vec![event],
        logo: Some("/ktc/logo?1".to_owned()),
    });
}

#[test]
fn every_form_of_a_period_and_a_condition() {
    for period in
        [Period::Days(1), Period::BusinessDays(2), Period::Months(3), Period::SeasonEnd { month: 9, day: 30 }]
    {
        is_read(&period);
    }
    for condition in [
        json!({ "clause": "c", "fact": "a", "in": ["x", "y"] }),
        json!({ "fact": "a", "is_not": true }),
        json!({ "fact": "a", "above": { "total": "r" } }),
        json!({ "fact": "a", "at_least": "5.00" }),
        json!({ "fact": "a", "below": 5 }),
        json!({ "fact": "a", "at_most": { "fact": "b" } }),
        json!({ "day": "as_of", "within": { "table": "t" }, "of": "b" }),
        json!({ "day": "as_of", "within": { "season_end": { "month": 9, "day": 30 } }, "of": "b" }),
        json!({ "not": { "any": [{ "text": "t", "is_clear": false }, { "all": [{ "remedy": "r", "verdict": "ineligible" }] }] } }),
    ] {
        let read: policy::document::condition::Condition = serde_json::from_value(condition.clone()).unwrap();
        assert_eq!(serde_json::to_value(&read).unwrap(), condition);
        is_read(&read);
    }
}

#[test]
fn malformed_json_is_not_read() {
    for text in ["", "{}", "[]", "{\"line\":-1}", "null"] {
        assert_eq!(decode::<Chosen>(text), None, "{text}");
    }
}

#[derive(Debug, PartialEq, Serialize, Deserialize, Decode, Encode)]
struct Shipment {
    #[serde(rename = "kg")]
    weight: u32,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    is_insured: bool,
    legs: Vec<Leg>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize, Decode, Encode)]
#[serde(rename_all = "snake_case")]
enum Leg {
    ByRoad(Option<Carrier>),
    ByAir { flight: String, stops: u8 },
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Decode, Encode, Names)]
#[serde(rename_all = "snake_case")]
enum Carrier {
    PostOffice,
    #[serde(rename = "freight-forwarder")]
    Forwarder,
}

#[test]
fn the_derives_follow_the_attributes_of_serde() {
    let legs = vec![
        Leg::ByRoad(None),
        Leg::ByRoad(Some(Carrier::Forwarder)),
        Leg::ByAir { flight: "KE 17".to_owned(), stops: 1 },
    ];
    is_written(&Shipment { weight: 3, note: String::new(), is_insured: false, legs });
    is_written(&Shipment { weight: 0, note: "fragile".to_owned(), is_insured: true, legs: Vec::new() });
    assert_eq!(Carrier::ALL.map(Carrier::as_str), ["post_office", "freight-forwarder"]);
    assert_eq!(Carrier::from_name("post_office"), Some(Carrier::PostOffice));
    assert_eq!(Carrier::from_name("PostOffice"), None);
}

#[test]
fn a_line_is_written_without_its_empty_fields() {
    // The order of the fields depends on a feature of serde_json, which any crate of a build can enable.
    let written: serde_json::Value = serde_json::from_str(&encode(&line())).unwrap();
    let expected = serde_json::json!({
        "model": "KNC",
        "quantity": 3,
        "answers": { "demo": false, "fault_description": "It hums.", "hours": 7 },
    });
    assert_eq!(written, expected);
}
