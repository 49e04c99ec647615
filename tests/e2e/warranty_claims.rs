//! A Koso part that failed: the telephone comes first.

use crate::support::{Kind, Settings, journey};

#[test]
fn a_claim_stays_closed_until_a_technician_has_tried_by_phone() {
    journey(Settings::default(), |customer| {
        customer.comes_to("koso", "It is faulty");
        customer.answers(&[
            ("Model", "BA035W00"),
            ("When was it bought?", "2025-11-20"),
            ("What is its condition?", "It is defective"),
            ("What exactly goes wrong, and when?", "The gauge shows no speed since the first rain."),
            ("Was it bought in North America?", "Yes"),
            ("Is it listed on Koso North America's website?", "Yes"),
        ]);
        let claim = customer.option("Warranty claim");
        claim.says(&["Needs 1 answer", "Technician tried by phone"]);
        customer.looks_at("koso-before-the-call");
        customer.answers(&[("Has a Koso technician tried", "No")]);
        customer.option("Warranty claim").says(&[
            "Call Koso first",
            "Call 450-359-0604",
            "Leave the part installed",
        ]);
        customer.looks_at("koso-call-first");
        let announced = customer.page().part(Kind::Selector, ".options p[role=status]");
        announced.says(&["Best option: Warranty claim, Call Koso first"]);
        announced.does_not_say(&["price"]);
        customer.option("Warranty claim").press("I have called: not solved");
        claim.says(&["Possible", "Request by Friday, November 20, 2026", "today"]);
        let focused = customer.browser.run("return document.activeElement.id", vec![]);
        assert_eq!(focused, "option-warranty_claim-details", "the button that had the focus is gone");
        customer.requests_and_checks("Warranty claim");
        let check = customer.page().part(Kind::Selector, ".summary");
        check.says(&["Refused back order No", "Technician tried by phone Yes"]);
        check.does_not_say(&["First call Koso"]);
        customer.page().follow("Back to the questions");
        customer.files_and_tracks("Warranty claim");
        customer.page().says(&[
            "Koso North America is reviewing your request",
            "Warranty claim",
            "450-359-0604",
        ]);
        customer.page().does_not_say(&["First call Koso"]);
    });
}

#[test]
fn what_the_customer_does_not_know_is_left_to_the_vendor() {
    journey(Settings::default(), |customer| {
        customer.comes_to("koso", "It is faulty");
        customer.answers(&[
            ("Model", "BA035W00"),
            ("When was it bought?", "2026-05-20"),
            ("What is its condition?", "Not sure"),
            ("Has a Koso technician tried", "Yes"),
            ("Was it bought in North America?", "Yes"),
            ("Is it listed on Koso North America's website?", "Not sure"),
        ]);
        let claim = customer.option("Warranty claim");
        claim.unfold("Why");
        claim.says(&["Condition: you are not sure, Koso North America will check"]);
        customer.requests_and_checks("Warranty claim");
        let check = customer.page().part(Kind::Selector, ".summary");
        check.says(&["Condition Not sure", "Listed on the website Not sure"]);
        customer.introduces_themselves();
        let reference = customer.sends();
        let shown = customer.server.vendor(&["show", &reference]);
        for answer in ["Condition: Not known", "Listed on the website: Not known", "Refused back order: No"] {
            assert!(shown.contains(answer), "{shown}");
        }
    });
}

#[test]
fn a_part_bought_elsewhere_is_not_covered() {
    journey(Settings::default(), |customer| {
        customer.comes_to("koso", "It is faulty");
        customer.answers(&[("Was it bought in North America?", "No")]);
        customer.option("Warranty claim").says(&["Bought in North America: No"]);
    });
}
