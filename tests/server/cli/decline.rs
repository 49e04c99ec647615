//! `rma-server decline`

use serde_json::json;

use crate::support::Server;
use crate::support::command::{stderr, stdout};
use crate::support::samples::{camera, filed, filing_of, receipt, text};

#[test]
fn a_refusal_cites_a_clause_of_that_policy() {
    let server = Server::start();
    let receipt = filed(&server, "key-number-000001");
    let outcome = server.vendor(&["decline", text(&receipt, "reference"), "--clause", "returns.restocking"]);
    assert!(stderr(&outcome).contains("has no clause `returns.restocking`"));
    assert_eq!(server.track(text(&receipt, "token")).json()["status"], "requested");
}

#[test]
fn a_refusal_cites_a_clause_that_bears_on_the_chosen_remedy() {
    let server = Server::start();
    let mut request = camera();
    request["lines"][0]["answers"] = json!({ "fault": "doa" });
    let mut body = filing_of(&server, "ktc", &request, "advance_replacement");
    body["contact"]["address"] = json!({ "line1": "1 Main Street", "city": "Anytown", "country": "US" });
    let receipt = receipt(&server.file("ktc", "key-number-000001", &body));
    let reference = text(&receipt, "reference");
    let refused = stderr(&server.vendor(&["decline", reference, "--clause", "credit.3"]));
    assert!(
        refused.contains("`credit.3` does not bear on advance_replacement; nothing was changed"),
        "{refused}"
    );
    assert!(refused.contains("procedure.1") && refused.contains("advance.1"), "{refused}");
    assert!(!refused.contains("credit.7"), "{refused}");
    assert_eq!(server.track(text(&receipt, "token")).json()["status"], "requested");
    stdout(&server.vendor(&["decline", reference, "--clause", "advance.1"]));
    assert_eq!(server.track(text(&receipt, "token")).json()["status"], "declined");
}
