//! Mails, through a real SMTP server.

use std::fs;

use serde_json::json;

use crate::support::Server;
use crate::support::command::stdout;
use crate::support::mailbox::{Arrived, Mailbox, decoded, free_address};
use crate::support::samples::{broken_camera, camera, filed, filing, filing_of, receipt, text, with_address};
use crate::support::server::Settings;

const KEY: &str = "a-key-of-my-own-0";
const TO_VENDOR: &str = "rma@vendor.example";

pub(crate) fn start(address: std::net::SocketAddr) -> Server {
    let url = format!("smtp://{address}");
    let vendor = format!("ktc={TO_VENDOR}");
    let arguments = ["--mail", &url, "--vendor-mail", &vendor, "--public-url", "https://returns.example/"];
    Settings::new().with(&arguments).start()
}

pub(crate) fn arrive(mailbox: &Mailbox, count: usize) -> Vec<Arrived> {
    mailbox.wait_for(count)
}

fn to<'a>(mails: &'a [Arrived], address: &str) -> &'a Arrived {
    mails.iter().find(|mail| mail.to.iter().any(|to| to.contains(address))).unwrap()
}

#[test]
fn a_request_is_announced_to_the_vendor_and_confirmed_to_the_customer() {
    let address = free_address();
    let mailbox = Mailbox::listen(address);
    let server = start(address);
    let receipt = filed(&server, KEY);
    let mails = arrive(&mailbox, 2);
    let customers = &to(&mails, "ann@example.com").text;
    for expected in [
        text(&receipt, "reference"),
        "2 x KNC-p3BR28V12IR, serial number A1234567: Credit, $400.00",
        "Ship by Sunday, November 29, 2026: after that day “Credit” is no longer possible. After that: House credit, until Wednesday, \
         January 27, 2027, the same $400.00.\n",
        &format!("https://returns.example/track?lang=en#{}", text(&receipt, "token")),
        "Reply-To: rma@vendor.example",
        "Content-Type: text/plain; charset=utf-8",
    ] {
        assert!(customers.contains(expected), "no {expected} in {customers}");
    }
    let vendors = &to(&mails, TO_VENDOR).text;
    for expected in ["New return request", "ann@example.com", "rma-server approve R-"] {
        assert!(vendors.contains(expected), "no {expected} in {vendors}");
    }
    assert!(!vendors.contains(text(&receipt, "token")), "the token is the customer's alone");
}

#[test]
fn a_customer_is_written_to_in_their_language_and_the_vendor_in_its_own() {
    let address = free_address();
    let mailbox = Mailbox::listen(address);
    let server = start(address);
    for (count, language, header, link, expected) in [
        (
            2,
            "fr-CA",
            "fr-CA",
            "/track?lang=fr#",
            "Une fois la demande approuvée\u{a0}:\n\n  - Mettez le formulaire RMA dans le colis",
        ),
        (
            4,
            "es",
            "es-419",
            "/track?lang=es#",
            "  - 2 x KNC-p3BR28V12IR, n.º de serie A1234567: Crédito, US$400.00\n",
        ),
        (
            6,
            "de",
            "en",
            "/track?lang=en#",
            "  - 2 x KNC-p3BR28V12IR, serial number A1234567: Credit, $400.00\n",
        ),
    ] {
        let mut filing = filing(&server);
        filing["contact"]["language"] = json!(language);
        let receipt = receipt(&server.file("ktc", &format!("a-key-for-language-{language}"), &filing));
        let mails = arrive(&mailbox, count);
        let mails = &mails[count - 2..];
        let customers = &to(mails, "ann@example.com").text;
        assert!(customers.contains(expected), "no {expected} in {customers}");
        let link = format!("https://returns.example{link}{}\n", text(&receipt, "token"));
        assert!(customers.contains(&link), "no {link} in {customers}");
        let stated = format!("Content-Language: {header}");
        assert!(customers.lines().any(|line| line == stated), "{customers}");
        let vendors = &to(mails, TO_VENDOR).text;
        assert!(vendors.contains("New return request"));
        assert!(vendors.lines().any(|line| line == "Content-Language: en"), "{vendors}");
    }
}

#[test]
fn decisions_are_mailed_to_the_customer() {
    let address = free_address();
    let mailbox = Mailbox::listen(address);
    let server = start(address);
    let approved = filed(&server, "key-number-000001");
    let declined = filed(&server, "key-number-000002");
    arrive(&mailbox, 4);
    stdout(&server.vendor(&["approve", text(&approved, "reference")]));
    let words = ["--clause", "credit.3", "--note", "The box was torn."];
    stdout(&server.vendor(&[&["decline", text(&declined, "reference")], &words[..]].concat()));
    let mails = arrive(&mailbox, 6);
    let about = |words: &str| {
        mails.iter().find(|mail| mail.text.contains(words)).unwrap_or_else(|| panic!("no mail with {words}"))
    };
    let number = server.track(text(&approved, "token")).json()["rma"]["number"].as_str().unwrap().to_owned();
    let approval = &about(&format!("Subject: RMA number {number}")).text;
    assert!(
        approval
            .contains("Ship by Sunday, November 29, 2026: after that day “Credit” is no longer possible.")
            && approval.contains("through Saturday, December 5, 2026"),
        "{approval}"
    );
    assert!(approval.contains("Ship to:\n\n    Returns\n    1 Dock Street\n"), "{approval}");
    let to_do = approval.split_once("Before you ship:").unwrap().1;
    assert!(to_do.contains("  - Put the RMA form into the package"), "{to_do}");
    assert!(!to_do.contains("Wait for your approved RMA number"), "the number is here: {to_do}");
    let refusal = &about("was declined").text;
    assert!(refusal.contains("The policy says:") && refusal.contains("The box was torn."), "{refusal}");
    assert!(refusal.contains("https://returns.example/ktc/policy?lang=en#credit.3\n"), "{refusal}");
    let rights = "This concerns the vendor's return policy; your legal rights remain.";
    assert!(refusal.contains(rights), "{refusal}");
}

