//! The vendor decides on the command line, and the tracking page shows the decision.

use crate::support::{Customer, Kind, Settings, journey};

/// Files a camera bought 29 days ago for credit, and returns the reference.
fn asks_for_credit(customer: &Customer) -> String {
    customer.comes_to("ktc", "I no longer want it");
    customer.answers(&[
        ("Model", "KNC-p3BR28V12IR"),
        ("Serial number", "A1234567"),
        ("What kind of product is it?", "IP camera"),
        ("What did one cost?", "250.00"),
        ("When was it bought?", "2026-10-22"),
    ]);
    customer.files_and_tracks("Credit")
}

/// Approves the request, and returns the RMA number.
fn approve(customer: &Customer, reference: &str) -> String {
    let said = customer.server.vendor(&["approve", reference]);
    let number = said.split_once("RMA number ").and_then(|(_, rest)| rest.split([',', '\n']).next());
    number.unwrap_or_else(|| panic!("no number in {said}")).to_owned()
}

#[test]
fn an_approved_request_shows_its_number_and_the_earlier_of_two_last_days() {
    journey(Settings::default(), |customer| {
        let reference = asks_for_credit(customer);
        let number = approve(customer, &reference);
        customer.browser.reload();
        let status = customer.page().region("Approved: ship the parcel now");
        // The number is valid for 15 days, but credit ends on day 30.
        status.says(&["RMA number", &number, "Ship by", "November 21, 2026", "tomorrow"]);
        status.says(&["The number is valid through Saturday, December 5, 2026."]);
        customer.page().says(&["Questions? Contact KT&C: tech@ktncusa.com"]);
        let duties = customer.page().region("What you must do");
        duties.part(Kind::Choice, "Prepay the freight").click();
        customer.looks_at("track-approved");
        customer.browser.reload();
        customer.page().part(Kind::Selector, "[data-duty='returns.1'] input:checked").text();
        customer.page().part(Kind::Selector, "[data-duty='procedure.5'] input:not(:checked)").text();
    });
}

#[test]
fn the_mail_leads_back_to_the_request() {
    journey(Settings::default(), |customer| {
        let reference = asks_for_credit(customer);
        let number = approve(customer, &reference);
        let mail = customer.server.mail(&["To: ada@example.com", &number]);
        let link = mail.split_whitespace().find(|word| word.contains("/track?lang=en#"));
        customer.browser.go("about:blank");
        customer.browser.go(link.unwrap_or_else(|| panic!("no link in {mail}")));
        customer.page().heading(&format!("Request {reference}")).text();
        customer.page().says(&[&number]);
    });
}

#[test]
fn a_declined_request_shows_the_clause_and_what_the_vendor_wrote() {
    journey(Settings::default(), |customer| {
        let reference = asks_for_credit(customer);
        let note = "The photographs show mounting screws.";
        customer.server.vendor(&["decline", &reference, "--clause", "credit.note", "--note", note]);
        customer.browser.reload();
        let status = customer.page().region("KT&C declined the request");
        status.says(&["There is no credit for used or installed products.", "KT&C wrote", note]);
        status.says(&["This concerns the vendor's return policy; your legal rights remain."]);
        customer.page().says(&["Questions? Contact KT&C: tech@ktncusa.com"]);
        status.unfold("In the words of KT&C");
        status.says(&["KT&C will not issue credit for any used or installed products."]);
        customer.looks_at("track-declined");
        let citation = "return document.querySelector('a[href=\"/ktc/policy#credit.note\"]').innerText";
        assert_eq!(customer.browser.run(citation, vec![]), "credit.note");
        status.follow("Start a new request");
        customer.page().heading("Return or repair a KT&C product").text();
    });
}

#[test]
fn a_settled_request_shows_what_the_customer_gets() {
    journey(Settings::default(), |customer| {
        let reference = asks_for_credit(customer);
        approve(customer, &reference);
        customer.server.vendor(&["close", &reference, "--as", "settled", "--note", "Credit memo 1001"]);
        customer.browser.reload();
        customer.page().region("This return is closed").says(&["KT&C wrote", "Credit memo 1001"]);
        customer.page().region("What you sent").says(&[
            "Credit",
            "You get",
            "$200.00",
            "Restocking fee (20%)",
        ]);
        customer.looks_at("track-settled");
    });
}

