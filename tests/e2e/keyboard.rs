//! A request from its first question to its tracking page, by keyboard alone.

use thirtyfour::Key;

use crate::support::{Settings, journey};

#[test]
fn a_request_is_filed_by_keyboard_alone() {
    let key = |key: Key| String::from(key.value());
    journey(Settings::default(), |customer| {
        customer.opens("/");
        customer.page().says(&["Koso North America"]);
        customer.tabs_to("Skip to the content");
        customer.keys(key(Key::Enter));
        customer.tabs_to("Koso North America");
        customer.keys(key(Key::Enter));
        customer.page().heading("Return or repair a Koso North America product").text();

        customer.tabs_to("It is faulty");
        customer.keys(key(Key::Up));
        customer.is_at("I refuse a back order");
        customer.tabs_to("Model");
        customer.keys("BA035W00");
        customer.tabs_to("How many?");
        customer.keys("2");
        customer.tabs_to("What did one cost?");
        customer.keys("99.99");
        customer.tabs_to("Request Back-order refusal, CA$149.98");
        customer.keys(key(Key::Enter));

        customer.page().heading("Check your answers").text();
        customer.tabs_to("Your name");
        customer.keys("Ada Byron");
        customer.tabs_to("E-mail address");
        customer.keys("ada@example.com");
        customer.tabs_to("Send the request");
        customer.keys(key(Key::Enter));
        let reference = customer.reads_the_reference();
        customer.tabs_to("Track your request");
        customer.keys(key(Key::Enter));
        customer.page().heading(&format!("Request {reference}")).text();
        customer.page().says(&["Back-order refusal", "CA$149.98"]);
    });
}

#[test]
fn on_a_telephone_the_focus_is_never_behind_the_bar() {
    journey(Settings::default(), |customer| {
        customer.takes_a_telephone();
        customer.comes_to("ktc", "I no longer want it");
        customer.answers(&[("What did one cost?", "250.00")]);
        customer.page().region("Your options").says(&["$200.00"]);
        customer.browser.run("document.getElementById('content').focus()", vec![]);
        customer.tabs_to("See your options");
    });
}

#[test]
fn nor_in_french_on_a_small_one_or_when_the_page_is_four_times_as_large() {
    journey(Settings::default(), |customer| {
        for (width, height) in [(390, 664), (320, 568), (320, 256)] {
            customer.resize(width, height);
            customer.opens("/koso?lang=fr");
            customer.page().says(&["Que souhaitez-vous?"]);
            customer.browser.run("document.getElementById('content').focus()", vec![]);
            customer.tabs_to("Ajouter un autre produit");
        }
    });
}
