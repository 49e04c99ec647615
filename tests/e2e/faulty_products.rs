//! Faulty products: repaired under warranty or for money, or replaced in advance.

use crate::support::{Customer, Settings, journey};

const SHARP: &str = "Since Monday the picture is black at night, although the infrared lamps glow.";

fn describes_a_broken_camera(customer: &Customer, purchased_on: &str) {
    customer.comes_to("ktc", "It is faulty");
    customer.answers(&[
        ("Model", "KNC-p3BR28V12IR"),
        ("What kind of product is it?", "IP camera"),
        ("When was it bought?", purchased_on),
        ("What is its condition?", "It became defective"),
        ("What exactly goes wrong, and when?", SHARP),
    ]);
}

fn vouches_for_it(customer: &Customer) {
    customer.answers(&[
        ("Is the serial number sticker in place", "Yes"),
        ("Has it been modified or opened up?", "No"),
        ("Was the power board blown", "No"),
        ("Was it damaged by an act of nature", "No"),
    ]);
}

#[test]
fn a_camera_that_broke_in_its_third_year_is_repaired_under_warranty() {
    journey(Settings::default(), |customer| {
        describes_a_broken_camera(customer, "2023-11-20");
        vouches_for_it(customer);
        let service = customer.option("Warranty service");
        service.says(&[
            "Possible",
            "No charge by KT&C",
            "Request by Friday, November 20, 2026",
            "KT&C must confirm this period",
        ]);
        customer.option("Paid repair").says(&["Not possible", "Warranty service: Possible"]);
        customer.files_and_tracks("Warranty service");
        customer.page().says(&["Warranty service", "No charge by KT&C"]);
    });
}

#[test]
fn a_day_later_it_is_repaired_for_money_and_the_rest_is_quoted_later() {
    journey(Settings::default(), |customer| {
        describes_a_broken_camera(customer, "2023-11-19");
        customer.answers(&[("Has KT&C repaired this unit before?", "No")]);
        let repair = customer.option("Paid repair");
        repair.says(&[
            "Possible",
            "You pay",
            "$50.00",
            "Diagnosis",
            "Parts, quoted after diagnosis",
            "to be quoted",
        ]);
        repair.unfold("Why");
        repair.says(&["Warranty service: Not possible", "fine", "Applies"]);
        customer.option("Warranty service").says(&["Not possible"]);
        customer.looks_at("options-paid-repair");
        customer.files_and_tracks("Paid repair");
        customer.page().says(&["Paid repair", "You pay at least", "$50.00", "you pay the freight both ways"]);
    });
}

#[test]
fn a_vague_description_is_nudged_until_it_says_something() {
    journey(Settings::default(), |customer| {
        describes_a_broken_camera(customer, "2026-01-15");
        customer.page().says(&["What exactly goes wrong"]);
        customer.page().does_not_say(&["More detail would help"]);
        customer.answers(&[("What exactly goes wrong, and when?", "It doesn’t work")]);
        customer.page().does_not_say(&["More detail would help"]);
        // Only once the field was left.
        customer.keys(String::from(thirtyfour::Key::Tab.value()));
        customer.page().alert("More detail would help").says(&["since when"]);
        customer.looks_at("ask-vague");
        customer.answers(&[("What exactly goes wrong, and when?", SHARP)]);
        customer.page().does_not_say(&["More detail would help"]);
    });
}

#[test]
fn a_camera_dead_on_arrival_is_replaced_in_advance_at_a_contingent_price() {
    journey(Settings::default(), |customer| {
        customer.comes_to("ktc", "It is faulty");
        customer.answers(&[
            ("Model", "KNC-p3BR28V12IR"),
            ("How many?", "2"),
            ("What kind of product is it?", "IP camera"),
            ("What is its condition?", "It was dead on arrival"),
            ("What did one cost?", "250.00"),
        ]);
        let replacement = customer.option("Advance replacement");
        replacement.says(&["Possible", "No charge by KT&C", "Only in this case", "$500.00", "No time limit"]);
        replacement.says(&["Freight back", "to be quoted"]);
        customer.files_and_tracks("Advance replacement");
        customer.page().says(&["Advance replacement", "$500.00"]);
    });
}

#[test]
fn extenuating_circumstances_are_for_the_vendor_to_judge() {
    journey(Settings::default(), |customer| {
        describes_a_broken_camera(customer, "2023-01-15");
        customer.answers(&[("Are there extenuating circumstances", "Yes")]);
        customer.option("Advance replacement").says(&["KT&C decides"]);
        customer.files_and_tracks("Advance replacement");
        customer.page().says(&["Advance replacement", "KT&C decides"]);
    });
}

#[test]
fn a_ptz_whose_part_is_unknown_is_undetermined_until_it_is_named() {
    journey(Settings::default(), |customer| {
        customer.comes_to("ktc", "It is faulty");
        customer.answers(&[
            ("Model", "KPT-SNV110"),
            ("What kind of product is it?", "PTZ camera"),
            ("When was it bought?", "2025-05-20"),
            ("What is its condition?", "It became defective"),
        ]);
        vouches_for_it(customer);
        let service = customer.option("Warranty service");
        service.says(&["Needs 1 answer", "Part of the PTZ"]);
        customer.looks_at("options-undetermined");
        service.follow("Part of the PTZ");
        customer.answers(&[("Which part of the PTZ is it about?", "The pan and tilt mechanism")]);
        customer.answers(&[("Has KT&C repaired this unit before?", "No")]);
        customer.option("Warranty service").says(&["Bought 18 months ago: ended Wednesday, May 20, 2026"]);
        customer.answers(&[("Which part of the PTZ is it about?", "The camera")]);
        service.says(&["Possible", "Request by Thursday, May 20, 2027"]);
        customer.files_and_tracks("Warranty service");
        customer.page().says(&["Warranty service", "KT&C repairs or replaces it, parts and labor included."]);
        customer.page().does_not_say(&["Request by"]);
    });
}

#[test]
fn missing_answers_are_listed_in_the_order_of_their_questions() {
    journey(Settings::default(), |customer| {
        customer.comes_to("ktc", "It is faulty");
        customer.answers(&[
            ("Model", "KPT-SNV110"),
            ("What kind of product is it?", "PTZ camera"),
            ("Which part of the PTZ is it about?", "The pan and tilt mechanism"),
            ("When was it bought?", "2025-05-20"),
            ("What is its condition?", "It became defective"),
        ]);
        // The form asks first what can change most: whether KT&C has repaired the camera.
        let needed =
            "Still needed: Repaired by KT&C before, Serial sticker intact, Modified or tampered with";
        customer.option("Warranty service").says(&[needed]);
    });
}

#[test]
fn a_request_is_filed_although_the_vendor_still_has_to_decide() {
    journey(Settings::default(), |customer| {
        customer.comes_to("ktc", "It is faulty");
        customer.answers(&[("Model", "KNC-1"), ("What is its condition?", "It became defective")]);
        customer.option("Warranty service").says(&["Needs"]);
        customer.files_and_tracks("Warranty service");
        customer.page().says(&["Warranty service", "KT&C decides"]);
        customer.page().does_not_say(&["your answers"]);
    });
}
