//! The customer's mails have an HTML form that says the same as the text.

use std::fs;

use serde_json::json;
use tempfile::TempDir;

use crate::mail::sending::{arrive, start};
use crate::support::command::stdout;
use crate::support::mailbox::{Arrived, Mailbox, free_address};
use crate::support::samples::{camera, filed, filed_with_serial, filing_of, receipt, text};
use crate::support::server::Settings;

const DOCUMENT: &str = include_str!("../../../src/policy/policies/ktc/2026-11-01.toml");

/// What a reader sees of HTML: its words, without what marks them.
fn read_aloud(html: &str) -> String {
    let (_, body) = html.split_once("<body").unwrap();
    let mut seen = String::new();
    for piece in body.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap();
        seen.push_str(if tag == "li" { " - " } else { " " });
        seen.push_str(text);
    }
    let plain = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")];
    plain.iter().fold(seen, |seen, (escaped, character)| seen.replace(escaped, character))
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

/// Holds both parts against each other; the HTML one.
fn same_in_both(mail: &Arrived) -> String {
    assert!(mail.text.contains("Content-Type: multipart/alternative"), "{}", mail.text);
    let (plain, html) = (mail.part("text/plain"), mail.part("text/html"));
    assert!(words(&plain).len() > 30, "{plain}");
    let body = html.split_once("<body").unwrap().1.split_once('>').unwrap().1;
    assert_eq!(words(&read_aloud(&format!("<body>{body}"))), words(&plain));
    html
}

/// Whatever could load something, run something, or lead elsewhere than to these addresses.
fn is_harmless(html: &str, addresses: &[&str]) {
    for tag in html.split('<').skip(1).map(|piece| piece.split(['>', ' ']).next().unwrap()) {
        let known =
            ["!DOCTYPE", "html", "head", "meta", "title", "body", "p", "ul", "li", "br", "a", "strong"];
        assert!(known.contains(&tag.trim_start_matches('/')), "<{tag}> in {html}");
    }
    for attribute in ["src=", "url(", " on", "http-equiv"] {
        let in_tags = html.split('<').skip(1).map(|piece| piece.split('>').next().unwrap());
        assert!(in_tags.into_iter().all(|tag| !tag.contains(attribute)), "{attribute} in {html}");
    }
    let links: Vec<&str> =
        html.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(links, addresses);
}

#[test]
fn every_mail_to_the_customer_has_the_same_content_as_text_and_as_html() {
    let address = free_address();
    let mailbox = Mailbox::listen(address);
    let server = start(address);
    let approved = filed_with_serial(&server, "key-number-000001", &json!("A1"));
    let declined = filed_with_serial(&server, "key-number-000002", &json!("A2"));
    stdout(&server.vendor(&["approve", text(&approved, "reference")]));
    let note = "The box was torn.\nIts <seal> & \"strap\" too.";
    stdout(&server.vendor(&[
        "decline",
        text(&declined, "reference"),
        "--clause",
        "credit.3",
        "--note",
        note,
    ]));
    let mails = arrive(&mailbox, 6);
    let to_the_customer: Vec<_> =
        mails.iter().filter(|mail| mail.to.iter().any(|to| to.contains("ann@example.com"))).collect();
    assert_eq!(to_the_customer.len(), 4);
    for mail in to_the_customer {
        let html = same_in_both(mail);
        let receipt = if html.contains(text(&approved, "reference")) { &approved } else { &declined };
        let link = format!("https://returns.example/track?lang=en#{}", text(receipt, "token"));
        let clause = "https://returns.example/ktc/policy?lang=en#credit.3";
        let both = [clause, link.as_str()];
        is_harmless(&html, if html.contains("The policy says") { &both } else { &both[1..] });
        assert!(
            html.contains("background-color: #1a569b; color: #ffffff")
                && html.contains(">Open your request</a>")
        );
        assert!(html.contains("<p>Questions? Contact KT&amp;C: tech@ktncusa.com</p>"), "{html}");
        assert!(html.contains("<html lang=\"en\">") && html.contains("<title>"), "{html}");
        let serial = if receipt == &approved { "A1" } else { "A2" };
        let product = format!("<li>2 x KNC-p3BR28V12IR, serial number {serial}: Credit, $400.00</li>");
        assert!(html.contains(&product), "{html}");
    }
    let number = server.track(text(&approved, "token")).json()["rma"]["number"].as_str().unwrap().to_owned();
    let has_number = |mail: &&Arrived| mail.text.contains(&format!("Subject: RMA number {number}"));
    let approval = mails.iter().find(has_number).unwrap().part("text/html");
    assert!(approval.contains(&format!("<strong>{number}</strong>")), "{approval}");
    assert!(
        approval.contains("<strong>Returns<br>1 Dock Street<br>Anytown, CA 90001<br>USA</strong>"),
        "{approval}"
    );
    let refusal =
        mails.iter().find(|mail| mail.text.contains("The box was torn.")).unwrap().part("text/html");
    assert!(refusal.contains("return policy; your legal rights remain.</p>"), "{refusal}");
    assert!(refusal.contains("torn.<br>Its &lt;seal&gt; &amp; &quot;strap&quot; too.</p>"), "{refusal}");
}

