//! Koso parts that are not wanted, back-ordered or not.

use crate::support::{Settings, journey};

#[test]
fn a_refused_back_order_costs_a_quarter() {
    journey(Settings::default(), |customer| {
        customer.comes_to("koso", "I refuse a back order");
        customer.answers(&[("Model", "BA035W00"), ("How many?", "3"), ("What did one cost?", "99.99")]);
        let refusal = customer.option("Back-order refusal");
        refusal.says(&["Possible", "You get", "CA$224.98", "CA$299.97", "−CA$74.99", "No time limit"]);
        customer.files_and_tracks("Back-order refusal");
        customer.page().says(&[
            "Koso North America is reviewing your request",
            "Back-order refusal",
            "CA$224.98",
        ]);
    });
}

#[test]
fn an_electronic_part_cannot_be_returned_and_another_can_for_30_days_from_its_invoice() {
    journey(Settings::default(), |customer| {
        customer.comes_to("koso", "I no longer want it");
        customer.answers(&[("What kind of product is it?", "An electronic part")]);
        customer.option("Credit").says(&["Kind of product: An electronic part"]);
        customer.answers(&[
            ("What kind of product is it?", "Any other part"),
            ("What is the date of the invoice?", "2026-10-21"),
            ("What did one cost?", "40.00"),
        ]);
        customer.option("Credit").says(&["Possible", "CA$30.00", "Request by Friday, November 20, 2026"]);
        customer.answers(&[("What is the date of the invoice?", "2026-10-20")]);
        customer
            .option("Credit")
            .says(&["Invoice date 31 days ago: the 30 days ended Thursday, November 19, 2026"]);
    });
}
