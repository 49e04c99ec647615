//! `rma-server show`

use crate::support::Server;
use crate::support::command::{refused, said};
use crate::support::samples::{filed, text};

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
