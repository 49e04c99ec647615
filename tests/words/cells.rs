//! Faults of a cell. A tooltip or a screen reader presents them without the cell, so each quotes it.

use words::Language;
use words::workbench as texts;

#[test]
fn every_fault_of_a_cell_begins_with_the_quoted_cell() {
    for language in Language::ALL {
        let text = "-2";
        for problem in [
            texts::problems::not_a_date(language, text),
            texts::problems::not_day_first(language, text),
            texts::problems::not_month_first(language, text),
            texts::problems::after_request(language, text, "2026-11-20", "KT&C"),
            texts::problems::not_an_amount(language, text),
            texts::problems::negative(language, text),
            texts::problems::not_to_the_cent(language, text),
            texts::problems::currency(language, text, "EUR", "USD"),
            texts::problems::not_a_quantity(language, text),
            texts::problems::not_a_number(language, text),
            texts::problems::not_yes_or_no(language, text),
            texts::problems::not_a_choice(language, text, "DVR"),
            texts::problems::too_long(language, text),
            texts::problems::differs(language, text, 3),
        ] {
            assert!(problem.starts_with(['“', '«']) && problem.contains(text), "{problem}");
        }
    }
}
