//! Everything can be exported.

use std::process::Stdio;

use serde_json::{Value, json};

use crate::support::command::{stderr, stdout};
use crate::support::samples::{filed, filing, receipt, text};
use crate::support::{Server, database};

/// Files for a customer whose texts a spreadsheet would read as formulas or as two cells.
fn file_formulas(server: &Server) -> Value {
    let mut body = filing(server);
    body["contact"]["name"] = json!("=HYPERLINK(\"https://evil.example\")");
    body["contact"]["company"] = json!("a;=1+1, \"Inc\"");
    body["request"]["lines"][0]["model"] = json!("＝1+1");
    body["request"]["lines"][0]["serial"] = json!("-1");
    receipt(&server.file("ktc", "key-number-000001", &body))
}

#[test]
fn the_csv_has_a_row_for_each_line_and_no_formula() {
    let server = Server::start();
    let receipt = file_formulas(&server);
    let exported = stdout(&server.vendor(&["export"]));
    let mut reader = csv::Reader::from_reader(exported.as_bytes());
    let headings = reader.headers().unwrap().clone();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 1);
    let cell = |name: &str| &rows[0][headings.iter().position(|heading| heading == name).unwrap()];
    for (name, expected) in [
        ("reference", text(&receipt, "reference")),
        ("name", "'=HYPERLINK(\"https://evil.example\")"),
        ("company", "a;=1+1, \"Inc\""),
        ("model", "'＝1+1"),
        ("serial", "'-1"),
        ("quantity", "2"),
        ("remedy", "credit"),
        ("net", "400.00"),
        ("currency", "USD"),
    ] {
        assert_eq!(cell(name), expected, "{name}");
    }
    assert!(
        exported.lines().all(|line| line.starts_with('"') && line.ends_with('"')),
        "every cell is quoted"
    );
}

#[test]
fn the_json_lines_have_everything_of_each_request() {
    let server = Server::start();
    let receipt = file_formulas(&server);
    stdout(&server.vendor(&["decline", text(&receipt, "reference"), "--clause", "credit.3"]));
    let exported = stdout(&server.vendor(&["export", "--format", "jsonl"]));
    assert_eq!(exported.lines().count(), 1);
    let request: Value = serde_json::from_str(&exported).unwrap();
    assert_eq!(request["reference"], receipt["reference"]);
    assert_eq!(request["assessment"], receipt["assessment"]);
    assert_eq!(request["filing"]["contact"]["name"], "=HYPERLINK(\"https://evil.example\")");
    let kinds: Vec<&str> =
        request["events"].as_array().unwrap().iter().map(|event| text(event, "kind")).collect();
    assert_eq!(kinds, ["filed", "declined"]);
}

#[test]
fn the_json_lines_have_what_show_has_but_the_mails() {
    let server = Server::start();
    let receipt = filed(&server, "key-number-000001");
    let reference = text(&receipt, "reference");
    stdout(&server.vendor(&["approve", reference]));
    let exported = stdout(&server.vendor(&["export", "--format", "jsonl"]));
    let mut exported: Value = serde_json::from_str(&exported).unwrap();
    let mut shown: Value =
        serde_json::from_str(&stdout(&server.vendor(&["show", reference, "--json"]))).unwrap();
    assert_eq!(exported["ship_to"][0], "Returns");
    exported.as_object_mut().unwrap().remove("purged_at");
    shown.as_object_mut().unwrap().remove("undelivered_mails");
    assert_eq!(exported, shown);
}

#[test]
fn more_requests_than_are_read_at_once_are_exported_in_the_order_of_filing() {
    let server = Server::start();
    let body = filing(&server);
    let references: Vec<String> = (0..20)
        .map(|index| {
            let receipt = receipt(&server.file("ktc", &format!("key-number-{index:06}"), &body));
            text(&receipt, "reference").to_owned()
        })
        .collect();
    let exported = stdout(&server.vendor(&["export", "--format", "jsonl"]));
    let exported: Vec<String> = exported
        .lines()
        .map(|line| text(&serde_json::from_str::<Value>(line).unwrap(), "reference").to_owned())
        .collect();
    assert_eq!(exported, references);
}

#[test]
fn an_expired_number_is_exported_as_expired() {
    let mut server = Server::start();
    let receipt = filed(&server, "key-number-000001");
    stdout(&server.vendor(&["approve", text(&receipt, "reference")]));
    server.kill();
    let mut export = server.vendor_command(&["export", "--format", "jsonl"]);
    let exported = stdout(&export.env("RMA_CLOCK", "2026-12-06T08:00:01Z").output().unwrap());
    assert_eq!(serde_json::from_str::<Value>(&exported).unwrap()["status"], "expired");
}

#[test]
fn a_filing_that_was_changed_is_not_exported() {
    let mut server = Server::start();
    filed(&server, "key-number-000001");
    server.kill();
    database::change(&server, &["UPDATE requests SET filing = replace(filing, '250.00', '950.00')"]);
    let refused = stderr(&server.vendor(&["export"]));
    assert!(refused.contains("what was filed was changed since"), "{refused}");
}

#[test]
fn a_reader_that_needs_no_more_of_the_export_is_no_error() {
    let server = Server::start();
    filed(&server, "key-number-000001");
    let mut export = server.vendor_command(&["export"]).stdout(Stdio::piped()).spawn().unwrap();
    drop(export.stdout.take());
    assert!(export.wait().unwrap().success());
}
