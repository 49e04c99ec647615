//! The customer's view.

use crate::support::Server;
use crate::support::command::stdout;
use crate::support::samples::{filed, text};

const KEY: &str = "a-key-of-my-own-0";

#[test]
fn before_a_decision_the_view_shows_the_filed_values() {
    let server = Server::start();
    let tracked = server.track(text(&filed(&server, KEY), "token")).json();
    assert_eq!(tracked["status"], "requested");
    assert_eq!(tracked["policy"], "ktc");
    assert_eq!(tracked["duties"], serde_json::json!(["procedure.1", "procedure.5", "returns.1"]));
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
