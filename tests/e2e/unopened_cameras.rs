//! Two unopened cameras at $250, sent back some days after they were bought.

use crate::support::{Customer, Settings, journey};

fn describes_the_cameras(customer: &Customer, purchased_on: &str) {
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
}

#[test]
fn on_day_29_they_are_credited_less_the_restocking_fee() {
    journey(Settings::default(), |customer| {
        describes_the_cameras(customer, "2026-10-22");
        customer.option("Credit").says(&[
            "Possible",
            "You get",
            "$400.00",
            "Ship by Saturday, November 21, 2026",
            "tomorrow",
        ]);
        customer.option("Credit").says(&[
            "Credit for the goods",
            "$500.00",
            "Restocking fee (20%)",
            "−$100.00",
        ]);
        customer.option("House credit").says(&["Possible", "$400.00", "Ship by Tuesday, January 19, 2027"]);
        customer.option("Exchange").says(&[
            "Possible",
            "No charge by KT&C",
            "Ship by Tuesday, January 19, 2027",
        ]);
        customer.looks_at("options-credit");
        customer.files_and_tracks("Credit");
        customer.page().says(&[
            "KT&C is reviewing your request",
            "2 units",
            "Credit",
            "$400.00",
            "Ship by Saturday, November 21, 2026",
        ]);
        customer.looks_at("track-requested");
    });
}

#[test]
fn on_day_30_they_are_credited_for_the_last_time() {
    journey(Settings::default(), |customer| {
        describes_the_cameras(customer, "2026-10-21");
        customer.option("Credit").says(&[
            "Possible",
            "$400.00",
            "Ship by Friday, November 20, 2026",
            "today",
        ]);
        customer.files_and_tracks("Credit");
        customer.page().says(&["Credit", "$400.00", "Ship by Friday, November 20, 2026"]);
    });
}

#[test]
fn on_day_31_house_credit_and_exchange_are_left() {
    journey(Settings::default(), |customer| {
        describes_the_cameras(customer, "2026-10-20");
        customer.option("House credit").says(&["Possible", "$400.00", "Ship by Sunday, January 17, 2027"]);
        customer.option("Exchange").says(&["Possible"]);
        customer
            .option("Credit")
            .says(&["Not possible", "Bought 31 days ago: the 30 days ended Thursday, November 19, 2026"]);
        customer.looks_at("options-closed");
        customer.files_and_tracks("House credit");
        customer.page().says(&["House credit", "$400.00"]);
    });
}

#[test]
fn on_day_89_they_are_exchanged_for_the_last_time() {
    journey(Settings::default(), |customer| {
        describes_the_cameras(customer, "2026-08-23");
        customer.option("Exchange").says(&[
            "Possible",
            "No charge by KT&C",
            "Ship by Friday, November 20, 2026",
            "today",
        ]);
        customer.files_and_tracks("Exchange");
        customer.page().says(&["Exchange", "Ship by Friday, November 20, 2026"]);
    });
}

#[test]
fn on_day_90_no_remedy_is_eligible() {
    journey(Settings::default(), |customer| {
        describes_the_cameras(customer, "2026-08-22");
        let ended = "Bought 90 days ago: the 89 days ended Thursday, November 19, 2026";
        customer.option("House credit").says(&["Not possible", ended, "rules it out"]);
        customer.option("Exchange").says(&["Not possible", ended]);
        customer.option("Credit").says(&["Not possible", "ended Monday, September 21, 2026"]);
        customer.page().does_not_say(&["Was it a demo or sample unit?"]);
        customer.looks_at("options-nothing-open");
        // What else there is, and no button that leads to an error.
        customer.page().region("Nothing is possible").says(&["It is faulty", "tech@ktncusa.com"]);
        customer.page().does_not_say(&["Request Credit", "See your options", "Check your answers"]);
        assert!(customer.server.requests().is_empty());
    });
}

#[test]
fn a_parcel_that_leaves_later_is_judged_by_the_day_it_leaves() {
    journey(Settings::default(), |customer| {
        describes_the_cameras(customer, "2026-10-22");
        customer.option("Credit").says(&["Possible", "Ship by Saturday, November 21, 2026"]);
        customer.answers(&[("When can you ship the parcel?", "2026-11-22")]);
        customer.option("Credit").says(&["Not possible", "after the last day, Saturday, November 21, 2026"]);
        customer.files_and_tracks("House credit");
        customer.page().says(&["House credit", "$400.00"]);
    });
}
