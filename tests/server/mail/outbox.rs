//! Each mail is sent once, and none waits for another.

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::process::Command;
use std::sync::{Arc, Mutex, mpsc};

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use crate::support::mailbox::{Mailbox, free_address};
use crate::support::samples::{filing, receipt, text};
use crate::support::server::Settings;
use crate::support::{Server, database};
use crate::withdrawing::withdraw;

pub(crate) const UNSENT: &str = "SELECT COUNT(*) FROM outbox WHERE due_at IS NOT NULL";

pub(crate) fn sends_to(address: SocketAddr) -> Settings {
    Settings::new().environment("RUST_LOG", "info").with(&["--mail", &format!("smtp://{address}")])
}

/// Files for a customer of this address.
pub(crate) fn file_for(server: &Server, index: usize, email: &str) -> Value {
    let mut body = filing(server);
    body["contact"]["email"] = json!(email);
    receipt(&server.file("ktc", &format!("key-number-{index:06}"), &body))
}

/// How often each recipient got a mail.
pub(crate) fn counted(mailbox: &Mailbox) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for mail in mailbox.arrived() {
        *counts.entry(mail.to.concat()).or_default() += 1;
    }
    counts
}

#[test]
fn a_server_that_is_stopped_stores_which_mails_it_has_sent() {
    let address = free_address();
    let mut server = sends_to(address).start();
    for index in 0..40 {
        file_for(&server, index, &format!("ann{index}@example.com"));
    }
    let id = Arc::new(Mutex::new(Some(server.id())));
    // The first mail is answered only after the server was asked to stop.
    let mailbox = Mailbox::listen_with(address, move |_| {
        if let Some(id) = id.lock().unwrap().take() {
            assert!(Command::new("kill").args(["-TERM", &id.to_string()]).status().unwrap().success());
        }
    });
    assert!(server.ended());
    let server = server.restart();
    server.until("all are noted", || (database::number(&server, UNSENT) == 0).then_some(()));
    let counts = counted(&mailbox);
    assert_eq!((counts.len(), counts.values().sum::<usize>()), (40, 40), "{counts:?}");
}

#[test]
fn a_slow_recipient_delays_no_other() {
    let address = free_address();
    let (release, released) = mpsc::channel::<()>();
    let released = Mutex::new(released);
    let mailbox = Mailbox::listen_with(address, move |to| {
        if to.contains("slow@") {
            let _ = released.lock().unwrap().recv();
        }
    });
    let server = sends_to(address).start();
    file_for(&server, 0, "slow@example.com");
    file_for(&server, 1, "ann@example.com");
    let arrived = mailbox.wait_for(1);
    assert!(arrived[0].to.concat().contains("ann@"), "{:?}", arrived[0].to);
    release.send(()).unwrap();
    mailbox.wait_for(2);
}

#[test]
fn a_mail_that_the_mail_server_can_never_accept_is_dropped_and_delays_no_other() {
    let address = free_address();
    let mailbox = Mailbox::listen(address);
    // The mail server does not offer SMTPUTF8.
    let server = sends_to(address).with(&["--vendor-mail", "ktc=é0@example.com"]).start();
    file_for(&server, 0, "ann@example.com");
    mailbox.wait_for(1);
    server.until("the other is refused", || {
        server.logs().contains("the mail server refused the mail for good").then_some(())
    });
    file_for(&server, 1, "bob@example.com");
    mailbox.wait_for(2);
}

/// How long after `now` the deferred mail is due, in seconds.
fn due_after(server: &Server, attempts: i64, now: &str) -> i64 {
    let statement = match attempts {
        1 => "SELECT due_at FROM outbox WHERE attempts = 1 AND sent_at IS NULL AND claimed_by IS NULL",
        _ => "SELECT due_at FROM outbox WHERE attempts = 2 AND sent_at IS NULL AND claimed_by IS NULL",
    };
    let due = server.until("the mail is deferred", || database::some_number(server, statement));
    due / 1000 - now.parse::<DateTime<Utc>>().unwrap().timestamp()
}

