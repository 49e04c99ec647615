//! The estimate is the decision: where they differ, the customer sees it first.

use serde_json::{Value, json};

use crate::support::Server;
use crate::support::samples::{camera, filing, filing_of, receipt};

const KEY: &str = "a-key-of-my-own-0";

#[test]
fn every_change_since_the_customer_saw_the_assessment_is_listed_and_nothing_is_stored() {
    let server = Server::start();
    let good = filing(&server);
    let table = [
        (
            "/digest",
            json!("0".repeat(64)),
            json!({ "line": null, "remedy": null, "field": "digest", "clause": null }),
        ),
        (
            "/chosen/0/verdict",
            json!("undetermined"),
            json!({ "line": 0, "remedy": "credit", "field": "verdict" }),
        ),
        (
            "/chosen/0/net",
            json!("401.00"),
            json!({ "line": 0, "remedy": "credit", "field": "net", "seen": "401.00", "now": "400.00", "clause": "credit.7" }),
        ),
        (
            "/chosen/0/eligible_until",
            json!("2026-11-30"),
            json!({ "field": "eligible_until", "seen": "2026-11-30", "now": "2026-11-29", "clause": "credit.2" }),
        ),
    ];
    for (place, seen, expected) in table {
        let mut body = good.clone();
        *body.pointer_mut(place).unwrap() = seen;
        let key = format!("{KEY}{place}");
        let answer = server.file("ktc", &key, &body);
        assert_eq!((answer.status, answer.problem().as_str()), (409, "assessment-changed"), "{place}");
        let problem = answer.json();
        let changes = problem["changes"].as_array().unwrap();
        assert_eq!(changes.len(), 1, "{problem}");
        for (field, value) in expected.as_object().unwrap() {
            assert_eq!(&changes[0][field], value, "{place} {field}");
        }
        // Filing again with what is now shown succeeds.
        receipt(&server.file("ktc", &key, &as_shown(&body, &problem)));
    }
}

#[test]
fn a_later_day_of_filing_raises_the_day_of_shipping_and_closes_expired_remedies() {
    let server = Server::start();
    let mut request = camera();
    request["ship_on"] = "2026-11-24".into();
    let body = filing_of(&server, "ktc", &request, "credit");
    let server = server.restart_at("2026-12-01T18:00:00Z");
    let problem = server.file("ktc", KEY, &body).json();
    let fields: Vec<&str> = problem["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|change| change["field"].as_str().unwrap())
        .collect();
    assert_eq!(fields, ["ship_on", "verdict", "net", "eligible_until"]);
    assert_eq!(
        problem["changes"][0],
        json!({
            "line": null, "remedy": null, "field": "ship_on", "seen": "2026-11-24", "now": "2026-12-01", "clause": null
        })
    );
    assert_eq!(problem["changes"][1]["now"], "ineligible");
    assert_eq!(problem["changes"][1]["clause"], "credit.2");
    // House credit is still open, on the new day.
    request["ship_on"] = "2026-12-01".into();
    receipt(&server.file("ktc", KEY, &filing_of(&server, "ktc", &request, "house_credit")));
}

/// The filing with everything as the problem shows it.
fn as_shown(filing: &Value, problem: &Value) -> Value {
    let mut filing = filing.clone();
    filing["digest"] = problem["assessment"]["digest"].clone();
    filing["request"]["ship_on"] = problem["assessment"]["ship_on"].clone();
    let shown = &problem["assessment"]["lines"][0]["remedies"][0];
    for field in ["verdict", "net", "eligible_until"] {
        filing["chosen"][0][field] = shown[field].clone();
    }
    filing
}
