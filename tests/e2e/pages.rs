//! The pages around a request, and the request on a telephone.

use serde_json::json;

use crate::support::{Kind, Settings, journey};

#[test]
fn the_first_page_lets_one_choose_a_vendor_and_back_leads_to_it_again() {
    journey(Settings::default(), |customer| {
        customer.opens("/");
        customer.page().says(&["KT&C", "Koso North America"]);
        customer.looks_at("choose");
        customer.page().follow("KT&C");
        customer.page().heading("Return or repair a KT&C product").text();
        customer.browser.run("history.back()", vec![]);
        customer.page().follow("Koso North America");
        customer.page().heading("Return or repair a Koso North America product").text();
    });
}

#[test]
fn an_address_that_leads_nowhere_says_so_and_leads_back() {
    journey(Settings::default(), |customer| {
        customer.expects_in_console("404 (Not Found)");
        customer.opens("/nobody");
        customer.page().heading("There is no vendor with this name here").text();
        customer.looks_at("no-such-vendor");
        customer.opens("/ktc/nothing");
        customer.page().heading("This page does not exist").text();
        customer.looks_at("no-such-page");
        customer.page().follow("Choose a vendor");
        customer.page().says(&["KT&C", "Koso North America"]);
    });
}

#[test]
fn a_policy_is_read_and_searched_as_a_page() {
    journey(Settings::default(), |customer| {
        customer.opens("/koso/policy?lang=fr");
        customer.looks_at("policy");
        customer.opens("/ktc?lang=en");
        customer.page().follow("Policy of November 1, 2026");
        customer.page().heading("Return policy of KT&C").text();
        customer.page().answer("Search the policy", "restocking fee");
        customer.page().press("Search");
        customer.page().says(&["1 clause found", "credit.7"]);
        customer.looks_at("policy-search");
        customer.page().answer("Search the policy", "zebra");
        customer.page().press("Search");
        customer.page().says(&["0 clauses found"]);
        customer.page().follow("Show the whole policy");
        customer.page().says(&["procedure.1", "warranty"]);
    });
}

#[test]
fn the_heading_stays_while_the_app_and_its_policy_are_loading() {
    const COUNT_FRAMES_WITHOUT_HEADING: &str = "
        let was_shown = false;
        window.without_heading = 0;
        const count = () => {
            const is_shown = document.querySelector('h1') !== null;
            if (was_shown && !is_shown) window.without_heading += 1;
            was_shown ||= is_shown;
            requestAnimationFrame(count);
        };
        count();";
    journey(Settings::default(), |customer| {
        customer.browser.command(
            "Page.addScriptToEvaluateOnNewDocument",
            &json!({ "source": COUNT_FRAMES_WITHOUT_HEADING }),
        );
        for (page, shown) in [("/ktc", "What would you like?"), ("/ktc/estimate", "Paste rows")] {
            customer.opens(page);
            customer.page().part(Kind::Question, shown).text();
            assert_eq!(customer.browser.run("return window.without_heading", vec![]), json!(0), "{page}");
        }
    });
}

#[test]
fn a_policy_that_cannot_be_loaded_is_asked_for_again() {
    journey(Settings::default(), |customer| {
        customer.expects_silence();
        let blocks = |addresses: &[&str]| {
            customer.browser.command("Network.setBlockedURLs", &json!({ "urls": addresses }));
        };
        customer.browser.command("Network.enable", &json!({}));
        blocks(&["*/api/*"]);
        customer.opens("/ktc");
        customer.page().says(&["We could not reach the server", "tech@ktncusa.com"]);
        customer.looks_at("unreachable");
        blocks(&[]);
        customer.page().press("Try again");
        customer.page().heading("Return or repair a KT&C product").text();
    });
}

#[test]
fn on_a_telephone_the_options_are_a_sheet_that_unfolds() {
    journey(Settings::default(), |customer| {
        customer.takes_a_telephone();
        customer.comes_to("koso", "I refuse a back order");
        customer.answers(&[("Model", "BA035W00"), ("What did one cost?", "100.00")]);
        let sheet = customer.page().region("Your options");
        sheet.says(&["Back-order refusal", "CA$75.00"]);
        sheet.part(Kind::Selector, ".options-bar[aria-expanded=false]").click();
        sheet.part(Kind::Selector, ".options-bar[aria-expanded=true]").text();
        customer.looks_at("sheet-unfolded");
        customer.takes_a_telephone();
        sheet.part(Kind::Selector, ".options-bar[aria-expanded=true]").click();
        sheet.part(Kind::Selector, ".options-bar[aria-expanded=false]").text();
        customer.page().press("See your options");
        customer.requests_and_checks("Back-order refusal");
        customer.introduces_themselves();
        let reference = customer.sends();
        customer.tracks(&reference);
        let overflow = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
        assert_eq!(customer.browser.run(overflow, vec![]), 0);
    });
}
