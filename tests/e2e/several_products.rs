//! Several products in one request, each with a remedy of its own.

use crate::support::{Customer, Kind, Place, Settings, journey};

/// Requests credit for unwanted cameras, and begins a second product, which is faulty.
fn requests_credit_and_adds_a_faulty_product(customer: &Customer) -> Place<'_> {
    customer.answers(&[
        ("Model", "KNC-p3BR28V12IR"),
        ("What kind of product is it?", "IP camera"),
        ("When was it bought?", "2026-10-30"),
        ("What did one cost?", "250.00"),
    ]);
    customer.requests_and_checks("Credit");
    customer.page().follow("Back to the questions");
    customer.page().press("Add another product");
    customer.is_at("It is faulty");
    let second = customer.page().region("Product 2");
    second.answer("Model", "KPT-SNV110");
    second.answer("What would you like?", "It is faulty");
    second
}

#[test]
fn two_products_go_their_own_ways_in_one_request() {
    journey(Settings::default(), |customer| {
        customer.comes_to("ktc", "I no longer want it");
        customer.answers(&[("How many?", "2")]);
        let second = requests_credit_and_adds_a_faulty_product(customer);
        second.answer("What kind of product is it?", "Hard drive");
        second.answer("What is its condition?", "It became defective");
        customer.option("Warranty service").says(&["Kind of product: Hard drive"]);
        customer.requests_and_checks("Paid repair");
        customer.page().follow("Back to the questions");
        customer.looks_at("two-products");

        let options = customer.page().region("Your options");
        options.part(Kind::Button, "2. KPT-SNV110").says(&["Paid repair"]);
        options.press("1. KNC-p3BR28V12IR");
        customer.option("Credit").says(&["You request this", "$400.00"]);

        customer.page().press("Check your answers");
        customer.page().region("Product 1").says(&["Credit", "You get", "$400.00"]);
        customer.page().region("Product 2").says(&["Paid repair", "You pay", "$50.00"]);
        customer.page().says(&["In total: You get up to $350.00"]);
        customer.looks_at("check-two-products");
        customer.introduces_themselves();
        let reference = customer.sends();
        customer.tracks(&reference);
        customer.page().part(Kind::Selector, "[data-line='0']").says(&[
            "KNC-p3BR28V12IR",
            "2 units",
            "Credit",
        ]);
        customer.page().part(Kind::Selector, "[data-line='1']").says(&["KPT-SNV110", "Paid repair"]);
        customer.page().part(Kind::Selector, ".tracked-totals").says(&[
            "Credit · 1 product",
            "You get up to $400.00",
            "Paid repair · 1 product",
            "You pay at least $50.00",
            "In total · 2 products",
            "You get up to $350.00",
        ]);
        customer.looks_at("track-two-products");
    });
}

#[test]
fn a_product_is_duplicated_but_for_its_serial_number_and_one_removed_comes_back() {
    journey(Settings::default(), |customer| {
        customer.comes_to("koso", "I refuse a back order");
        customer.answers(&[("Model", "BA035W00"), ("Serial number", "K-1"), ("What did one cost?", "99.99")]);
        customer.page().press("Duplicate");
        let second = customer.page().region("Product 2");
        second.part(Kind::Question, "Model").says(&["BA035W00"]);
        second.part(Kind::Question, "Serial number").does_not_say(&["K-1"]);
        second.part(Kind::Question, "What did one cost?").says(&["99.99"]);

        second.press("Remove product 2");
        customer.page().alert("BA035W00 was removed.").press("Undo");
        customer.page().region("Product 2").part(Kind::Question, "Model").says(&["BA035W00"]);
        customer.page().region("Product 1").press("Remove product 1");
        customer.page().region("Your product").part(Kind::Question, "Serial number").does_not_say(&["K-1"]);
    });
}

#[test]
fn a_remedy_is_requested_for_each_product_before_the_check() {
    journey(Settings::default(), |customer| {
        customer.comes_to("koso", "I refuse a back order");
        customer.answers(&[("Model", "BA035W00")]);
        customer.page().press("Duplicate");
        let second = customer.page().region("Product 2");
        second.answer("What would you like?", "I no longer want it");
        // Each remedy leads to the next product without one, the last one to the check.
        customer.requests("Credit");
        let first = "return document.querySelector('.tab[aria-pressed=true]').innerText";
        assert_eq!(customer.browser.run(first, vec![]), "1. BA035W00\nNothing chosen yet");
        customer.requests_and_checks("Back-order refusal");
    });
}

#[test]
fn a_review_with_a_product_without_a_remedy_leads_to_the_options_of_that_product() {
    journey(Settings::default(), |customer| {
        customer.comes_to("ktc", "I no longer want it");
        requests_credit_and_adds_a_faulty_product(customer);
        customer.opens("/ktc?step=check");
        customer.page().region("Product 2").says(&["KPT-SNV110"]);
        customer.page().press("Send the request");
        customer.page().region("Your options").says(&["Warranty service"]);
    });
}
