//! `rma-server approve`

use std::process::{Command, Stdio};

use serde_json::json;

use crate::embedding::with_vendor;
use crate::support::Server;
use crate::support::command::{stderr, stdout};
use crate::support::samples::{self, camera, filed, filed_with_serial, filing_of, text};
use crate::support::server::{BINARY, Settings};

#[test]
fn of_many_concurrent_approvals_one_issues_the_number() {
    let server = Server::start();
    let receipt = filed(&server, "key-number-000001");
    let reference = text(&receipt, "reference");
    let racing: Vec<_> = (0..16)
        .map(|_| {
            let mut command = server.vendor_command(&["approve", reference]);
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
        })
        .collect();
    let outcomes: Vec<_> = racing.into_iter().map(|process| process.wait_with_output().unwrap()).collect();
    let (won, lost): (Vec<_>, Vec<_>) = outcomes.iter().partition(|outcome| outcome.status.success());
    assert_eq!(won.len(), 1);
    for outcome in lost {
        assert!(stderr(outcome).contains("is approved, so it cannot be approved"), "{}", stderr(outcome));
    }
    let tracked = server.track(text(&receipt, "token")).json();
    assert!(stdout(won[0]).contains(text(&tracked["rma"], "number")));
    assert_eq!(tracked["events"].as_array().unwrap().len(), 2);
}

#[test]
fn every_approval_issues_a_different_number() {
    let server = Server::start();
    let numbers: std::collections::BTreeSet<String> = (0..8)
        .map(|index| {
            let receipt =
                filed_with_serial(&server, &format!("key-number-{index:06}"), &format!("A{index}").into());
            stdout(&server.vendor(&["approve", text(&receipt, "reference")]));
            text(&server.track(text(&receipt, "token")).json()["rma"], "number").to_owned()
        })
        .collect();
    assert_eq!(numbers.len(), 8);
    assert!(numbers.iter().all(|number| number.parse::<policy::RmaNumber>().is_ok()));
}

#[test]
fn several_requests_are_approved_although_one_of_them_cannot_be() {
    let server = Server::start();
    let reference =
        |key, serial: &str| text(&filed_with_serial(&server, key, &serial.into()), "reference").to_owned();
    let [first, second, third] =
        [("key-number-000001", "A1"), ("key-number-000002", "A2"), ("key-number-000003", "A3")]
            .map(|(key, serial)| reference(key, serial));
    let approved = server.vendor(&["approve", &first, &second, "R-XXXX-XXXX", &third]);
    let said = String::from_utf8(approved.stdout.clone()).unwrap();
    for reference in [&first, &second, &third] {
        assert!(said.contains(&format!("{reference} is approved")), "{said}");
    }
    let failed = stderr(&approved);
    assert!(failed.contains("there is no request `R-XXXX-XXXX`"), "{failed}");
    assert!(failed.ends_with("1 of 4 requests are not approved: R-XXXX-XXXX\n"), "{failed}");
    assert_eq!(approved.status.code(), Some(1));
}

/// A server without an address in the environment.
fn without_address(settings: Settings) -> Server {
    settings.environment("RMA_SHIP_TO", "").start()
}

#[test]
fn no_number_is_issued_without_an_address_to_send_the_goods_to() {
    let server = without_address(Settings::new());
    server.until("the log says so", || {
        server.logs().contains("no return address for some remedies").then_some(())
    });
    let receipt = filed(&server, "key-number-000001");
    let reference = text(&receipt, "reference");
    let refused = stderr(&server.vendor(&["approve", reference]));
    assert!(
        refused.contains("no one address is set that these goods are sent to; nothing was changed"),
        "{refused}"
    );
    assert_eq!(server.track(text(&receipt, "token")).json()["status"], "requested");
    for bad in ["One line only", "A; \u{7}B"] {
        let refused = stderr(&server.vendor(&["approve", reference, "--ship-to", bad]));
        assert!(refused.contains("--ship-to: write 2 to 8 lines"), "{refused}");
    }
    let named = "KT&C Returns; 1 Dock Street; Anytown, CA 90001";
    stdout(&server.vendor(&["approve", reference, "--ship-to", named]));
    let rma = &server.track(text(&receipt, "token")).json()["rma"];
    assert_eq!(rma["ship_to"], json!(["KT&C Returns", "1 Dock Street", "Anytown, CA 90001"]));
}

