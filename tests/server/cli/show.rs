//! `rma-server show`

use serde_json::{Value, json};

use crate::support::Server;
use crate::support::command::{stderr, stdout};
use crate::support::samples::{
    broken_camera, camera, filed, filed_with_serial, filing, filing_of, koso_claim, receipt, text,
    with_address,
};

#[test]
fn a_request_is_shown_however_its_reference_is_typed() {
    let server = Server::start();
    let receipt = filed(&server, "key-number-000001");
    let reference = text(&receipt, "reference");
    for typed in [reference.to_owned(), reference.to_lowercase(), reference.replace('-', " ")] {
        let shown = stdout(&server.vendor(&["show", &typed]));
        for expected in [
            reference,
            "Ann Example <ann@example.com>",
            "2 x KNC-p3BR28V12IR, Serial number A1234567",
            "Net: $400.00",
        ] {
            assert!(shown.contains(expected), "{shown}");
        }
    }
    assert!(stderr(&server.vendor(&["show", "R-2222-2222"])).contains("there is no request"));
}

#[test]
fn every_command_finds_a_request_by_its_rma_number() {
    let server = Server::start();
    let receipt = filed(&server, "key-number-000001");
    let reference = text(&receipt, "reference");
    stdout(&server.vendor(&["approve", reference]));
    let number = text(&server.track(text(&receipt, "token")).json()["rma"], "number").to_owned();
    for typed in [number.clone(), number.to_lowercase(), number.replace('-', "")] {
        assert!(stdout(&server.vendor(&["show", &typed])).starts_with(reference));
    }
    let refusals = [&["approve", &number][..], &["decline", &number, "--clause", "credit.3"]];
    for words in refusals {
        let refused = stderr(&server.vendor(words));
        assert!(refused.contains(&format!("{reference} is approved")), "{refused}");
    }
    assert!(stdout(&server.vendor(&["revoke", &number])).contains(reference));
    assert!(stdout(&server.vendor(&["close", &number, "--as", "settled"])).contains(reference));
}

#[test]
fn everything_that_the_decision_needs_is_shown() {
    let server = Server::start();
    let mut body = filing(&server);
    body["request"]["lines"][0]["answers"]["fault_description"] = json!("The box was never opened.");
    let receipt = receipt(&server.file("ktc", "key-number-000001", &body));
    let shown = stdout(&server.vendor(&["show", text(&receipt, "reference")]));
    for expected in [
        "What goes wrong: The box was never opened.",
        "Kind of product: IP camera",
        "Date of purchase: October 30, 2026",
        "Unit price: $250.00",
        "Used or installed: No",
        "Requested: Credit (possible by the policy)",
        "Credit before charges: $500.00",
        "Restocking fee (20%): $100.00",
        "Ship date: Friday, November 20, 2026",
        "Ship by: Sunday, November 29, 2026",
        "credit.2, passes, day 21 of 30: Credit is for products returned within 30 days of purchase.",
        "Total: $400.00",
    ] {
        assert!(shown.contains(expected), "{expected}: {shown}");
    }
    let place = |words: &str| shown.find(words).unwrap();
    assert!(place("What goes wrong") < place("Kind of product"), "{shown}");
}

#[test]
fn an_answer_that_decides_and_that_the_filing_does_not_have_is_shown_as_not_known() {
    let server = Server::start();
    let mut request = camera();
    request["lines"][0]["answers"].as_object_mut().unwrap().remove("original_condition");
    let filing = filing_of(&server, "ktc", &request, "credit");
    let receipt = receipt(&server.file("ktc", "key-number-000001", &filing));
    let shown = stdout(&server.vendor(&["show", text(&receipt, "reference")]));
    assert!(shown.contains("Original condition and packaging: Not known\n"), "{shown}");
    assert_eq!(shown.matches("Not known").count(), 1, "only what decides: {shown}");
}

#[test]
fn the_day_that_matters_now_is_shown() {
    let server = Server::start();
    let claim = koso_claim(&server);
    let claim = receipt(&server.file("koso", "key-number-000001", &claim));
    let shown = stdout(&server.vendor(&["show", text(&claim, "reference")]));
    for met in ["Ship date", "Ship by", "Deadline"] {
        assert!(
            !shown.contains(met),
            "the claim was made in time, and no rule reads the day of shipping: {shown}"
        );
    }
    let repair =
        receipt(&server.file("ktc", "key-number-000002", &broken_camera(&server, "warranty_service")));
    let reference = text(&repair, "reference");
    let shown = || stdout(&server.vendor(&["show", reference]));
    assert!(!shown().contains("Ship by"), "{}", shown());
    stdout(&server.vendor(&["approve", reference]));
    assert!(shown().contains("  Ship by: Saturday, December 5, 2026\n"), "{}", shown());
    assert!(shown().contains("\nship to: Returns; 1 Dock Street; "), "{}", shown());
}

