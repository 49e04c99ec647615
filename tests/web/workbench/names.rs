//! Names of lines and clauses.

use policy::Line;
use web::workbench::names::{line_name, short_clause};

use crate::request::support::vendor;

#[test]
fn a_line_without_a_model_is_named_by_its_row_alone() {
    let blank = Line { model: Some(" ".to_owned()), ..Line::default() };
    let named = Line { model: Some("KT-1".to_owned()), serial: Some("S1".to_owned()), ..Line::default() };
    assert_eq!(line_name(&vendor("ktc"), 256, Some(&blank)), "Row 256");
    assert_eq!(line_name(&vendor("ktc"), 7, Some(&named)), "Row 7: KT-1 · S1");
}

#[test]
fn a_clause_has_its_words_as_far_as_there_is_room() {
    let short = |clause: &str| short_clause(&vendor("ktc"), &clause.into());
    assert_eq!(short("credit.2"), "credit.2: Credit is for products returned within 30 days of purchase");
    assert_eq!(short("credit.5"), "credit.5: After 30 days and through day 89, only house credit or…");
    assert_eq!(short("credit.99"), "credit.99");
}
