//! A customer who has lost the link gets it again by mail.

use serde_json::{Value, json};

use crate::mail::outbox::UNSENT;
use crate::mail::sending::{arrive, start};
use crate::support::command::stdout;
use crate::support::mailbox::{Arrived, Mailbox, free_address};
use crate::support::samples::{camera, filed, filing_of, receipt, text};
use crate::support::server::Settings;
use crate::support::{Answer, Server, database};

const KEY: &str = "a-key-of-my-own-0";

fn ask(server: &Server, reference: &str, email: &str) -> Answer {
    server.post("/api/v1/request/lost-link", &json!({ "reference": reference, "email": email }))
}

/// Starts a server that sends to a mailbox, and files a request whose mails have arrived; a later mail then is one with a lost link.
fn filed_with_mails() -> (Mailbox, Server, Value) {
    let address = free_address();
    let mailbox = Mailbox::listen(address);
    let server = start(address);
    let receipt = filed(&server, KEY);
    arrive(&mailbox, 2);
    (mailbox, server, receipt)
}

/// Withdraws the request, and waits for the mails about that.
fn withdraw(server: &Server, mailbox: &Mailbox, receipt: &Value) {
    let bearer = format!("Bearer {}", text(receipt, "token"));
    server.post_with("/api/v1/request/withdraw", &[("authorization", &bearer)], &json!({}));
    arrive(mailbox, 4);
}

/// Asks for the link of a second request, which is sent after everything that was asked for before, and returns the mails with links.
fn links_until_now(server: &Server, mailbox: &Mailbox) -> Vec<Arrived> {
    let is_link = |mail: &&Arrived| mail.text.contains("Subject: The link to your request");
    let mut faulty = camera();
    faulty["lines"][0]["answers"]["fault"] = json!("defective");
    let mut filing = filing_of(server, "ktc", &faulty, "warranty_service");
    filing["contact"]["address"] = json!({ "line1": "1 Engine Street", "city": "Burbank", "country": "US" });
    let last = receipt(&server.file("ktc", "key-of-the-last-one", &filing));
    assert_eq!(ask(server, text(&last, "reference"), "ann@example.com").status, 202);
    let is_last = |mail: &Arrived| mail.text.contains(text(&last, "reference"));
    let mails = server.until("the last link is sent", || {
        let mails = mailbox.arrived();
        mails.iter().any(|mail| is_link(&mail) && is_last(mail)).then_some(mails)
    });
    mails.iter().filter(is_link).filter(|mail| !is_last(mail)).cloned().collect()
}

/// Restarts the server at another time, once it has noted which mails it has sent: it would send the others again.
fn later(server: Server, clock: &str) -> Server {
    server.until("all are noted", || (database::number(&server, UNSENT) == 0).then_some(()));
    server.restart_at(clock)
}

#[test]
fn the_link_is_sent_again_to_the_address_of_the_request_however_both_are_typed() {
    let (mailbox, server, receipt) = filed_with_mails();
    let typed = text(&receipt, "reference").to_lowercase().replace('-', " ");
    let answer = ask(&server, &format!(" {typed}"), "ANN@Example.com ");
    assert_eq!((answer.status, answer.text().as_str()), (202, ""));
    let mail = &arrive(&mailbox, 3)[2];
    assert_eq!(mail.to, ["ann@example.com"]);
    let link = format!("https://returns.example/track?lang=en#{}", text(&receipt, "token"));
    for expected in [&link, text(&receipt, "reference"), "Someone asked for the link to your request"] {
        assert!(mail.text.contains(expected), "no {expected} in {}", mail.text);
    }
    let events = server.track(text(&receipt, "token")).json()["events"].clone();
    assert_eq!(events[1]["kind"], "link_sent");
}

#[test]
fn the_response_is_the_same_where_nothing_is_sent() {
    let (mailbox, server, receipt) = filed_with_mails();
    let reference = text(&receipt, "reference");
    for (reference, email) in
        [(reference, "bob@example.com"), ("R-0000-0000", "ann@example.com"), ("x", "a@b.example")]
    {
        let answer = ask(&server, reference, email);
        assert_eq!((answer.status, answer.text().as_str()), (202, ""), "{reference} {email}");
    }
    assert_eq!(links_until_now(&server, &mailbox).len(), 0);
}

