//! `POST /api/v1/request/withdraw`

use std::io::Write as _;
use std::net::TcpStream;

use serde_json::{Value, json};

use crate::support::command::stdout;
use crate::support::mailbox::{Mailbox, free_address};
use crate::support::samples::{filed, filed_with_serial, text};
use crate::support::server::Settings;
use crate::support::{Answer, Server, database};

const KEY: &str = "a-key-of-my-own-0";

pub(crate) fn withdraw(server: &Server, token: &str) -> Answer {
    let authorization = format!("Bearer {token}");
    server.send("POST", "/api/v1/request/withdraw", &[("authorization", &authorization)], None)
}

#[test]
fn a_customer_withdraws_a_request_and_may_repeat_it() {
    let server = Server::start();
    let receipt = filed(&server, KEY);
    let first = withdraw(&server, text(&receipt, "token"));
    assert_eq!((first.status, text(&first.json(), "status")), (200, "cancelled"));
    assert_eq!(first.header("cache-control"), Some("no-store"));
    assert_eq!(withdraw(&server, text(&receipt, "token")).body, first.body);
    assert_eq!(server.track(text(&receipt, "token")).body, first.body);
    let events: Value = first.json()["events"].clone();
    assert_eq!((events.as_array().unwrap().len(), text(&events[1], "kind")), (2, "withdrawn"));
}

#[test]
fn an_approved_request_that_is_withdrawn_frees_its_serial() {
    let server = Server::start();
    let [first, second] = ["key-number-000001", "key-number-000002"]
        .map(|key| filed_with_serial(&server, key, &json!("A1234567")));
    stdout(&server.vendor(&["approve", text(&first, "reference")]));
    assert_eq!(withdraw(&server, text(&first, "token")).status, 200);
    stdout(&server.vendor(&["approve", text(&second, "reference")]));
}

#[test]
fn a_request_that_has_ended_is_not_withdrawn() {
    let server = Server::start();
    let receipt = filed(&server, KEY);
    stdout(&server.vendor(&["decline", text(&receipt, "reference"), "--clause", "credit.3"]));
    let before = server.track(text(&receipt, "token")).body;
    let answer = withdraw(&server, text(&receipt, "token"));
    assert_eq!((answer.status, answer.problem().as_str()), (409, "not-in-this-state"));
    assert_eq!(server.track(text(&receipt, "token")).body, before);
}

#[test]
fn only_the_token_of_a_request_can_withdraw_it() {
    let server = Server::start();
    let receipt = filed(&server, KEY);
    for other in [text(&receipt, "reference"), &"A".repeat(43)] {
        assert_eq!(withdraw(&server, other).problem(), "no-such-request");
    }
    assert_eq!(server.send("POST", "/api/v1/request/withdraw", &[], None).status, 401);
    assert_eq!(server.get("/api/v1/request/withdraw").status, 405);
    assert_eq!(server.track(text(&receipt, "token")).json()["status"], "requested");
}

#[test]
fn a_client_that_disconnects_during_its_withdrawal_does_not_turn_health_red() {
    let server = Settings::on_sqlite().start();
    let receipt = filed(&server, KEY);
    let is_healthy = || server.get("/healthz").status == 200;
    database::while_locked(&server, || {
        let mut client = TcpStream::connect(server.base.strip_prefix("http://").unwrap()).unwrap();
        let token = text(&receipt, "token");
        write!(
            client,
            "POST /api/v1/request/withdraw HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {token}\r\n\r\n"
        )
        .unwrap();
        // The withdrawal waits for the lock before these are answered, and its client has gone before the next ones are.
        assert!((0..20).all(|_| is_healthy()));
        drop(client);
        assert!((0..20).all(|_| is_healthy()));
    });
    assert!(is_healthy());
    assert_eq!(withdraw(&server, text(&receipt, "token")).status, 200);
    assert!(is_healthy());
}

#[test]
fn the_vendor_and_the_customer_get_a_mail() {
    let address = free_address();
    let mailbox = Mailbox::listen(address);
    let server = crate::mail::sending::start(address);
    let receipt = filed(&server, KEY);
    mailbox.wait_for(2);
    withdraw(&server, text(&receipt, "token"));
    let mails = mailbox.wait_for(4);
    let about = |words: &str| mails[2..].iter().any(|mail| mail.text.contains(words));
    assert!(about("The customer has withdrawn the request"));
    assert!(about("Please send nothing."));
}
