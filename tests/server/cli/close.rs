//! `rma-server close`

use serde_json::{Value, json};

use crate::support::Server;
use crate::support::command::{stderr, stdout};
use crate::support::database;
use crate::support::mailbox::{Mailbox, free_address};
use crate::support::samples::{filed, filed_with_serial, text};

fn status(server: &Server, receipt: &Value) -> String {
    text(&server.track(text(receipt, "token")).json(), "status").to_owned()
}

fn close(server: &Server, receipt: &Value, end: &str) -> std::process::Output {
    server.vendor(&["close", text(receipt, "reference"), "--as", end, "--note", "As agreed."])
}

#[test]
fn a_closed_request_frees_its_serials() {
    let server = Server::start();
    for (index, (end, expected, kind)) in [
        ("settled", "closed", "settled"),
        ("refused", "closed", "refused"),
        ("withdrawn", "cancelled", "withdrawn"),
    ]
    .into_iter()
    .enumerate()
    {
        let [first, second] = [0, 1].map(|repeat| {
            let key = format!("key-number-{index:03}-{repeat:03}");
            filed_with_serial(&server, &key, &json!("A1234567"))
        });
        stdout(&server.vendor(&["approve", text(&first, "reference")]));
        assert!(!server.vendor(&["approve", text(&second, "reference")]).status.success());
        stdout(&close(&server, &first, end));
        let tracked = server.track(text(&first, "token")).json();
        assert_eq!(text(&tracked, "status"), expected);
        assert_eq!(text(&tracked["events"][2], "kind"), kind);
        stdout(&server.vendor(&["approve", text(&second, "reference")]));
        stdout(&close(&server, &second, end));
    }
    assert_eq!(database::number(&server, "SELECT COUNT(*) FROM open_serials"), 0);
}

#[test]
fn a_request_is_closed_only_in_a_state_that_allows_it() {
    let server = Server::start();
    let requested = filed(&server, "key-number-000001");
    for end in ["settled", "refused"] {
        let output = stderr(&close(&server, &requested, end));
        let reference = text(&requested, "reference");
        let expected = format!(
            "is requested, so it cannot be {end}; nothing was changed. Approve it first: `rma-server approve {reference}`"
        );
        assert!(output.contains(&expected), "{output}");
    }
    stdout(&close(&server, &requested, "withdrawn"));
    for end in ["settled", "refused", "withdrawn"] {
        let output = stderr(&close(&server, &requested, end));
        assert!(
            output.contains(&format!("is cancelled, so it cannot be {end}; nothing was changed")),
            "{output}"
        );
    }
    assert_eq!(server.track(text(&requested, "token")).json()["events"].as_array().unwrap().len(), 2);
    assert!(!server.vendor(&["approve", text(&requested, "reference")]).status.success());
    assert_eq!(status(&server, &requested), "cancelled");
}

#[test]
fn goods_are_refused_only_with_a_reason_for_the_customer() {
    let server = Server::start();
    let receipt = filed(&server, "key-number-000001");
    let reference = text(&receipt, "reference");
    stdout(&server.vendor(&["approve", reference]));
    let refuse = ["close", reference, "--as", "refused"];
    for words in [&refuse[..], &[&refuse[..], &["--note", " "]].concat()] {
        let output = stderr(&server.vendor(words));
        assert!(output.contains("write the reason for the customer: `--as refused --note "), "{output}");
        assert_eq!(status(&server, &receipt), "approved");
    }
    stdout(&server.vendor(&[&refuse[..], &["--note", "Another serial number."]].concat()));
    assert_eq!(status(&server, &receipt), "closed");
}

#[test]
fn the_customer_gets_a_mail_about_the_end() {
    let address = free_address();
    let mailbox = Mailbox::listen(address);
    let server = crate::mail::sending::start(address);
    for (index, (end, subject)) in [
        ("settled", "Your return"),
        ("refused", "The goods of your return"),
        ("withdrawn", "Your return request"),
    ]
    .into_iter()
    .enumerate()
    {
        let receipt =
            filed_with_serial(&server, &format!("key-number-{index:06}"), &json!(format!("A{index}")));
        stdout(&server.vendor(&["approve", text(&receipt, "reference")]));
        mailbox.wait_for(4 * index + 3);
        let words = ["--as", end, "--note", "With thanks."];
        stdout(&server.vendor(&[&["close", text(&receipt, "reference")], &words[..]].concat()));
        let mails = mailbox.wait_for(4 * index + 4);
        let mail = &mails[4 * index + 3].text;
        let expected = format!("{subject} {}", text(&receipt, "reference"));
        assert!(mail.contains(&expected) && mail.contains("writes: With thanks."), "{mail}");
    }
}
