//! Damage is found, and said.

use crate::support::samples::{filed, text};
use crate::support::{Server, database};

#[test]
fn a_filing_that_was_changed_is_not_shown_and_turns_health_red() {
    let mut server = Server::start();
    let [damaged, whole] = ["key-number-000001", "key-number-000002"].map(|key| filed(&server, key));
    assert_eq!(server.get("/healthz").status, 200);
    server.kill();
    database::change(
        &server,
        &["UPDATE requests SET filing = replace(filing, '250.00', '950.00') WHERE id = 1"],
    );
    // A task in the background may find the damage first.
    let server = server.restart();
    let answer = server.track(text(&damaged, "token"));
    assert_eq!((answer.status, answer.problem().as_str()), (500, "damaged"));
    assert_eq!(server.track(text(&whole, "token")).status, 200);
    assert_eq!(server.get("/healthz").status, 503);
    assert!(server.logs().contains("what was filed was changed since"));
}
