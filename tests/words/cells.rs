//! Faults of a cell. A tooltip or a screen reader presents them without the cell, so each quotes it.

use words::Language;
use words::workbench as say;

#[test]
fn every_fault_of_a_cell_begins_with_the_quoted_cell() {
    for language in Language::ALL {
        let text = "-2";
        for problem in [
            say::problems::not_a_date(language, text),
            say::problems::not_day_first(language, text),
            say::problems::not_month_first(language, text),
            say::problems::after_request(language, text, "2026-11-20", "KT&C"),
            say::problems::not_an_amount(language, text),
            say::problems::negative(language, text),
            say::problems::not_to_the_cent(language, text),
            say::problems::currency(language, text, "EUR", "USD"),
            say::problems::not_a_quantity(language, text),
            say::problems::not_a_number(language, text),
            say::problems::not_yes_or_no(language, text),
            say::problems::not_a_choice(language, text, "DVR"),
            say::problems::too_long(language, text),
            say::problems::differs(language, text, 3),
        ] {
            assert!(problem.starts_with(['“', '«']) && problem.contains(text), "{problem}");
        }
    }
}
