//! The workbench in French and in Spanish.

use policy::FaultKind;
use words::portal::check;
use words::{Language, problems, workbench as texts};

use super::distributor::LIST;
use crate::support::{Customer, Kind, Place, Settings, journey};

#[test]
fn a_list_is_judged_and_filed_in_french() {
    judges_and_files(Language::French, "5 novembre 2026", "1 600,00 $ US");
}

#[test]
fn a_list_is_judged_and_filed_in_spanish() {
    judges_and_files(Language::Spanish, "5 de noviembre de 2026", "US$1,600.00");
}

#[test]
fn refusals_of_the_server_are_in_the_pages_language() {
    let french = Language::French;
    journey(Settings::default(), |customer| {
        customer.expects_in_console("422 (Unprocessable Entity)");
        brings(customer, french, "5 novembre 2026");
        customer.answers(&[(check::name(french), "Ada Byron"), (check::email(french), "ada@example.com")]);
        // By the server's clock, the first line's date of purchase is in the future.
        customer.server.bring_back_at("2026-11-03T18:00:00Z");
        let form = files(customer, french);
        let fault = FaultKind::AfterRequest { latest: "2026-11-03".parse().unwrap() };
        form.says(&[&problems::fault(french, &fault)]);
        customer.looks_at("workbench-refused-fr");
        // The other remedy is a request of its own, which has no such line.
        assert_eq!(customer.server.requests().len(), 1);
    });
}

#[test]
fn what_the_user_has_selected_filtered_and_typed_outlives_a_change_of_language() {
    journey(Settings::default(), |customer| {
        customer.brings(LIST);
        customer.says_how_dates_are_written();
        customer.answers(&[("Anything else?", "Two pallets, dock 4")]);
        customer.browser.click(".judged-grid [aria-label='Select row 3']");
        customer.page().says(&["1 line selected"]);
        customer.page().follow("Français");
        customer.page().heading(texts::cells::heading(Language::French)).text();
        customer.page().says(&["1 ligne sélectionnée"]);
        customer.page().part(Kind::Selector, "#file-note").says(&["Two pallets, dock 4"]);
        customer.page().follow("English");
        customer.page().says(&["1 line selected"]);
        customer.grid().says(&["KT-1"]);
        // A change is judged by the state that was there before.
        customer.says_of_all("Demo or sample", "Yes");
        customer.page().says(&["“Demo or sample” is set to “Yes” for 1 line."]);
    });
}

/// Checks the accessibility of every state on the way.
fn judges_and_files(language: Language, day: &str, net: &str) {
    let tag = language.tag();
    journey(Settings::default(), |customer| {
        brings(customer, language, day);
        customer.grid().says(&["KT-5", net]);
        customer.grid().part(Kind::Selector, ".goods-name").click();
        customer.page().part(Kind::Selector, "#details").text();
        customer.looks_at(&format!("workbench-{tag}"));
        customer
            .answers(&[(check::name(language), "Ada Byron"), (check::email(language), "ada@example.com")]);
        files(customer, language).heading(texts::file::partly_filed(language)).text();
        customer.looks_at(&format!("workbench-filed-{tag}"));
        // One for each remedy of the plan.
        assert_eq!(customer.server.requests().len(), 2);
    });
}

/// Reads the list, and chooses how its dates are written.
fn brings(customer: &Customer, language: Language, day: &str) {
    let tag = language.tag();
    customer.opens(&format!("/ktc/estimate?lang={tag}"));
    customer.page().part(Kind::Question, texts::bring_in::paste(language)).text();
    customer.looks_at(&format!("workbench-empty-{tag}"));
    let type_it = "document.querySelector('#paste').value = arguments[0]";
    customer.browser.run(type_it, vec![LIST.replace(";x;", ";4;").into()]);
    customer.page().press(texts::bring_in::read_it(language));
    customer.page().heading(texts::cells::heading(language)).text();
    customer.page().press(day);
}

/// Files it, whatever the text of the button is.
fn files(customer: &Customer, language: Language) -> Place<'_> {
    let form = customer.page().region(texts::file::heading(language));
    let words = form.part(Kind::Selector, ".button.primary:not(:disabled)").text();
    form.press(&words);
    let check = customer.page().part(Kind::Selector, ".file-check");
    check.press(&check.part(Kind::Selector, ".button.primary:not(:disabled)").text());
    form
}