#[test]
fn text_from_customers_is_escaped_in_html() {
    let address = free_address();
    let mailbox = Mailbox::listen(address);
    let server = start(address);
    let mut request = camera();
    let model = "\"><img src=//evil.example/x onerror=alert(1)> https://evil.example/pay   - </ul><a href='//evil.example'>";
    request["lines"][0]["model"] = json!(model);
    let mut body = filing_of(&server, "ktc", &request, "credit");
    let name = "</p><script>alert('Ann')</script> & <b style=\"x\">Söhne</b> &lt;";
    body["contact"]["name"] = json!(name);
    let receipt = receipt(&server.file("ktc", "key-number-000001", &body));
    let mails = arrive(&mailbox, 2);
    let mail = mails.iter().find(|mail| mail.to.iter().any(|to| to.contains("ann@example.com"))).unwrap();
    let html = same_in_both(mail);
    is_harmless(&html, &[&format!("https://returns.example/track?lang=en#{}", text(&receipt, "token"))]);
    let escaped = "Hello &lt;/p&gt;&lt;script&gt;alert('Ann')&lt;/script&gt; &amp; &lt;b style=&quot;x&quot;&gt;Söhne&lt;/b&gt; &amp;lt;,";
    assert!(html.contains(escaped), "{html}");
    // The vendor's, which is full of commands to copy, is text alone.
    let vendors = mails.iter().find(|mail| mail.to.iter().any(|to| to.contains("vendor.example"))).unwrap();
    assert!(!vendors.text.contains("text/html") && vendors.text.contains("Content-Type: text/plain"));
}

#[test]
fn a_mail_has_the_theme_of_the_vendor_and_carries_its_logo() {
    let policies = TempDir::new().unwrap();
    let vendor = policies.path().join("ktc");
    fs::create_dir(&vendor).unwrap();
    fs::write(vendor.join("2026-11-01.toml"), DOCUMENT).unwrap();
    fs::write(vendor.join("logo.png"), b"\x89PNG the logo").unwrap();
    let branding = "logo = \"logo.png\"\n[theme]\naccent = \"#a3005c\"\nradius = \"3px\"\n";
    fs::write(vendor.join("vendor.toml"), branding).unwrap();
    let address = free_address();
    let mailbox = Mailbox::listen(address);
    let mail = format!("smtp://{address}");
    let arguments = ["--mail", &mail, "--policies", policies.path().to_str().unwrap()];
    let server = Settings::new().with(&arguments).start();
    filed(&server, "key-number-000001");
    let mail = &arrive(&mailbox, 1)[0].text;
    for expected in [
        "border-radius: 3px; background-color: #a3005c; color: #ffffff",
        "<img src=\"cid:logo\" alt=\"KT&amp;C\" height=\"48\">",
        "Content-Type: multipart/related;",
        "Content-ID: <logo>",
        "Content-Disposition: inline",
        "Content-Type: image/png",
    ] {
        assert!(mail.contains(expected), "no {expected} in {mail}");
    }
}