#[test]
fn an_advance_replacement_comes_before_the_goods_go_back() {
    let address = free_address();
    let mailbox = Mailbox::listen(address);
    let server = start(address);
    let receipt = receipt(&server.file("ktc", KEY, &broken_camera(&server, "advance_replacement")));
    arrive(&mailbox, 2);
    stdout(&server.vendor(&["approve", text(&receipt, "reference")]));
    let approval = &arrive(&mailbox, 3)[2].text;
    let first = "Advance replacement: KT&C sends the replacement first. Ship the parcel only once it has come. If the replacement has not come \
                 by the last day to ship, contact KT&C.\n\nShip by";
    assert!(approval.contains(first), "{approval}");
}

#[test]
fn customers_are_told_what_else_falls_due_as_the_vendor_is() {
    let address = free_address();
    let mailbox = Mailbox::listen(address);
    let server = start(address);
    let replaced = receipt(&server.file("ktc", KEY, &broken_camera(&server, "advance_replacement")));
    arrive(&mailbox, 2);
    stdout(&server.vendor(&["approve", text(&replaced, "reference")]));
    arrive(&mailbox, 3);
    let mut request = camera();
    request["lines"][0]["answers"] = json!({ "fault": "defective", "serial_sticker_intact": false });
    request["lines"][0]["serial"] = json!("B1");
    let paid = with_address(filing_of(&server, "ktc", &request, "paid_repair"));
    let paid = receipt(&server.file("ktc", "key-number-000002", &paid));
    arrive(&mailbox, 5);
    stdout(&server.vendor(&["approve", text(&paid, "reference")]));
    let replacement = "Advance replacement\n    Price of the replacement: $500.00. Only in this case: If your unit turns out";
    let repair = "Paid repair, $100.00 to pay\n    Parts, quoted after diagnosis: to be quoted\n    Shipping and handling";
    let mails = arrive(&mailbox, 6);
    for (receipt, charges) in [(&replaced, replacement), (&paid, repair)] {
        let about = |mail: &&Arrived| {
            mail.to.concat().contains("ann@") && mail.text.contains(text(receipt, "reference"))
        };
        let mails: Vec<_> = mails.iter().filter(about).collect();
        assert_eq!(mails.len(), 2);
        for mail in mails {
            assert!(mail.text.contains(charges), "no {charges} in {}", mail.text);
        }
    }
}

#[test]
fn several_products_are_confirmed_with_their_total() {
    let address = free_address();
    let mailbox = Mailbox::listen(address);
    let server = start(address);
    let mut body = filing(&server);
    let (mut line, mut chosen) = (body["request"]["lines"][0].clone(), body["chosen"][0].clone());
    line["serial"] = json!("A1234568");
    chosen["line"] = json!(1);
    body["request"]["lines"].as_array_mut().unwrap().push(line);
    body["chosen"].as_array_mut().unwrap().push(chosen);
    receipt(&server.file("ktc", KEY, &body));
    let mails = arrive(&mailbox, 2);
    let customers = &to(&mails, "ann@example.com").text;
    assert!(customers.contains("Credit, $400.00\n  - Total: $800.00\n"), "{customers}");
}

#[test]
fn mails_wait_for_a_server_that_is_down_and_survive_a_restart() {
    let address = free_address();
    let server = start(address);
    filed(&server, KEY);
    server.until("sending was tried", || server.logs().contains("a mail has to wait").then_some(()));
    let server = server.restart();
    let mailbox = Mailbox::listen(address);
    let mails = arrive(&mailbox, 2);
    to(&mails, "ann@example.com");
    to(&mails, TO_VENDOR);
    drop(server);
    assert_eq!(mailbox.arrived().len(), 2, "each was sent once");
}

#[test]
fn without_a_mail_server_mails_are_written_to_a_folder_and_the_log_states_it() {
    let server = Server::start();
    let receipt = filed(&server, KEY);
    let folder = server.folder().join("mail");
    let mail = server.until("a mail is written", || {
        let files = fs::read_dir(&folder).ok()?.map(|file| file.unwrap().path());
        files.into_iter().find(|file| file.extension().is_some_and(|extension| extension == "eml"))
    });
    let written = decoded(&fs::read_to_string(mail).unwrap());
    assert!(
        written.contains(&format!("{}/track?lang=en#{}", server.base, text(&receipt, "token"))),
        "{written}"
    );
    server.until_logged("mails are written to a folder and are not sent");
    server.until_logged("this vendor gets no mail");
}

#[test]
fn a_repeat_carries_the_same_message_id() {
    // The mail is handed over, but the server dies before it can note that: a folder shows it without a race.
    let server = Server::start();
    filed(&server, KEY);
    let mail = server.folder().join("mail/00000001-1-customer.eml");
    let first = server.until("the mail is written", || fs::read_to_string(&mail).ok());
    let id = first.lines().find(|line| line.starts_with("Message-ID: <")).unwrap();
    assert!(id.ends_with(".1.customer@localhost>"), "{id}");
}
