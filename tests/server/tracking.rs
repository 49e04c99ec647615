//! The customer's view.

use serde_json::{Value, json};

use crate::support::Server;
use crate::support::command::stdout;
use crate::support::samples::{broken_camera, filed, koso_claim, receipt, text};

const KEY: &str = "a-key-of-my-own-0";

#[test]
fn before_a_decision_the_view_shows_the_filed_values() {
    let server = Server::start();
    let tracked = server.track(text(&filed(&server, KEY), "token")).json();
    assert_eq!(tracked["status"], "requested");
    assert_eq!(tracked["policy"], "ktc");
    assert_eq!(tracked["duties"], json!(["procedure.1", "procedure.5", "returns.1"]));
    assert_eq!(tracked["contact"]["name"], "Ann Example");
    assert_eq!(tracked["events"][0]["kind"], "filed");
    assert_eq!(tracked["events"][0]["on"], "2026-11-20");
    assert!(tracked.get("rma").is_none());
}

#[test]
fn after_approval_the_view_shows_the_number_and_the_earlier_deadline() {
    let server = Server::start();
    let receipt = filed(&server, KEY);
    let approved = stdout(&server.vendor(&["approve", text(&receipt, "reference")]));
    let tracked = server.track(text(&receipt, "token")).json();
    let rma = &tracked["rma"];
    assert!(approved.contains(text(rma, "number")), "{approved}");
    assert_eq!(text(rma, "issued_on"), "2026-11-20");
    assert_eq!(text(rma, "last_ship_day"), "2026-12-05");
    assert_eq!(text(rma, "ship_by"), "2026-11-29", "credit closes before the number does");
    for code in ["qr", "code128"] {
        assert!(text(&rma[code], "path").starts_with('M'));
    }
    assert_eq!(tracked["events"][1]["kind"], "approved");
}

#[test]
fn the_view_shows_what_remains_after_the_day_of_shipping() {
    let server = Server::start();
    let tracked = server.track(text(&filed(&server, KEY), "token")).json();
    let house_credit = json!({ "line": 0, "remedy": "house_credit", "until": "2027-01-27", "net": "400.00" });
    assert_eq!(tracked["afterwards"], json!([house_credit]));
    let claim = receipt(&server.file("koso", "a-key-of-my-own-1", &koso_claim(&server)));
    let tracked = server.track(text(&claim, "token")).json();
    assert!(tracked.get("afterwards").is_none(), "the claim was made in time: {tracked}");
}

#[test]
fn a_duty_that_is_done_is_no_longer_a_duty() {
    let server = Server::start();
    let mut claim = koso_claim(&server);
    let receipt_of = |key, claim: &Value| receipt(&server.file("koso", key, claim));
    let filed = receipt_of(KEY, &claim);
    let duties = json!(["defect.prepaid"]);
    assert_eq!(filed["duties"], duties, "the customer has called");
    assert_eq!(server.track(text(&filed, "token")).json()["duties"], duties);
    let assessed = &filed["assessment"]["lines"][0]["remedies"][0]["duties"];
    assert_eq!(
        assessed,
        &json!(["defect.call", "defect.prepaid"]),
        "the assessment cites the clauses as before"
    );
    claim["request"]["lines"][0]["answers"].as_object_mut().unwrap().remove("troubleshot");
    claim["chosen"][0]["verdict"] = json!("undetermined");
    let filed = receipt_of("a-key-of-my-own-1", &claim);
    assert_eq!(filed["duties"], json!(["defect.call", "defect.prepaid"]));
}

#[test]
fn what_a_clear_description_has_fulfilled_is_no_longer_a_duty() {
    let server = Server::start();
    let repair = broken_camera(&server, "warranty_service");
    let has_duty = |key, filing: &Value| {
        let filed = receipt(&server.file("ktc", key, filing));
        let has = |duties: &Value| duties.as_array().unwrap().contains(&json!("returns.2"));
        assert!(
            has(&filed["assessment"]["lines"][0]["remedies"][0]["duties"]),
            "the assessment cites it as before"
        );
        let is_open = has(&filed["duties"]);
        assert_eq!(has(&server.track(text(&filed, "token")).json()["duties"]), is_open);
        is_open
    };
    assert!(!has_duty(KEY, &repair));
    let mut vague = repair.clone();
    vague["request"]["lines"][0]["answers"]["fault_description"] = json!("Broken.");
    assert!(has_duty("a-key-of-my-own-1", &vague));
    vague["request"]["lines"][0]["answers"].as_object_mut().unwrap().remove("fault_description");
    assert!(has_duty("a-key-of-my-own-2", &vague));
}

#[test]
fn after_a_refusal_the_view_shows_the_clause_and_the_note() {
    let server = Server::start();
    let receipt = filed(&server, KEY);
    stdout(&server.vendor(&[
        "decline",
        text(&receipt, "reference"),
        "--clause",
        "credit.3",
        "--note",
        "The box was torn.",
    ]));
    let tracked = server.track(text(&receipt, "token")).json();
    assert_eq!(tracked["status"], "declined");
    assert_eq!(tracked["events"][1]["clause"], "credit.3");
    assert_eq!(tracked["events"][1]["note"], "The box was torn.");
}

#[test]
fn only_the_token_of_a_request_gives_access_to_its_view() {
    let server = Server::start();
    let receipt = filed(&server, KEY);
    for other in [text(&receipt, "reference"), "ann@example.com", &"A".repeat(43)] {
        let answer = server.track(other);
        assert_eq!((answer.status, answer.problem().as_str()), (404, "no-such-request"));
    }
    assert_eq!(server.track(text(&receipt, "token")).header("cache-control"), Some("no-store"));
}
