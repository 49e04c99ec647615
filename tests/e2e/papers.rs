//! The papers as a printer prints them and a scanner reads them.

use crate::support::{Customer, Kind, Settings, journey};

/// Files and approves a request with an address and a long description, and returns its RMA number.
fn is_approved(customer: &Customer) -> String {
    customer.comes_to("ktc", "It is faulty");
    customer.answers(&[
        ("Model", "KNC-p3BR28V12IR"),
        ("Serial number", "A1234567"),
        ("What kind of product is it?", "IP camera"),
        ("When was it bought?", "2026-01-15"),
        ("What is its condition?", "It became defective"),
        (
            "What exactly goes wrong, and when?",
            "Since Monday the picture is black at night, although the lamps glow.",
        ),
    ]);
    customer.requests_and_checks("Warranty service");
    customer.introduces_themselves();
    customer.answers(&[
        ("Company", "Analytical Engines"),
        ("Street and number", "12 Fulton Street"),
        ("City", "Fresno"),
        ("State or province", "CA"),
        ("Postal code", "93701"),
        ("Country", "United States"),
    ]);
    let reference = customer.sends();
    customer.tracks(&reference);
    customer.server.vendor(&["approve", &reference]);
    customer.browser.reload();
    customer.page().part(Kind::Selector, "[data-rma]").text()
}

/// The codes contain the number without its hyphens.
fn codes_of(number: &str) -> [String; 2] {
    ["CODE-128", "QR-Code"].map(|code| format!("{code}:{}", number.replace('-', "")))
}

fn opens_the_paper(customer: &Customer, link: &str) {
    customer.page().follow(link);
    customer.browser.turn_to_the_new_tab();
}

#[test]
fn the_rma_form_fits_one_sheet_and_its_codes_read_the_number() {
    journey(Settings::default(), |customer| {
        let number = is_approved(customer);
        opens_the_paper(customer, "Print the RMA form");
        customer.page().says(&["Put this inside the box.", &number]);
        customer.looks_at("paper-form");
        let codes = codes_of(&number);
        assert_eq!(customer.scans_the_screen(), codes);
        for (size, format) in [("A4", "1 of 595 x 842"), ("Letter", "1 of 612 x 792")] {
            customer.page().part(Kind::Choice, size).click();
            let print = customer.prints();
            assert_eq!(print.format(), format);
            assert_eq!(print.codes(), codes, "{size}");
            let words = print.words();
            for wanted in [
                number.as_str(),
                "KNC-p3BR28V12IR",
                "A1234567",
                "Warranty service",
                "Ada Byron",
                "12 Fulton Street",
                "United States",
                "the lamps glow",
            ] {
                assert!(words.contains(wanted), "{size}: {words}");
            }
            assert!(!words.contains("Paper size"), "{size}: {words}");
        }
    });
}

#[test]
fn the_box_label_fits_one_sheet_of_each_size_and_its_codes_read_the_number() {
    journey(Settings::default(), |customer| {
        let number = is_approved(customer);
        opens_the_paper(customer, "Print the box label");
        customer.page().says(&[
            "outside of the box",
            &number,
            "One RMA number is for one return; it cannot be used again.",
        ]);
        customer.looks_at("paper-label");
        let codes = codes_of(&number);
        for (size, format) in
            [("A4", "1 of 595 x 842"), ("Letter", "1 of 612 x 792"), ("4 × 6 in", "1 of 288 x 432")]
        {
            customer.page().part(Kind::Choice, size).click();
            assert_eq!(customer.scans_the_screen(), codes, "{size}");
            let print = customer.prints();
            assert_eq!(print.format(), format);
            assert_eq!(print.codes(), codes, "{size}");
            let words = print.words();
            assert!(words.contains(&number) && words.contains("KT&C"), "{size}: {words}");
        }
        customer.looks_at("paper-label-4x6");
    });
}

#[test]
fn there_is_no_paper_before_there_is_a_number() {
    journey(Settings::default(), |customer| {
        customer.comes_to("koso", "I refuse a back order");
        customer.answers(&[("Model", "BA035W00")]);
        customer.files_and_tracks("Back-order refusal");
        let form = customer.browser.address().replace("/track#", "/track/form#");
        customer.browser.go(&form);
        customer.page().heading("There is nothing to print yet").text();
        customer.looks_at("paper-none");
        customer.page().follow("Go to your request");
        customer.page().says(&[
            "Koso North America is reviewing your request",
            "Questions? Contact Koso North America: 450-359-0604",
        ]);
    });
}