#[test]
fn the_address_of_the_remedy_is_taken_and_kept_with_the_number() {
    let file = "[[ship_to]]\nlines = [\"General\", \"1 Main Street\"]\n\
                [[ship_to]]\nlines = [\"Credits\", \"2 Main Street\"]\nremedies = [\"credit\"]";
    let settings = with_vendor(file);
    let policies = settings.folder().join("policies").display().to_string();
    let server = without_address(settings);
    server.until("the server listens", || server.logs().contains("listening").then_some(()));
    let warned = server.logs();
    assert!(
        !warned.lines().any(|line| line.contains("no return address") && line.contains("ktc")),
        "{warned}"
    );
    let receipt = filed(&server, "key-number-000001");
    stdout(&server.vendor(&["approve", text(&receipt, "reference"), "--policies", &policies]));
    let ship_to = || server.track(text(&receipt, "token")).json()["rma"]["ship_to"].clone();
    assert_eq!(ship_to(), json!(["Credits", "2 Main Street"]));
    let mut exchange = filing_of(&server, "ktc", &camera(), "exchange");
    exchange["request"]["lines"][0]["serial"] = json!("B1");
    exchange["contact"]["address"] = json!({ "line1": "1 Main Street", "city": "Anytown", "country": "US" });
    let other = samples::receipt(&server.file("ktc", "key-number-000002", &exchange));
    stdout(&server.vendor(&["approve", text(&other, "reference"), "--policies", &policies]));
    assert_eq!(
        server.track(text(&other, "token")).json()["rma"]["ship_to"],
        json!(["General", "1 Main Street"])
    );
}

#[test]
fn the_check_of_documents_warns_of_remedies_without_an_address() {
    let settings =
        with_vendor("[[ship_to]]\nlines = [\"Credits\", \"2 Main Street\"]\nremedies = [\"credit\"]");
    let document = settings.folder().join("policies/ktc/2026-11-01.toml").display().to_string();
    let checked = Command::new(BINARY).args(["policy", "check", &document]).output().unwrap();
    let said = stdout(&checked);
    assert!(
        said.contains("holds") && said.contains("warning: no return address for house_credit, exchange"),
        "{said}"
    );
    let complete = with_vendor("[[ship_to]]\nlines = [\"General\", \"1 Main Street\"]");
    let document = complete.folder().join("policies/ktc/2026-11-01.toml").display().to_string();
    let said = stdout(&Command::new(BINARY).args(["policy", "check", &document]).output().unwrap());
    assert!(said.contains("holds") && !said.contains("warning"), "{said}");
}

#[test]
fn a_faulty_address_of_the_settings_is_named_at_its_place() {
    let said = with_vendor(
        "[[ship_to]]\nlines = [\"Alone\"]\n[[ship_to]]\nlines = [\"A\", \"B\"]\nremedies = [\"gift\"]",
    )
    .start_failing();
    assert!(said.contains("vendor.toml:1:1: write an address as 2 to 8 lines"), "{said}");
    assert!(said.contains("vendor.toml:3:1: the policy has no remedy `gift`"), "{said}");
}

#[test]
fn the_earlier_of_the_two_last_days_of_shipping_is_printed() {
    let server = Server::start();
    let receipt = filed(&server, "key-number-000001");
    let reference = text(&receipt, "reference");
    // Credit ends 30 days after the purchase on October 30, the number 15 days after the approval on November 20.
    let days = "to be shipped by 2026-11-29, though the number is valid until 2026-12-05";
    for command in ["approve", "show"] {
        let printed = stdout(&server.vendor(&[command, reference]));
        assert!(printed.contains(days), "{printed}");
    }
}
