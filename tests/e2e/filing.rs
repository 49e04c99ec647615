//! A request is filed exactly once in spite of failures.

use crate::support::relay::Relay;
use crate::support::{Customer, Kind, Settings, journey};

fn sends_while_the_server_is_down(customer: &mut Customer) {
    customer.expects_silence();
    customer.opens("/koso");
    customer.refuses_a_back_order();
    customer.server.stop();
    customer.page().press("Send the request");
}

#[test]
fn what_a_password_manager_wrote_without_an_event_is_sent_as_it_is_shown() {
    journey(Settings::default(), |customer| {
        customer.opens("/koso");
        customer
            .answers(&[("What would you like?", "I refuse a back order"), ("What did one cost?", "99.99")]);
        let write = "document.getElementById(arguments[0]).value = arguments[1]";
        customer.browser.run(write, vec!["line-0-model".into(), "BA035W00".into()]);
        customer.requests_and_checks("Back-order refusal");
        customer.page().says(&["BA035W00"]);
        for (field, value) in [("contact-name", "Ada Byron"), ("contact-email", "ada@example.com")] {
            customer.browser.run(write, vec![field.into(), value.into()]);
        }
        let reference = customer.sends();
        let shown = customer.server.vendor(&["show", &reference]);
        assert!(shown.contains("Ada Byron <ada@example.com>") && shown.contains("BA035W00"), "{shown}");
    });
}

#[test]
fn the_server_stops_before_it_receives_the_request_and_restarts() {
    journey(Settings::default(), |customer| {
        sends_while_the_server_is_down(customer);
        customer
            .page()
            .alert("We could not reach the server")
            .says(&["Your request is stored on this device"]);
        customer.page().part(Kind::Button, "Try again").text();
        let locked = "return document.querySelector('.lockable').disabled";
        assert_eq!(customer.browser.run(locked, vec![]), true);
        customer.looks_at("check-waiting");
        customer.server.bring_back();
        customer.tries_again();
        let reference = customer.reads_the_reference();
        let requests = customer.server.requests();
        assert_eq!(requests.len(), 1);
        assert_eq!(requests[0]["reference"], reference);
    });
}

#[test]
fn an_attempt_that_fails_again_leaves_the_focus_where_the_customer_reads() {
    journey(Settings::default(), |customer| {
        sends_while_the_server_is_down(customer);
        customer.page().alert("We could not reach the server").text();
        customer.browser.run("document.querySelector('.languages a').focus()", vec![]);
        // The second delay is longer than the first.
        customer.page().says(&["in 4 seconds"]);
        customer.is_at("Français");
    });
}

#[test]
fn the_response_is_lost_and_the_same_request_is_sent_until_a_response_arrives() {
    journey(Settings::default(), |customer| {
        customer.expects_silence();
        let network = Relay::to(customer.server.port());
        customer.browser.go(&network.address("/koso"));
        customer.refuses_a_back_order();
        network.lose_answers();
        customer.page().press("Send the request");
        customer.page().alert("We could not reach the server").text();
        customer.page().part(Kind::Button, "Try again").text();
        // The vendor has the request, but the answer was lost.
        let filed = customer.server.requests();
        assert_eq!(filed.len(), 1);
        network.deliver_answers();
        customer.tries_again();
        assert_eq!(filed[0]["reference"], customer.reads_the_reference());
        assert_eq!(customer.server.requests().len(), 1);
    });
}

#[test]
fn a_page_that_is_reloaded_while_it_waits_goes_on_with_the_same_request() {
    journey(Settings::default(), |customer| {
        customer.expects_silence();
        let network = Relay::to(customer.server.port());
        customer.browser.go(&network.address("/koso"));
        customer.refuses_a_back_order();
        network.lose_answers();
        customer.page().press("Send the request");
        customer.page().alert("We could not reach the server").text();
        network.deliver_answers();
        // The server was stopped meanwhile.
        customer.server.bring_back();
        customer.browser.reload();
        let reference = customer.reads_the_reference();
        let requests = customer.server.requests();
        assert_eq!(requests.len(), 1);
        assert_eq!(requests[0]["reference"], reference);
        customer.tracks(&reference);
    });
}

#[test]
fn a_hasty_second_click_files_nothing_more() {
    journey(Settings::default(), |customer| {
        customer.opens("/koso");
        customer.refuses_a_back_order();
        customer.page().part(Kind::Button, "Send the request").double_click();
        let reference = customer.reads_the_reference();
        let requests = customer.server.requests();
        assert_eq!(requests.len(), 1);
        assert_eq!(requests[0]["reference"], reference);
    });
}

#[test]
fn the_confirmation_says_what_comes_next_and_keeps_its_reference_over_a_reload() {
    journey(Settings::default(), |customer| {
        customer.opens("/koso");
        customer.refuses_a_back_order();
        let reference = customer.sends();
        customer
            .page()
            .says(&["will write to ada@example.com with the decision", "Do not ship anything yet."]);
        customer
            .page()
            .region("What you must do")
            .says(&["needs an RMA number before it is sent", "freight prepaid"]);
        customer.page().press("Copy the link");
        customer.page().says(&["Link copied"]);
        customer.browser.reload();
        assert_eq!(customer.reads_the_reference(), reference);
    });
}
