//! RMA numbers run out by themselves.

use crate::support::Server;
use crate::support::command::{stderr, stdout};
use crate::support::samples::{filed, text};

const KEY: &str = "a-key-of-my-own-0";

#[test]
fn a_number_is_valid_through_its_last_day_in_the_vendors_time_zone() {
    let server = Server::start();
    let receipt = filed(&server, KEY);
    stdout(&server.vendor(&["approve", text(&receipt, "reference")]));
    // 5 December ends in Los Angeles at eight in the morning of the 6th in UTC.
    let server = server.restart_at("2026-12-06T07:59:00Z");
    assert_eq!(server.track(text(&receipt, "token")).json()["status"], "approved");
    let server = server.restart_at("2026-12-06T08:00:01Z");
    let tracked = server.track(text(&receipt, "token")).json();
    assert_eq!(tracked["status"], "expired");
    let events = tracked["events"].as_array().unwrap();
    assert_eq!(
        (events.len(), text(&events[2], "kind"), text(&events[2], "at")),
        (3, "expired", "2026-12-06T08:00:00Z")
    );
    let outcome = server.vendor(&["approve", text(&receipt, "reference")]);
    assert!(stderr(&outcome).contains("is expired, so it cannot be approved"));
}

#[test]
fn a_number_expires_without_a_request_for_it() {
    let server = Server::start();
    let receipt = filed(&server, KEY);
    stdout(&server.vendor(&["approve", text(&receipt, "reference")]));
    let server = server.restart_at("2026-12-07T00:00:00Z");
    server.until("the number is expired", || server.logs().contains("RMA numbers expired").then_some(()));
}

#[test]
fn commands_do_not_show_an_expired_number_as_valid() {
    let mut server = Server::start();
    let receipt = filed(&server, KEY);
    stdout(&server.vendor(&["approve", text(&receipt, "reference")]));
    server.kill();
    let listed = server
        .vendor_command(&["requests", "--json"])
        .env("RMA_CLOCK", "2026-12-06T08:00:01Z")
        .output()
        .unwrap();
    assert!(stdout(&listed).contains("\"expired\""));
}