#[test]
fn a_charge_that_may_come_is_shown_with_its_case() {
    let server = Server::start();
    let filing = broken_camera(&server, "advance_replacement");
    let receipt = receipt(&server.file("ktc", "key-number-000001", &filing));
    let shown = stdout(&server.vendor(&["show", text(&receipt, "reference")]));
    let charge =
        "Net: $0.00\n  Price of the replacement: $500.00. Only in this case: If your unit turns out to work";
    assert!(shown.contains(charge), "{shown}");
}

#[test]
fn amounts_that_are_not_known_yet_are_shown_and_who_pays() {
    let server = Server::start();
    let mut request = camera();
    let line = request["lines"][0].as_object_mut().unwrap();
    line.remove("unit_price");
    let filing = filing_of(&server, "ktc", &request, "credit");
    let credit = receipt(&server.file("ktc", "key-number-000001", &filing));
    let shown = stdout(&server.vendor(&["show", text(&credit, "reference")]));
    let unknown = "Restocking fee (20%): once the price is known\n  Net: once the price is known\n";
    assert!(shown.contains(unknown), "{shown}");
    let mut request = camera();
    request["lines"][0]["answers"] = json!({ "fault": "defective", "serial_sticker_intact": false });
    let filing = with_address(filing_of(&server, "ktc", &request, "paid_repair"));
    let repair = receipt(&server.file("ktc", "key-number-000002", &filing));
    let shown = stdout(&server.vendor(&["show", text(&repair, "reference")]));
    let later = "Net: $100.00 to pay\n  Parts, quoted after diagnosis: to be quoted\n";
    assert!(shown.contains(later) && shown.contains("\nTotal: $100.00 to pay\n"), "{shown}");
}

#[test]
fn a_request_is_shown_as_json_with_its_assessment_and_history() {
    let server = Server::start();
    let receipt = filed(&server, "key-number-000001");
    let reference = text(&receipt, "reference");
    let approved = stdout(&server.vendor(&["approve", reference]));
    let shown: Value = serde_json::from_str(&stdout(&server.vendor(&["show", "--json", reference]))).unwrap();
    assert_eq!((&shown["reference"], &shown["status"]), (&json!(reference), &json!("approved")));
    assert!(approved.contains(text(&shown, "rma_number")));
    assert_eq!(shown["filing"]["contact"]["email"], "ann@example.com");
    assert_eq!(shown["assessment"]["lines"][0]["remedies"][0]["net"], "400.00");
    assert_eq!(shown["events"][1]["kind"], "approved");
}

#[test]
fn control_characters_are_escaped_in_the_output() {
    let server = Server::start();
    let receipt = filed_with_serial(&server, "key-number-000001", &json!("A1234567"));
    let note = "\u{1b}[2J\u{202e}";
    let words = ["--clause", "credit.3", "--note", note];
    stdout(&server.vendor(&[&["decline", text(&receipt, "reference")], &words[..]].concat()));
    let shown = stdout(&server.vendor(&["show", text(&receipt, "reference")]));
    assert!(shown.contains("Serial number A1234567") && shown.contains("\\u{1b}[2J\\u{202e}"), "{shown}");
    assert!(!shown.contains(['\u{1b}', '\t', '\u{202e}']), "{shown}");
}

#[test]
fn the_number_of_products_that_are_not_described_is_shown() {
    let server = Server::start();
    let mut body = filing(&server);
    let (mut line, chosen) = (body["request"]["lines"][0].clone(), body["chosen"][0].clone());
    line["serial"] = Value::Null;
    body["request"]["lines"] = json!(vec![line; 52]);
    let chosen = (0..52).map(|line| {
        let mut chosen = chosen.clone();
        chosen["line"] = json!(line);
        chosen
    });
    body["chosen"] = chosen.collect();
    let receipt = receipt(&server.file("ktc", "key-number-000001", &body));
    let shown = stdout(&server.vendor(&["show", text(&receipt, "reference")]));
    assert!(shown.contains("\nand 2 more products\n"), "{shown}");
}
