//! `rma-server show`

use serde_json::json;

use crate::support::Server;
use crate::support::command::{stderr, stdout};
use crate::support::samples::{filed, filed_with_serial, text};

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
            "2 x KNC-p3BR28V12IR, serial A1234567",
            "net 400.00 USD",
        ] {
            assert!(shown.contains(expected), "{shown}");
        }
    }
    assert!(stderr(&server.vendor(&["show", "R-2222-2222"])).contains("there is no request"));
}

#[test]
fn what_a_terminal_would_act_upon_is_written_out() {
    let server = Server::start();
    let receipt = filed_with_serial(&server, "key-number-000001", &json!("A1234567"));
    let note = "\u{1b}[2J\u{202e}";
    let words = ["--clause", "credit.3", "--note", note];
    stdout(&server.vendor(&[&["decline", text(&receipt, "reference")], &words[..]].concat()));
    let shown = stdout(&server.vendor(&["show", text(&receipt, "reference")]));
    assert!(shown.contains("serial A1234567") && shown.contains("\\u{1b}[2J\\u{202e}"), "{shown}");
    assert!(!shown.contains(['\u{1b}', '\t', '\u{202e}']), "{shown}");
}
