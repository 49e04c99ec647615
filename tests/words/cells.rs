//! What is wrong with a cell, as a tooltip or a screen reader says it: without anything around it.

use words::Language;
use words::workbench as say;

#[test]
fn every_problem_of_a_cell_says_what_stands_in_it() {
    for language in Language::ALL {
        let text = "-2";
        for problem in [
            say::no_date(language, text),
            say::not_day_first(language, text),
            say::not_month_first(language, text),
            say::after_request(language, text, "2026-11-20"),
            say::no_amount(language, text),
            say::negative(language, text),
            say::not_to_the_cent(language, text),
            say::currency(language, text, "EUR", "USD"),
            say::no_quantity(language, text),
            say::no_number(language, text),
            say::no_yes_or_no(language, text),
            say::no_choice(language, text, "DVR"),
            say::too_long(language, text),
            say::differs(language, text, 3),
        ] {
            assert!(problem.starts_with(['“', '«']) && problem.contains(text), "{problem}");
        }
    }
}
