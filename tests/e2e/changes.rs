//! The assessment has changed since the customer saw it: they see the changes before anything is filed.

use std::fs;

use crate::support::{Customer, Kind, Settings, journey};

fn checks_a_return(customer: &Customer, purchased_on: &str) {
    wants_credit(customer, purchased_on);
    customer.page().part(Kind::Heading, "Check your answers").text();
    customer.introduces_themselves();
    customer.page().says(&["$400.00"]);
}

/// Two unopened cameras are to be credited.
pub(crate) fn wants_credit(customer: &Customer, purchased_on: &str) {
    customer.comes_to("ktc", "I no longer want it");
    customer.answers(&[
        ("Model", "KNC-p3BR28V12IR"),
        ("How many?", "2"),
        ("What kind of product is it?", "IP camera"),
        ("What did one cost?", "250.00"),
        ("How was it sold?", "A regular, stocked product"),
        ("Has it been used or installed?", "No"),
        ("Was it a demo or sample unit?", "No"),
        ("Is it in original condition", "Yes"),
        ("When was it bought?", purchased_on),
    ]);
    customer.requests("Credit");
}

/// KT&C raises its restocking fee as of 15 November.
pub(crate) fn raises_the_restocking_fee(customer: &Customer) {
    changes_the_policy(customer, &[("percent = \"20\"", "percent = \"25\"")]);
}

/// Replaces a part of KT&C's document from 15 November on.
pub(crate) fn changes_the_policy(customer: &Customer, changes: &[(&str, &str)]) {
    let folder = customer.server.folder().join("policies/ktc");
    let earlier = fs::read_to_string(folder.join("2026-11-01.toml")).unwrap();
    let (policy, _) = earlier
        .split_once("# ---------------------------------------------------------------- worked")
        .unwrap();
    let dates = ["version", "effective_on"]
        .map(|name| (format!("{name} = \"2026-11-01\""), format!("{name} = \"2026-11-15\"")));
    let dates = dates.iter().map(|(from, to)| (from.as_str(), to.as_str()));
    let later = dates.chain(changes.iter().copied()).fold(policy.to_owned(), |policy, (from, to)| {
        assert!(policy.contains(from), "{from}");
        policy.replace(from, to)
    });
    fs::write(folder.join("2026-11-15.toml"), later).unwrap();
    customer.server.read_policies_again();
}

#[test]
fn a_policy_that_changed_meanwhile_is_shown_and_accepted() {
    journey(Settings { own_policies: true, ..Settings::default() }, |customer| {
        customer.expects_in_console("409 (Conflict)");
        checks_a_return(customer, "2026-10-30");
        raises_the_restocking_fee(customer);
        customer.page().press("Send the request");
        let changed = customer.page().alert("Something has changed since you saw it");
        changed.says(&["KT&C's policy", "an earlier version", "the current version"]);
        changed.says(&["Credit: Amount", "You saw $400.00", "Now $375.00", "A 25% restocking fee"]);
        customer.looks_at("check-changed");
        assert!(customer.server.requests().is_empty());
        changed.press("Accept and send");
        let reference = customer.reads_the_reference();
        customer.tracks(&reference);
        customer.page().says(&["Credit", "$375.00"]);
    });
}

#[test]
fn a_remedy_that_closed_overnight_is_not_filed_and_another_is() {
    journey(Settings::default(), |customer| {
        customer.expects_in_console("409 (Conflict)");
        checks_a_return(customer, "2026-10-21");
        customer.server.bring_back_at("2026-11-21T18:00:00Z");
        customer.page().press("Send the request");
        let changed = customer.page().alert("Something has changed since you saw it");
        changed.says(&["Ship date", "November 20, 2026", "November 21, 2026"]);
        changed.says(&[
            "Whether it is possible",
            "Not possible",
            "within 30 days of purchase",
            "not possible any more",
        ]);
        changed.press("Back to the questions");
        customer.option("Credit").says(&["Not possible"]);
        customer.requests_and_checks("House credit");
        let reference = customer.sends();
        customer.tracks(&reference);
        customer.page().says(&["House credit", "$400.00"]);
        assert_eq!(customer.server.requests().len(), 1);
    });
}

#[test]
fn a_filed_request_is_explained_by_the_policy_that_decided_it() {
    journey(Settings { own_policies: true, ..Settings::default() }, |customer| {
        checks_a_return(customer, "2026-10-30");
        let reference = customer.sends();
        raises_the_restocking_fee(customer);
        customer.tracks(&reference);
        customer.page().says(&["$400.00", "20%"]);
        customer.page().does_not_say(&["25%"]);
    });
}
