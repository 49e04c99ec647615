//! Everything can be exported.

use serde_json::{Value, json};

use crate::support::Server;
use crate::support::command::stdout;
use crate::support::samples::{filing, receipt, text};

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