#[test]
fn a_link_is_sent_at_most_once_an_hour() {
    let (mailbox, server, receipt) = filed_with_mails();
    let reference = text(&receipt, "reference");
    for _ in 0..3 {
        assert_eq!(ask(&server, reference, "ann@example.com").status, 202);
    }
    assert_eq!(links_until_now(&server, &mailbox).len(), 1);
    let server = later(server, "2026-11-20T19:30:00Z");
    let count = mailbox.arrived().len();
    assert_eq!(ask(&server, reference, "ann@example.com").status, 202);
    assert!(arrive(&mailbox, count + 1)[count].text.contains(reference));
}

#[test]
fn a_link_that_was_asked_for_before_the_server_stops_is_sent_by_the_next_one() {
    let address = free_address();
    let mailbox = Mailbox::listen(address);
    let settings = Settings::on_sqlite().with(&["--mail", &format!("smtp://{address}")]);
    let mut server = settings.start();
    let receipt = filed(&server, KEY);
    server.until("the confirmation is noted", || (database::number(&server, UNSENT) == 0).then_some(()));
    database::while_locked(&server, || {
        assert_eq!(ask(&server, text(&receipt, "reference"), "ann@example.com").status, 202);
        server.signal("-TERM");
        server.until_logged("stopping: accepting no connections");
    });
    assert!(server.ended());
    let _server = server.restart();
    assert!(mailbox.wait_for(2)[1].text.contains("Subject: The link to your request"));
}

#[test]
fn a_request_that_has_ended_still_has_its_link_and_an_expired_link_is_not_sent() {
    let (mailbox, server, receipt) = filed_with_mails();
    withdraw(&server, &mailbox, &receipt);
    ask(&server, text(&receipt, "reference"), "ann@example.com");
    assert!(arrive(&mailbox, 5)[4].text.contains("Subject: The link to your request"));
    let server = later(server, "2028-01-01T18:00:00Z");
    ask(&server, text(&receipt, "reference"), "ann@example.com");
    assert_eq!(links_until_now(&server, &mailbox).len(), 1, "the one before");
}

#[test]
fn nothing_is_sent_for_a_purged_request() {
    let (mailbox, server, receipt) = filed_with_mails();
    withdraw(&server, &mailbox, &receipt);
    let server = later(server, "2027-01-20T18:00:00Z");
    stdout(&server.vendor(&["purge", "--older-than", "30"]));
    assert_eq!(ask(&server, text(&receipt, "reference"), "ann@example.com").status, 202);
    assert_eq!(links_until_now(&server, &mailbox).len(), 0);
}

#[test]
fn without_a_mail_server_no_mail_is_promised() {
    let server = Server::start();
    let receipt = filed(&server, KEY);
    let known = ask(&server, text(&receipt, "reference"), "ann@example.com");
    assert_eq!((known.status, known.problem().as_str()), (503, "mail-not-set-up"));
    assert_eq!(known.body, ask(&server, "R-0000-0000", "bob@example.com").body);
}

#[test]
fn every_fault_of_the_body_has_its_pointer() {
    let address = free_address();
    let _mailbox = Mailbox::listen(address);
    let server = start(address);
    let answer = server.post("/api/v1/request/lost-link", &json!({ "email": "ann", "name": "Ann" }));
    assert_eq!((answer.status, answer.problem().as_str()), (422, "invalid-input"));
    let errors = answer.json()["errors"].clone();
    let mut pointers: Vec<&str> =
        errors.as_array().unwrap().iter().map(|error| text(error, "pointer")).collect();
    pointers.sort_unstable();
    assert_eq!(pointers, ["/email", "/name", "/reference"]);
}

#[test]
fn five_lost_links_at_once_whether_they_exist_or_not() {
    let mail = Settings::new().folder().join("mail").display().to_string();
    let server = Settings::new().environment("RMA_RATE_LIMITS", "on").with(&["--mail", &mail]).start();
    let receipt = filed(&server, KEY);
    let statuses = [
        text(&receipt, "reference"),
        "R-0000-0001",
        "R-0000-0002",
        "R-0000-0003",
        "R-0000-0004",
        "R-0000-0005",
    ]
    .map(|reference| ask(&server, reference, "ann@example.com").status);
    assert_eq!(statuses, [202, 202, 202, 202, 202, 429]);
}