#[test]
fn a_deferred_mail_is_tried_ever_more_rarely_and_given_up_after_five_days() {
    let address = free_address();
    let mailbox = Mailbox::listen_deferring(address, |to| to.contains("bad@"));
    let at = ["2026-11-20T18:00:00Z", "2026-11-20T19:00:00Z", "2026-11-25T18:00:01Z"];
    let server = sends_to(address).at(at[0]).start();
    file_for(&server, 0, "bad@nowhere.example");
    // The mails that follow do not wait for the first.
    file_for(&server, 1, "ann@example.com");
    assert!(mailbox.wait_for(1)[0].to.concat().contains("ann@"));
    let first = due_after(&server, 1, at[0]);
    // A server that is stopped before it records a sent mail sends it again.
    server.until("the sent mail is recorded", || (database::number(&server, UNSENT) == 1).then_some(()));
    let server = server.restart_at(at[1]);
    let second = due_after(&server, 2, at[1]);
    // The clock runs while the server starts and sends.
    assert!((30..60).contains(&first) && (60..90).contains(&second), "{first} s, {second} s");
    let listed = server.vendor(&["requests", "--json"]);
    let listed: Vec<Value> = serde_json::from_slice(&listed.stdout).unwrap();
    let shown = |server: &Server| {
        let show = |request: &Value| {
            let shown = server.vendor(&["show", request["reference"].as_str().unwrap()]);
            String::from_utf8(shown.stdout).unwrap()
        };
        listed.iter().map(show).find(|shown| shown.contains("bad@nowhere.example")).unwrap()
    };
    let waits = "The mail to the customer has not been delivered: 2 attempts, the next at 2026-11-20T19:01:";
    assert!(shown(&server).contains(waits), "{}", shown(&server));
    let server = server.restart_at(at[2]);
    server.until("it is given up", || server.logs().contains("a mail was given up").then_some(()));
    server.until("that is noted", || (database::number(&server, UNSENT) == 0).then_some(()));
    let given_up = "The mail to the customer was not delivered: given up after 3 attempts";
    assert!(shown(&server).contains(given_up), "{}", shown(&server));
    assert_eq!(mailbox.arrived().len(), 1);
}

#[test]
fn one_address_gets_a_few_confirmations_at_once_and_every_decision() {
    let address = free_address();
    let mailbox = Mailbox::listen(address);
    let server = sends_to(address).environment("RMA_RATE_LIMITS", "on").start();
    for index in 0..7 {
        file_for(&server, index, "Victim@example.com");
    }
    server.until("two have to wait", || {
        (server.logs().matches("its recipient has had many confirmations, withdrawals or lost links").count()
            == 2)
            .then_some(())
    });
    mailbox.wait_for(5);
    let listed = server.vendor(&["requests", "--json"]);
    let listed: serde_json::Value = serde_json::from_slice(&listed.stdout).unwrap();
    let reference = listed[6]["reference"].as_str().unwrap();
    assert!(server.vendor(&["approve", reference]).status.success());
    assert!(mailbox.wait_for(6)[5].text.contains("Subject: RMA number"));
    file_for(&server, 7, "ann@example.com");
    mailbox.wait_for(7);
}

#[test]
fn mails_that_wait_since_their_recipient_has_had_many_do_not_count_as_delayed() {
    let address = free_address();
    let _mailbox = Mailbox::listen(address);
    let mut server = sends_to(address).environment("RMA_RATE_LIMITS", "on").start();
    for index in 0..6 {
        file_for(&server, index, "victim@example.com");
    }
    let postponed = "SELECT COUNT(*) FROM outbox WHERE attempts = 0 AND claimed_by IS NULL AND due_at > 0";
    server.until("one is postponed", || (database::number(&server, postponed) == 1).then_some(()));
    server.until("the others are noted", || (database::number(&server, UNSENT) == 1).then_some(()));
    server.kill();
    // The limit is no longer known after a restart.
    database::change(&server, &["UPDATE outbox SET due_at = due_at + 3600000 WHERE due_at > 0"]);
    let mailing = |server: &Server| {
        server.until("the mails are counted", || {
            server.get("/metrics").text().contains("rma_outbox_unsent_mails 1").then_some(())
        });
        server.get("/healthz").json()["mailing"].clone()
    };
    let server = server.restart_at("2026-11-20T18:20:00Z");
    assert_eq!(mailing(&server), "working");
    // Nothing takes it when it is due.
    let mut server = server;
    server.kill();
    database::change(
        &server,
        &["UPDATE outbox SET due_at = due_at - 3600000, attempts = 1 WHERE due_at > 0"],
    );
    let server = server.restart_at("2026-11-20T18:20:00Z");
    assert_eq!(mailing(&server), "delayed");
}

