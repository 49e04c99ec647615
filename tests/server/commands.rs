//! The vendor's command line.

use std::process::{Command, Stdio};

use serde_json::Value;

use crate::support::Server;
use crate::support::command::{refused, said};
use crate::support::samples::{filed, filed_with_serial, text};
use crate::support::server::{BINARY, Settings};

#[test]
fn requests_are_listed_as_a_table_and_as_json() {
    let server = Server::start();
    let receipt = filed(&server, "key-number-000001");
    filed(&server, "key-number-000002");
    let approved = said(&server.vendor(&["approve", text(&receipt, "reference")]));
    let listed: Value = serde_json::from_str(&said(&server.vendor(&["requests", "--json"]))).unwrap();
    assert_eq!(listed.as_array().unwrap().len(), 2);
    assert_eq!(listed[0]["reference"], receipt["reference"]);
    assert_eq!(listed[0]["policy"], "ktc");
    assert_eq!(listed[0]["status"], "approved");
    assert!(approved.contains(text(&listed[0], "rma_number")));
    assert_eq!(listed[1]["rma_number"], Value::Null);
    let table = said(&server.vendor(&["requests"]));
    assert!(table.contains("REFERENCE") && table.contains(text(&receipt, "reference")));
}

#[test]
fn a_request_is_shown_however_its_reference_is_typed() {
    let server = Server::start();
    let receipt = filed(&server, "key-number-000001");
    let reference = text(&receipt, "reference");
    for typed in [reference.to_owned(), reference.to_lowercase(), reference.replace('-', " ")] {
        let shown = said(&server.vendor(&["show", &typed]));
        for expected in [
            reference,
            "Ann Example <ann@example.com>",
            "2 x KNC-p3BR28V12IR, serial A1234567",
            "net 400.00 USD",
        ] {
            assert!(shown.contains(expected), "{shown}");
        }
    }
    assert!(refused(&server.vendor(&["show", "R-2222-2222"])).contains("there is no request"));
}

#[test]
fn of_many_who_approve_at_once_one_issues_the_number() {
    let server = Server::start();
    let receipt = filed(&server, "key-number-000001");
    let reference = text(&receipt, "reference");
    let racing: Vec<_> = (0..16)
        .map(|_| {
            let mut command = server.vendor_command(&["approve", reference]);
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
        })
        .collect();
    let outcomes: Vec<_> = racing.into_iter().map(|process| process.wait_with_output().unwrap()).collect();
    let (won, lost): (Vec<_>, Vec<_>) = outcomes.iter().partition(|outcome| outcome.status.success());
    assert_eq!(won.len(), 1);
    for outcome in lost {
        assert!(refused(outcome).contains("is approved, so it cannot be approved"), "{}", refused(outcome));
    }
    let tracked = server.track(text(&receipt, "token")).json();
    assert!(said(won[0]).contains(text(&tracked["rma"], "number")));
    assert_eq!(tracked["events"].as_array().unwrap().len(), 2);
}

#[test]
fn every_number_is_another() {
    let server = Server::start();
    let numbers: std::collections::BTreeSet<String> = (0..8)
        .map(|index| {
            let receipt =
                filed_with_serial(&server, &format!("key-number-{index:06}"), &format!("A{index}").into());
            said(&server.vendor(&["approve", text(&receipt, "reference")]));
            text(&server.track(text(&receipt, "token")).json()["rma"], "number").to_owned()
        })
        .collect();
    assert_eq!(numbers.len(), 8);
    assert!(numbers.iter().all(|number| number.parse::<policy::RmaNumber>().is_ok()));
}

#[test]
fn what_a_state_does_not_allow_is_refused_without_a_change() {
    let server = Server::start();
    let requested = |key: &str| filed(&server, key);
    let approve = |receipt: &Value| server.vendor(&["approve", text(receipt, "reference")]);
    let decline =
        |receipt: &Value| server.vendor(&["decline", text(receipt, "reference"), "--clause", "credit.3"]);
    let approved = requested("key-number-000001");
    said(&approve(&approved));
    let declined = requested("key-number-000002");
    said(&decline(&declined));
    for (receipt, status) in [(&approved, "approved"), (&declined, "declined")] {
        let before = server.track(text(receipt, "token")).json();
        assert_eq!(text(&before, "status"), status);
        for outcome in [approve(receipt), decline(receipt)] {
            assert!(
                refused(&outcome).contains(&format!("is {status}, so it cannot be")),
                "{}",
                refused(&outcome)
            );
        }
        assert_eq!(server.track(text(receipt, "token")).json(), before);
    }
}

#[test]
fn a_refusal_rests_on_a_clause_of_that_policy() {
    let server = Server::start();
    let receipt = filed(&server, "key-number-000001");
    let outcome = server.vendor(&["decline", text(&receipt, "reference"), "--clause", "returns.restocking"]);
    assert!(refused(&outcome).contains("has no clause `returns.restocking`"));
    assert_eq!(server.track(text(&receipt, "token")).json()["status"], "requested");
}

#[test]
fn commands_need_a_database_that_was_served() {
    let settings = Settings::new();
    let database = settings.database();
    let outcome = Command::new(BINARY).args(["requests", "--database", &database]).output().unwrap();
    assert!(refused(&outcome).contains("run `rma-server serve` with it once"), "{}", refused(&outcome));
    assert!(!settings.folder().join("rma.db").exists());
}
