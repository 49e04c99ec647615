//! Each mail is sent once, and none waits for another.

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::process::Command;
use std::sync::{Arc, Mutex, mpsc};

use serde_json::json;

use crate::support::mailbox::{Mailbox, free_address};
use crate::support::samples::{filing, receipt};
use crate::support::server::Settings;
use crate::support::{Server, database};

pub(crate) const UNSENT: &str = "SELECT COUNT(*) FROM outbox WHERE due_at IS NOT NULL";

pub(crate) fn sends_to(address: SocketAddr) -> Settings {
    Settings::new().environment("RUST_LOG", "info").with(&["--mail", &format!("smtp://{address}")])
}

/// Files for a customer of this address.
pub(crate) fn file_for(server: &Server, index: usize, email: &str) {
    let mut body = filing(server);
    body["contact"]["email"] = json!(email);
    receipt(&server.file("ktc", &format!("key-number-{index:06}"), &body));
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

#[test]
fn one_address_gets_a_few_confirmations_at_once_and_every_decision() {
    let address = free_address();
    let mailbox = Mailbox::listen(address);
    let server = sends_to(address).environment("RMA_RATE_LIMITS", "on").start();
    for index in 0..7 {
        file_for(&server, index, "Victim@example.com");
    }
    server.until("two have to wait", || {
        (server.logs().matches("its recipient has had many confirmations or lost links").count() == 2)
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
fn a_mail_server_with_an_unknown_parameter_is_refused_at_the_start() {
    for url in ["smtp://mail.example?tls=opportunistic", "smtp://mail.example?tls=none&x=1", "smtp://"] {
        let told = Settings::new().with(&["--mail", url]).start_failing();
        assert!(told.contains("mail server's URL"), "{told}");
    }
}
