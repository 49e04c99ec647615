//! What a server of a newer version has stored, as this version reads it: both run side by side during an upgrade.

use serde_json::Value;

use crate::mail::outbox::{UNSENT, counted, file_for, sends_to};
use crate::support::command::{stderr, stdout};
use crate::support::mailbox::{Mailbox, free_address};
use crate::support::samples::{filed, text};
use crate::support::{Server, database};

#[test]
fn an_event_of_a_newer_kind_leaves_the_request_readable_and_decidable() {
    let server = Server::start();
    let receipt = filed(&server, "key-number-000001");
    let reference = text(&receipt, "reference");
    database::change(
        &server,
        &[
            "INSERT INTO events (request_id, number, at, kind, actor) SELECT id, 2, filed_at, 'parcel_received', 'carrier' FROM requests",
        ],
    );
    let tracked = server.track(text(&receipt, "token"));
    assert_eq!(tracked.status, 200);
    assert_eq!(
        tracked.json()["events"].as_array().unwrap().len(),
        1,
        "the page has no words for the newer kind"
    );
    let shown = stdout(&server.vendor(&["show", reference]));
    assert!(shown.contains("parcel_received by carrier"), "{shown}");
    let exported = stdout(&server.vendor(&["export", "--format", "jsonl"]));
    assert!(exported.contains(r#""kind":"parcel_received""#), "{exported}");
    stdout(&server.vendor(&["approve", reference]));
    let kinds: Vec<String> = server.track(text(&receipt, "token")).json()["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|event| text(event, "kind").to_owned())
        .collect();
    assert_eq!(kinds, ["filed", "approved"]);
}

#[test]
fn a_request_with_a_newer_status_is_listed_and_not_decided() {
    let server = Server::start();
    let receipt = filed(&server, "key-number-000001");
    let reference = text(&receipt, "reference");
    database::change(&server, &["UPDATE requests SET status = 'parcel_received'"]);
    assert!(stdout(&server.vendor(&["requests"])).contains("parcel_received"));
    assert!(stdout(&server.vendor(&["export"])).contains("parcel_received"));
    for command in
        [&["show", reference][..], &["approve", reference], &["close", reference, "--as", "settled"]]
    {
        let refused = stderr(&server.vendor(command));
        assert!(
            refused
                .contains("the status `parcel_received` was written by a newer version: upgrade this server"),
            "{refused}"
        );
    }
    let tracked = server.track(text(&receipt, "token"));
    assert_eq!((tracked.status, tracked.problem().as_str()), (503, "unavailable"));
    assert_eq!(server.get("/healthz").status, 200, "nothing is damaged");
}

#[test]
fn a_mail_of_a_newer_version_is_left_to_it() {
    let address = free_address();
    let server = sends_to(address).start();
    file_for(&server, 0, "ann@example.com");
    database::change(
        &server,
        &[
            "INSERT INTO events (request_id, number, at, kind, actor) SELECT id, 2, filed_at, 'parcel_received', 'carrier' FROM requests",
            "INSERT INTO outbox (request_id, event, recipient, attempts, due_at) SELECT id, 2, 'customer', 0, 0 FROM requests",
            "INSERT INTO outbox (request_id, event, recipient, attempts, due_at) SELECT id, 2, 'carrier', 3, 0 FROM requests",
        ],
    );
    let mailbox = Mailbox::listen(address);
    server.until("the first mail is noted", || (database::number(&server, UNSENT) == 2).then_some(()));
    server.until_logged("the mail about the event 2 was written by a newer version");
    assert_eq!(database::number(&server, UNSENT), 2, "neither is given up");
    assert_eq!(counted(&mailbox).values().sum::<usize>(), 1);
    let exported = stdout(&server.vendor(&["export", "--format", "jsonl"]));
    let request: Value = serde_json::from_str(&exported).unwrap();
    let shown = stdout(&server.vendor(&["show", text(&request, "reference")]));
    assert!(shown.contains("The mail to the carrier has not been delivered: 3 attempts"), "{shown}");
}