#[test]
fn the_mails_about_withdrawals_count_with_the_confirmations_of_an_address() {
    let address = free_address();
    let mailbox = Mailbox::listen(address);
    let server = sends_to(address).environment("RMA_RATE_LIMITS", "on").start();
    for index in 0..4 {
        let filed = file_for(&server, index, "victim@example.com");
        assert_eq!(withdraw(&server, text(&filed, "token")).status, 200);
    }
    server.until("three have to wait", || {
        (server.logs().matches("its recipient has had many confirmations, withdrawals or lost links").count()
            == 3)
            .then_some(())
    });
    file_for(&server, 4, "ann@example.com");
    let mails = mailbox.wait_for(6);
    assert_eq!((mails.len(), counted(&mailbox)["victim@example.com"]), (6, 5));
}

#[test]
fn a_password_is_sent_without_encryption_only_if_allowed() {
    // Not a loopback address by its form, but it reaches this machine.
    let elsewhere = SocketAddr::from((Ipv4Addr::UNSPECIFIED, free_address().port()));
    let mailbox = Mailbox::listen(elsewhere);
    let server = Settings::new()
        .environment("RUST_LOG", "info")
        .with(&["--mail", &format!("smtp://{elsewhere}")])
        .start();
    file_for(&server, 0, "ann@example.com");
    server.until("it is refused", || server.logs().contains("it offers no STARTTLS").then_some(()));
    assert!(mailbox.arrived().is_empty());
    drop(server);
    let plain = format!("smtp://{elsewhere}?tls=none");
    let server = Settings::new().with(&["--mail", &plain]).start();
    file_for(&server, 0, "ann@example.com");
    mailbox.wait_for(1);
}

#[test]
fn the_log_gives_the_reason_why_a_mail_server_cannot_be_reached() {
    let nobody = free_address();
    let server = sends_to(nobody).environment("RUST_LOG", "info").start();
    file_for(&server, 0, "ann@example.com");
    server.until("the reason is logged", || {
        server.logs().contains("the mail server cannot be reached: Connection refused").then_some(())
    });
}

#[test]
fn the_mail_server_is_greeted_with_the_host_of_the_public_url() {
    let address = free_address();
    let mailbox = Mailbox::listen(address);
    let server = sends_to(address).with(&["--public-url", "https://returns.example.com"]).start();
    file_for(&server, 0, "ann@example.com");
    assert_eq!(mailbox.wait_for(1)[0].client_name, "returns.example.com");
}

#[test]
fn a_mail_server_with_an_unknown_parameter_is_refused_at_the_start() {
    for url in ["smtp://mail.example?tls=opportunistic", "smtp://mail.example?tls=none&x=1", "smtp://"] {
        let told = Settings::new().with(&["--mail", url]).start_failing();
        assert!(told.contains("mail server's URL"), "{told}");
    }
}

#[test]
fn what_is_neither_a_mail_server_nor_a_folder_is_refused_at_the_start_and_not_logged() {
    for mistyped in [
        "",
        "smpt://user:pass-word@mail.example",
        "smtp:mail.example",
        "user:pass-word@mail.example",
        "ann@mail.example",
        "mail.example:25",
        "http://mail.example/pass-word",
    ] {
        let told = Settings::new().environment("RMA_MAIL", mistyped).start_failing();
        assert!(told.contains("the mail server's URL is invalid"), "{mistyped}: {told}");
        assert!(!told.contains("pass-word"), "{told}");
    }
}

#[test]
fn the_scheme_of_the_mail_server_may_be_written_in_capitals() {
    let address = free_address();
    let mailbox = Mailbox::listen(address);
    let server = Settings::new().with(&["--mail", &format!("SMTP://{address}")]).start();
    file_for(&server, 0, "ann@example.com");
    mailbox.wait_for(1);
}
