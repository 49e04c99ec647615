//! Decisions in states that do not allow them.

use serde_json::Value;

use crate::support::Server;
use crate::support::command::{stderr, stdout};
use crate::support::samples::{filed, text};

#[test]
fn an_action_that_the_state_does_not_allow_is_refused_without_a_change() {
    let server = Server::start();
    let requested = |key: &str| filed(&server, key);
    let approve = |receipt: &Value| server.vendor(&["approve", text(receipt, "reference")]);
    let decline =
        |receipt: &Value| server.vendor(&["decline", text(receipt, "reference"), "--clause", "credit.3"]);
    let approved = requested("key-number-000001");
    stdout(&approve(&approved));
    let declined = requested("key-number-000002");
    stdout(&decline(&declined));
    let of_approved = format!("`rma-server show {}` has its RMA number", text(&approved, "reference"));
    let of_declined = "It has ended; the customer can file a new request".to_owned();
    for (receipt, status, instead) in
        [(&approved, "approved", of_approved), (&declined, "declined", of_declined)]
    {
        let before = server.track(text(receipt, "token")).json();
        assert_eq!(text(&before, "status"), status);
        for outcome in [approve(receipt), decline(receipt)] {
            let refused = stderr(&outcome);
            assert!(refused.contains(&format!("is {status}, so it cannot be")), "{refused}");
            assert!(refused.contains(&instead), "{refused}");
        }
        assert_eq!(server.track(text(receipt, "token")).json(), before);
    }
}

#[test]
fn a_decision_before_the_filing_is_refused() {
    let server = Server::start();
    let receipt = filed(&server, "key-number-000001");
    let reference = text(&receipt, "reference");
    for words in
        [&["approve", reference][..], &["close", reference, "--as", "withdrawn"], &["revoke", reference]]
    {
        let mut command = server.vendor_command(words);
        let refused = stderr(&command.env("RMA_CLOCK", "1999-01-01T00:00:00Z").output().unwrap());
        assert!(refused.contains("the clock of this process shows 1999-01-01T00:00:00Z"), "{refused}");
    }
    assert_eq!(server.track(text(&receipt, "token")).json()["events"].as_array().unwrap().len(), 1);
}