#[test]
fn a_number_expires_by_itself_when_its_last_day_is_over() {
    journey(Settings::default(), |customer| {
        let reference = asks_for_credit(customer);
        let number = approve(customer, &reference);
        // The last hour of 5 December in Los Angeles, and the first one after it.
        customer.server.bring_back_at("2026-12-06T07:30:00Z");
        customer.browser.reload();
        customer.page().says(&["Approved", &number]);
        customer.server.bring_back_at("2026-12-06T08:30:00Z");
        customer.browser.reload();
        let status = customer.page().region("The RMA number has expired");
        status.says(&["Its last ship day was December 5, 2026.", "Start a new request"]);
        customer.page().says(&["Questions? Contact KT&C: tech@ktncusa.com"]);
        customer.looks_at("track-expired");
        assert_eq!(customer.server.requests()[0]["status"], "expired");
    });
}

#[test]
fn a_token_that_nobody_was_given_opens_nothing() {
    journey(Settings::default(), |customer| {
        customer.expects_in_console("404 (Not Found)");
        customer.opens("/track#AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        customer.page().says(&["We cannot find this request"]);
        customer.page().heading("Find my request").text();
        customer.looks_at("track-unknown");
        customer.opens("/track");
        customer.page().heading("Find my request").text();
        customer.page().does_not_say(&["We cannot find this request"]);
    });
}

#[test]
fn a_customer_who_has_lost_the_link_gets_it_again() {
    journey(Settings::default(), |customer| {
        let reference = asks_for_credit(customer);
        customer.opens("/ktc");
        customer.page().follow("Find my request");
        customer.page().press("Send the link");
        customer.page().says(&["Please fill this in.", "Enter an e-mail address"]);
        customer.looks_at("lost-link");
        customer.answers(&[("Reference", &reference.to_lowercase()), ("E-mail address", "ADA@example.com")]);
        customer.page().press("Send the link");
        customer.page().alert("If a request with this reference and this address exists").text();
        customer.looks_at("lost-link-sent");
        let mail = customer.server.mail(&["To: ada@example.com", "The link to your request", &reference]);
        let link = mail.split_whitespace().find(|word| word.contains("/track?lang=en#"));
        customer.browser.go("about:blank");
        customer.browser.go(link.unwrap_or_else(|| panic!("no link in {mail}")));
        customer.page().heading(&format!("Request {reference}")).text();
        customer.page().says(&["The link to this page was sent again"]);
    });
}

#[test]
fn a_customer_withdraws_a_request_after_confirming_it() {
    journey(Settings::default(), |customer| {
        asks_for_credit(customer);
        customer.page().says(&["KT&C decides"]);
        customer.page().does_not_say(&["Needs 4 answers"]);
        customer.page().press("Withdraw the request");
        customer.looks_at("withdraw-asked");
        customer.page().press("Keep the request");
        customer.is_at("Withdraw the request");
        customer.page().says(&["KT&C is reviewing your request"]);
        assert_eq!(customer.server.requests()[0]["status"], "requested");
        customer.page().press("Withdraw the request");
        customer.page().press("Yes, withdraw it");
        customer.page().says(&["You have withdrawn this request", "Request withdrawn"]);
        customer.page().does_not_say(&["Yes, withdraw it", "Withdraw the request"]);
        customer.looks_at("withdraw-done");
        assert_eq!(customer.server.requests()[0]["status"], "cancelled");
        customer.browser.reload();
        customer.page().says(&["You have withdrawn this request"]);
    });
}

#[test]
fn a_withdrawal_that_does_not_reach_the_server_is_tried_again() {
    journey(Settings::default(), |customer| {
        asks_for_credit(customer);
        customer.expects_silence();
        customer.server.stop();
        customer.page().press("Withdraw the request");
        customer.page().press("Yes, withdraw it");
        customer.page().says(&["The request could not be withdrawn. Please try again."]);
        customer.server.bring_back();
        customer.page().press("Yes, withdraw it");
        customer.page().says(&["You have withdrawn this request"]);
        customer.page().does_not_say(&["could not be withdrawn"]);
    });
}
