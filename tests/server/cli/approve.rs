//! `rma-server approve`

use std::process::Stdio;

use crate::support::Server;
use crate::support::command::{stderr, stdout};
use crate::support::samples::{filed, filed_with_serial, text};

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
        assert!(stderr(outcome).contains("is approved, so it cannot be approved"), "{}", stderr(outcome));
    }
    let tracked = server.track(text(&receipt, "token")).json();
    assert!(stdout(won[0]).contains(text(&tracked["rma"], "number")));
    assert_eq!(tracked["events"].as_array().unwrap().len(), 2);
}

#[test]
fn every_number_is_another() {
    let server = Server::start();
    let numbers: std::collections::BTreeSet<String> = (0..8)
        .map(|index| {
            let receipt =
                filed_with_serial(&server, &format!("key-number-{index:06}"), &format!("A{index}").into());
            stdout(&server.vendor(&["approve", text(&receipt, "reference")]));
            text(&server.track(text(&receipt, "token")).json()["rma"], "number").to_owned()
        })
        .collect();
    assert_eq!(numbers.len(), 8);
    assert!(numbers.iter().all(|number| number.parse::<policy::RmaNumber>().is_ok()));
}
