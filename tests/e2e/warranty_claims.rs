//! A Koso part that failed: the telephone comes first.

use crate::support::{Settings, journey};

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
        customer.option("Warranty claim").press("I have called: not solved");
        claim.says(&["Possible", "Request by Friday, November 20, 2026", "today"]);
        customer.files_and_tracks("Warranty claim");
        customer.page().says(&[
            "Koso North America is reviewing your request",
            "Warranty claim",
            "450-359-0604",
        ]);
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
