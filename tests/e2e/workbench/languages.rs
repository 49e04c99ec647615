//! The workbench in French and in Spanish.

use words::Language;
use words::portal::check;
use words::workbench as say;

use super::distributor::LIST;
use crate::support::{Kind, Settings, journey};

#[test]
fn a_list_is_judged_and_filed_in_french() {
    judges_and_files(Language::French, "5 novembre 2026", "1 600,00 $ US");
}

#[test]
fn a_list_is_judged_and_filed_in_spanish() {
    judges_and_files(Language::Spanish, "5 de noviembre de 2026", "US$1,600.00");
}

/// Looks at every state on the way.
fn judges_and_files(language: Language, day: &str, net: &str) {
    let tag = language.tag();
    journey(Settings::default(), |customer| {
        customer.opens(&format!("/ktc/estimate?lang={tag}"));
        customer.page().heading(say::heading(language)).text();
        customer.looks_at(&format!("workbench-empty-{tag}"));
        let type_it = "document.querySelector('#paste').value = arguments[0]";
        customer.browser.run(type_it, vec![LIST.replace(";x;", ";4;").into()]);
        customer.page().press(say::read_it(language));
        customer.page().heading(say::cells_heading(language)).text();
        customer.page().press(day);
        customer.grid().says(&["KT-5 · S5", net]);
        customer.grid().part(Kind::Selector, ".goods-name").click();
        customer.page().part(Kind::Selector, "#details").text();
        customer.looks_at(&format!("workbench-{tag}"));
        customer
            .answers(&[(check::name(language), "Ada Byron"), (check::email(language), "ada@example.com")]);
        let form = customer.page().region(say::file_heading(language));
        let words = form.part(Kind::Selector, ".button.primary:not(:disabled)").text();
        form.press(&words);
        form.heading(say::filed(language)).text();
        customer.looks_at(&format!("workbench-filed-{tag}"));
        assert_eq!(customer.server.requests().len(), 1);
    });
}
