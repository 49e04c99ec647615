//! A distributor swaps unsold stock against a larger order.

use crate::support::{Settings, journey};

#[test]
fn an_offset_order_has_to_be_above_what_goes_back() {
    journey(Settings::default(), |customer| {
        customer.comes_to("ktc", "Stock rotation");
        customer.answers(&[
            ("What is your relationship to KT&C?", "A distributor"),
            ("Model", "KNC-p3BR28V12IR"),
            ("How many?", "10"),
            ("What did one cost?", "250.00"),
            ("How was it sold?", "A regular, stocked product"),
            ("Is it still unsold stock?", "Yes"),
            ("Is it in original condition", "Yes"),
            ("Have you had a stock rotation this calendar year?", "No"),
            ("How large is your offset purchase order?", "2500.00"),
        ]);
        customer
            .option("Stock rotation")
            .says(&["Offset purchase order: $2,500.00, must be above $2,500.00"]);
        customer.answers(&[("How large is your offset purchase order?", "2,500.01")]);
        customer.option("Stock rotation").says(&["Possible", "You get", "$2,500.00", "No time limit"]);
        customer.files_and_tracks("Stock rotation");
        customer.page().says(&["10 units", "Stock rotation", "$2,500.00"]);
    });
}

#[test]
fn a_customer_cannot_rotate_stock() {
    journey(Settings::default(), |customer| {
        customer.comes_to("ktc", "Stock rotation");
        customer.answers(&[("What is your relationship to KT&C?", "A customer")]);
        customer.option("Stock rotation").says(&["You are: A customer"]);
    });
}
