//! A serial number is in one open RMA at a time.

use std::process::{Output, Stdio};

use serde_json::{Value, json};

use crate::support::Server;
use crate::support::command::{stderr, stdout};
use crate::support::database;
use crate::support::samples::{camera, filed_with_serial, filing_of, receipt, text};

pub(crate) fn approve(server: &Server, receipt: &Value) -> Output {
    server.vendor(&["approve", text(receipt, "reference")])
}

fn number(server: &Server, receipt: &Value) -> String {
    text(&server.track(text(receipt, "token")).json()["rma"], "number").to_owned()
}

pub(crate) fn status(server: &Server, receipt: &Value) -> String {
    text(&server.track(text(receipt, "token")).json(), "status").to_owned()
}

#[test]
fn a_serial_in_an_open_rma_is_not_approved_again_however_it_is_written() {
    let server = Server::start();
    let first = filed_with_serial(&server, "key-number-000001", &json!("a1234567"));
    let second = filed_with_serial(&server, "key-number-000002", &json!(" A1234567 "));
    stdout(&approve(&server, &first));
    let before = server.track(text(&second, "token")).json();
    let outcome = approve(&server, &second);
    assert!(!outcome.status.success());
    let output = stderr(&outcome);
    for expected in [
        "serial `A1234567`",
        text(&first, "reference"),
        &number(&server, &first),
        text(&second, "reference"),
        "nothing was changed",
    ] {
        assert!(output.contains(expected), "no {expected} in {output}");
    }
    assert_eq!(server.track(text(&second, "token")).json(), before);
}

#[test]
fn serials_that_people_read_as_the_same_are_the_same() {
    let server = Server::start();
    let first = filed_with_serial(&server, "key-number-000000", &json!("Q1É"));
    stdout(&approve(&server, &first));
    let same = ["q1é", "Q\u{200b}1É", "Q\u{ad}1É", "\u{feff}Q1É", "Ｑ１É", "Q-1-É", "Q 1 É", "Q1E\u{301}"];
    for (index, serial) in (1..).zip(same) {
        let second = filed_with_serial(&server, &format!("key-number-{index:06}"), &json!(serial));
        let output = stderr(&approve(&server, &second));
        assert!(
            output.contains("serial `Q1É`") && output.contains(text(&first, "reference")),
            "{serial}: {output}"
        );
    }
    let other = filed_with_serial(&server, "key-number-000100", &json!("Q11É"));
    stdout(&approve(&server, &other));
}

#[test]
fn filing_or_declining_does_not_reserve_a_serial() {
    let server = Server::start();
    let [stranger, declined, owner] = [1, 2, 3]
        .map(|index| filed_with_serial(&server, &format!("key-number-00000{index}"), &json!("A1234567")));
    stdout(&server.vendor(&["decline", text(&declined, "reference"), "--clause", "credit.3"]));
    stdout(&approve(&server, &owner));
    assert_eq!(status(&server, &stranger), "requested");
}

#[test]
fn a_serial_is_free_again_once_its_number_has_expired() {
    let server = Server::start();
    let first = filed_with_serial(&server, "key-number-000001", &json!("A1234567"));
    let second = filed_with_serial(&server, "key-number-000002", &json!("A1234567"));
    stdout(&approve(&server, &first));
    let at = |clock: &str| {
        let mut command = server.vendor_command(&["approve", text(&second, "reference")]);
        command.env("RMA_CLOCK", clock).output().unwrap()
    };
    // The last moment of 5 December in Los Angeles, and the first of the 6th.
    assert!(stderr(&at("2026-12-06T07:59:00Z")).contains("is open"));
    stdout(&at("2026-12-06T08:00:01Z"));
    assert_eq!(database::number(&server, "SELECT COUNT(*) FROM open_serials"), 1);
}

#[test]
fn the_serials_of_every_line_count_and_a_refused_approval_reserves_none() {
    let server = Server::start();
    let with_serials = |key: &str, serials: &[&str]| {
        let mut request = camera();
        let line = |serial: &&str| {
            let mut line = request["lines"][0].clone();
            line["serial"] = json!(serial);
            line
        };
        request["lines"] = serials.iter().map(line).collect();
        let mut body = filing_of(&server, "ktc", &request, "credit");
        let chosen = body["chosen"][0].clone();
        let choice = |index: usize| {
            let mut chosen = chosen.clone();
            chosen["line"] = json!(index);
            chosen
        };
        body["chosen"] = (0..serials.len()).map(choice).collect();
        receipt(&server.file("ktc", key, &body))
    };
    // The same serial twice in one request is one RMA.
    let first = with_serials("key-number-000001", &["A1", "A2", "a2"]);
    let second = with_serials("key-number-000002", &["B1", "B2", "A2"]);
    let third = with_serials("key-number-000003", &["B1", "B2"]);
    stdout(&approve(&server, &first));
    assert!(stderr(&approve(&server, &second)).contains("serial `A2`"));
    stdout(&approve(&server, &third));
}

#[test]
fn products_without_a_serial_never_conflict() {
    let server = Server::start();
    for (index, serial) in [json!(null), json!(""), json!("   "), json!("-"), json!("???")].iter().enumerate()
    {
        for repeat in 0..2 {
            let receipt = filed_with_serial(&server, &format!("key-number-{index:03}-{repeat:03}"), serial);
            stdout(&approve(&server, &receipt));
        }
    }
    assert_eq!(database::number(&server, "SELECT COUNT(*) FROM open_serials"), 0);
}

#[test]
fn serials_of_different_vendors_do_not_conflict() {
    let server = Server::start();
    stdout(&approve(&server, &filed_with_serial(&server, "key-number-000001", &json!("A1234567"))));
    let request = json!({ "lines": [{ "model": "RX4", "serial": "A1234567", "quantity": 1, "category": "electronic", "answers": { "refused_back_order": true } }] });
    let body = filing_of(&server, "koso", &request, "back_order_refusal");
    stdout(&approve(&server, &receipt(&server.file("koso", "key-number-000002", &body))));
}

#[test]
fn of_many_requests_for_one_serial_approved_at_once_one_wins() {
    let server = Server::start();
    let receipts: Vec<Value> = (0..8)
        .map(|index| filed_with_serial(&server, &format!("key-number-{index:06}"), &json!("A1234567")))
        .collect();
    let racing: Vec<_> = receipts
        .iter()
        .chain(&receipts)
        .map(|receipt| {
            let mut command = server.vendor_command(&["approve", text(receipt, "reference")]);
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
        })
        .collect();
    let outcomes: Vec<Output> =
        racing.into_iter().map(|process| process.wait_with_output().unwrap()).collect();
    let (won, lost): (Vec<_>, Vec<_>) = outcomes.iter().partition(|outcome| outcome.status.success());
    assert_eq!(won.len(), 1);
    for outcome in lost {
        let output = stderr(outcome);
        assert!(output.contains("nothing was changed"), "{output}");
    }
    let approved = receipts.iter().filter(|receipt| status(&server, receipt) == "approved").count();
    assert_eq!(approved, 1);
}
