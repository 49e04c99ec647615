//! `rma-server decline`

use crate::support::Server;
use crate::support::command::stderr;
use crate::support::samples::{filed, text};

#[test]
fn a_refusal_rests_on_a_clause_of_that_policy() {
    let server = Server::start();
    let receipt = filed(&server, "key-number-000001");
    let outcome = server.vendor(&["decline", text(&receipt, "reference"), "--clause", "returns.restocking"]);
    assert!(stderr(&outcome).contains("has no clause `returns.restocking`"));
    assert_eq!(server.track(text(&receipt, "token")).json()["status"], "requested");
}
