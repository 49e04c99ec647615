//! Customers' links: they end some time after the last event, can be revoked, and all of them replaced.

use std::fs;

use serde_json::Value;

use crate::mail::sending::{arrive, start};
use crate::support::Server;
use crate::support::command::{stderr, stdout};
use crate::support::mailbox::{Mailbox, free_address};
use crate::support::samples::{filed, filing, text};
use crate::support::server::Settings;

const KEY: &str = "a-key-of-my-own-0";

fn status(server: &Server, token: &str) -> u16 {
    server.track(token).status
}

/// The token in the link of a mail.
fn token_in(mail: &str) -> String {
    mail.split_once("/track?lang=en#").unwrap().1.split_whitespace().next().unwrap().to_owned()
}

#[test]
fn a_link_works_until_some_days_after_the_last_event() {
    let server = Settings::new().with(&["--links-expire-after", "30"]).start();
    let receipt = filed(&server, KEY);
    let token = text(&receipt, "token");
    let server = server.restart_at("2026-12-10T18:00:00Z");
    stdout(&server.vendor(&["decline", text(&receipt, "reference"), "--clause", "credit.3"]));
    let server = server.restart_at("2027-01-09T17:59:00Z");
    assert_eq!(status(&server, token), 200);
    let server = server.restart_at("2027-01-09T18:00:30Z");
    let expired = server.track(token);
    assert_eq!((expired.status, &expired.body), (404, &server.track(&"A".repeat(43)).body));
}

#[test]
fn a_link_works_for_a_year_unless_set_otherwise() {
    let server = Server::start();
    let receipt = filed(&server, KEY);
    let server = server.restart_at("2027-11-20T17:59:00Z");
    assert_eq!(status(&server, text(&receipt, "token")), 200);
    let server = server.restart_at("2027-11-20T18:00:30Z");
    assert_eq!(status(&server, text(&receipt, "token")), 404);
    let settings = server.settings().with(&["--links-expire-after", "0"]);
    drop(server);
    assert_eq!(status(&settings.start(), text(&receipt, "token")), 200);
}

#[test]
fn a_revoked_link_no_longer_works_and_a_new_one_is_mailed() {
    let address = free_address();
    let mailbox = Mailbox::listen(address);
    let server = start(address);
    let body = filing(&server);
    let receipt: Value = server.file("ktc", KEY, &body).json();
    let other = filed(&server, "another-key-00001");
    arrive(&mailbox, 4);
    stdout(&server.vendor(&["revoke", text(&receipt, "reference")]));
    assert_eq!(status(&server, text(&receipt, "token")), 404);
    assert_eq!(status(&server, text(&other, "token")), 200);
    let mails = arrive(&mailbox, 5);
    let token = token_in(&mails[4].text);
    assert!(mails[4].text.contains("A new link to your request"), "{}", mails[4].text);
    assert_eq!(server.track(&token).json()["reference"], receipt["reference"]);
    // The first request, repeated, has the link that works.
    assert_eq!(text(&server.file("ktc", KEY, &body).json(), "token"), token);
}

#[test]
fn who_revokes_a_link_reads_how_the_customer_gets_the_new_one() {
    let server = Server::start();
    let receipt = filed(&server, KEY);
    let reference = text(&receipt, "reference");
    let mailed = format!("the link of {reference} no longer works; a new one is mailed to the customer\n");
    assert_eq!(stdout(&server.vendor(&["revoke", reference])), mailed);
    let silent = stdout(&server.vendor(&["revoke", reference, "--silent"]));
    assert!(
        silent.contains("the customer gets a new one on the page /track, with the reference"),
        "{silent}"
    );
}

#[test]
fn a_new_secret_ends_every_link_and_open_requests_get_new_ones() {
    let address = free_address();
    let mailbox = Mailbox::listen(address);
    let mut server = start(address);
    let [open, declined] = ["key-number-000001", "key-number-000002"].map(|key| filed(&server, key));
    stdout(&server.vendor(&["decline", text(&declined, "reference"), "--clause", "credit.3"]));
    arrive(&mailbox, 5);
    let running = stderr(&server.vendor(&["rotate-secret"]));
    assert!(running.contains("a server is running with"), "{running}");
    server.signal("-TERM");
    assert!(server.ended());
    let before = fs::read(server.secret()).unwrap();
    stdout(&server.vendor(&["rotate-secret"]));
    assert_ne!(fs::read(server.secret()).unwrap(), before);
    let server = server.restart();
    for receipt in [&open, &declined] {
        assert_eq!(status(&server, text(receipt, "token")), 404);
    }
    let mails = arrive(&mailbox, 6);
    assert_eq!(server.track(&token_in(&mails[5].text)).json()["reference"], open["reference"]);
}

#[test]
fn a_rotation_that_was_interrupted_is_finished_by_the_next_start() {
    let mut server = Server::start();
    filed(&server, KEY);
    server.signal("-TERM");
    assert!(server.ended());
    let before = fs::read(server.secret()).unwrap();
    stdout(&server.vendor(&["rotate-secret", "--silent"]));
    // As if it had ended between its transaction and the replacement of the file.
    let next = server.folder().join("rma.db.secret.next");
    fs::rename(server.secret(), &next).unwrap();
    fs::write(server.secret(), before).unwrap();
    let mode = fs::metadata(&next).unwrap().permissions();
    fs::set_permissions(server.secret(), mode).unwrap();
    let server = server.restart();
    filed(&server, "another-key-00001");
    assert!(!next.exists());
}
