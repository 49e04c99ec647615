//! The draft is stored on the device, and only there, until it is filed or deleted.

use crate::support::{Kind, Settings, journey};

#[test]
fn a_draft_is_restored_after_a_reload_and_deleted_when_asked() {
    journey(Settings::default(), |customer| {
        customer.comes_to("ktc", "I no longer want it");
        customer.answers(&[("Model", "KNC-p3BR28V12IR"), ("What did one cost?", "250.00")]);
        customer.requests_and_checks("House credit");
        customer.page().follow("Back to the questions");
        customer.browser.reload();
        customer.page().alert("We kept your draft from November 20, 2026.").text();
        customer.looks_at("ask-restored");
        customer.page().part(Kind::Question, "Model").says(&["KNC-p3BR28V12IR"]);
        customer.page().part(Kind::Question, "What did one cost?").says(&["250.00"]);
        customer.option("House credit").says(&["You request this"]);

        customer.page().press("Start over");
        customer.page().press("Delete everything I typed");
        customer.page().does_not_say(&["What did one cost?", "We kept your draft"]);
        customer.browser.reload();
        customer.page().says(&["Return or repair a KT&C product"]);
        customer.page().does_not_say(&["We kept your draft"]);
        customer.page().part(Kind::Question, "Model").does_not_say(&["KNC-p3BR28V12IR"]);
    });
}

#[test]
fn a_filed_request_leaves_no_draft_but_knows_who_they_are() {
    journey(Settings::default(), |customer| {
        customer.opens("/koso");
        customer.refuses_a_back_order();
        customer.sends();
        customer.page().follow("Start another request");
        customer.page().part(Kind::Question, "Model").does_not_say(&["BA035W00"]);
        customer.answers(&[("What would you like?", "I refuse a back order"), ("Model", "BA035W00")]);
        customer.requests_and_checks("Back-order refusal");
        customer.page().part(Kind::Question, "E-mail address").says(&["ada@example.com"]);
    });
}

#[test]
fn the_first_page_names_the_draft_of_this_device() {
    journey(Settings::default(), |customer| {
        customer.opens("/");
        customer.page().does_not_say(&["Your draft on this device"]);
        customer.comes_to("ktc", "It is faulty");
        customer.answers(&[("Model", "KNC-p3BR28V12IR")]);
        customer.opens("/");
        customer.page().says(&["Your draft on this device: KNC-p3BR28V12IR", "Saved on November 20, 2026"]);
        customer.looks_at("choose-draft");
        customer.page().follow("Continue");
        customer.page().part(Kind::Question, "Model").says(&["KNC-p3BR28V12IR"]);
        customer.opens("/");
        customer.page().press("Discard");
        customer.page().does_not_say(&["Your draft on this device"]);
        customer.opens("/ktc");
        customer.page().part(Kind::Question, "Model").does_not_say(&["KNC-p3BR28V12IR"]);
        customer.opens("/");
        customer.page().follow("Find my request");
        customer.page().heading("Find my request").text();
    });
}

#[test]
fn drafts_of_two_vendors_are_two_drafts() {
    journey(Settings::default(), |customer| {
        customer.comes_to("ktc", "It is faulty");
        customer.answers(&[("Model", "KNC-p3BR28V12IR")]);
        customer.opens("/koso");
        customer.page().part(Kind::Question, "Model").does_not_say(&["KNC-p3BR28V12IR"]);
        customer.opens("/ktc");
        customer.page().part(Kind::Question, "Model").says(&["KNC-p3BR28V12IR"]);
    });
}

#[test]
fn what_one_tab_files_leaves_the_draft_of_another_on_the_device() {
    journey(Settings::default(), |customer| {
        customer.opens("/koso");
        customer.refuses_a_back_order();
        let own = customer.browser.present_tab();
        customer.browser.opens_a_tab();
        customer.opens("/koso");
        customer.answers(&[("Model", "BB041W00")]);
        // Leaving the page saves the draft.
        customer.opens("/");
        customer.page().says(&["Your draft on this device: BB041W00"]);
        customer.browser.turns_to(&own);
        customer.sends();
        customer.opens("/");
        customer.page().says(&["Your draft on this device: BB041W00"]);
    });
}

#[test]
fn a_request_after_a_filed_one_starts_without_the_messages_of_the_old_draft() {
    journey(Settings::default(), |customer| {
        customer.comes_to("koso", "I refuse a back order");
        customer.answers(&[("Model", "BA035W00"), ("What did one cost?", "99.99")]);
        customer.browser.reload();
        customer.page().alert("We kept your draft").text();
        customer.requests_and_checks("Back-order refusal");
        customer.page().press("Send the request");
        customer.page().says(&["Please fill this in"]);
        customer.introduces_themselves();
        customer.sends();
        customer.page().follow("Start another request");
        customer.page().part(Kind::Question, "Model").text();
        customer.page().does_not_say(&["We kept your draft", "Please fill this in"]);
    });
}

#[test]
fn a_draft_that_was_deleted_is_not_named_again() {
    journey(Settings::default(), |customer| {
        customer.comes_to("koso", "I refuse a back order");
        customer.answers(&[("Model", "BA035W00")]);
        customer.browser.reload();
        customer.page().press("Start over");
        // A second press at the same place deletes nothing.
        customer.is_at("Keep it");
        customer.page().press("Delete everything I typed");
        customer.page().does_not_say(&["We kept your draft"]);
        customer.answers(&[
            ("What would you like?", "I refuse a back order"),
            ("Model", "BA035W00"),
            ("What did one cost?", "99.99"),
        ]);
        customer.requests_and_checks("Back-order refusal");
        customer.page().follow("Back to the questions");
        customer.page().part(Kind::Question, "Model").says(&["BA035W00"]);
        customer.page().does_not_say(&["We kept your draft"]);
    });
}
