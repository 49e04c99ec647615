//! References and RMA numbers are never given out twice.

use std::collections::BTreeSet;

use crate::support::command::stdout;
use crate::support::samples::{filed_with_serial, text};
use crate::support::{Server, database};

/// Files requests, approves each, and returns their references and RMA numbers.
pub(crate) fn issued(server: &Server, keys: std::ops::Range<usize>) -> BTreeSet<String> {
    let issue = |index: usize| {
        let key = format!("key-number-{index:06}");
        let receipt = filed_with_serial(server, &key, &format!("A{index}").into());
        stdout(&server.vendor(&["approve", text(&receipt, "reference")]));
        let tracked = server.track(text(&receipt, "token")).json();
        [text(&receipt, "reference").to_owned(), text(&tracked["rma"], "number").to_owned()]
    };
    keys.flat_map(issue).collect()
}

#[test]
fn a_number_that_is_taken_is_drawn_again() {
    let mut server = Server::start();
    server.kill();
    // Numbers count as equal where their first symbols are, so that many draws find theirs taken.
    database::change(
        &server,
        &[
            "CREATE UNIQUE INDEX few_references ON requests (substr(reference, 3, 1))",
            "CREATE UNIQUE INDEX few_numbers ON requests (substr(rma_number, 1, 1))",
        ],
    );
    let server = server.restart();
    assert_eq!(issued(&server, 0..20).len(), 40);
}
