//! Faults are listed with links to the inputs that correct them.

use crate::support::{Kind, Settings, journey};

#[test]
fn what_is_wrong_with_the_answers_is_listed_and_each_entry_leads_to_its_question() {
    journey(Settings::default(), |customer| {
        customer.comes_to("ktc", "I no longer want it");
        customer.answers(&[
            ("Model", "KNC-p3BR28V12IR"),
            ("How many?", "0"),
            ("What did one cost?", "a lot"),
            ("When was it bought?", "2026-11-21"),
        ]);
        customer.requests("Credit");
        let summary = customer.page().alert("Please correct this");
        summary.says(&["Quantity: Enter a whole number from 1 to 10,000."]);
        summary.says(&[
            "Unit price: Enter the amount in USD, in digits",
            "Date of purchase: This day has not come yet",
        ]);
        customer.looks_at("ask-faults");
        summary.follow("Quantity");
        customer.is_at("How many?");
        customer.answers(&[("How many?", "2")]);
        customer.page().part(Kind::Selector, ".fault-summary").does_not_say(&["Quantity"]);
        customer.answers(&[("What did one cost?", "250.00"), ("When was it bought?", "2026-11-20")]);
        customer.page().does_not_say(&["Please correct this"]);
        customer.page().press("Check your answers");
        customer.page().part(Kind::Heading, "Check your answers").text();
    });
}

#[test]
fn a_request_without_a_name_or_an_address_to_answer_to_is_not_sent() {
    journey(Settings::default(), |customer| {
        customer.comes_to("koso", "I refuse a back order");
        customer.answers(&[("Model", "BA035W00")]);
        customer.requests_and_checks("Back-order refusal");
        customer.looks_at("check");
        customer.answers(&[("E-mail address", "ada at home")]);
        customer.page().press("Send the request");
        let summary = customer.page().alert("Please correct this");
        summary.says(&["Your name: Please fill this in.", "E-mail address: Enter an e-mail address"]);
        customer.looks_at("check-faults");
        summary.follow("E-mail address");
        customer.is_at("E-mail address");
        customer.introduces_themselves();
        customer.sends();
        customer.looks_at("filed");
    });
}

#[test]
fn what_only_the_server_finds_wrong_is_listed_with_links_too() {
    journey(Settings::default(), |customer| {
        customer.expects_in_console("422 (Unprocessable");
        customer.comes_to("ktc", "I no longer want it");
        customer.answers(&[
            ("Model", "KNC-1"),
            ("What kind of product is it?", "IP camera"),
            ("When was it bought?", "2026-11-19"),
        ]);
        customer.requests_and_checks("Credit");
        customer.introduces_themselves();
        // The device's clock was two days ahead.
        customer.server.bring_back_at("2026-11-18T18:00:00Z");
        customer.page().press("Send the request");
        let refused = customer.page().alert("The request could not be accepted");
        refused.says(&["Nothing has been filed", "Date of purchase"]);
        customer.looks_at("check-refused");
        refused.follow("Date of purchase");
        customer.page().part(Kind::Question, "When was it bought?").text();
        customer.is_at("When was it bought?");
        assert!(customer.server.requests().is_empty());
        customer.answers(&[("When was it bought?", "2026-11-17")]);
        customer.page().press("Check your answers");
        customer.page().heading("Check your answers").text();
        customer.page().does_not_say(&["The request could not be accepted"]);
    });
}
