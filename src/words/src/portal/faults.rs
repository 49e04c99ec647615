//! What is wrong with an answer, and how to put it right.

use policy::{Date, FaultKind};

use super::{Language, messages};
use crate::format;

messages! {
    summary_heading() { English: "Please put this right" }
    in_product(product: usize, field: &str) { English: "Product {product}, {field}" }
    missing() { English: "Please fill this in." }
    money() { English: "Write an amount in digits, for example 250.00." }
    date() { English: "Choose a date that exists." }
    number(least: &str, most: &str) { English: "Write a whole number from {least} to {most}." }
    after_today(latest: &str) { English: "This cannot be after today, {latest}." }
    before_today(earliest: &str) { English: "This cannot be before today, {earliest}." }
    too_long(most: usize) { English: "Shorten this to {most} characters." }
    choice() { English: "Choose one of the answers." }
    control_characters() { English: "Write this on one line." }
    email() { English: "Write an e-mail address, for example name@example.com." }
    no_remedy() { English: "Choose what you request: press “Request this” on an option." }
    closed() { English: "This option is closed now. Choose another." }
    too_many_lines(most: usize) { English: "A request holds at most {most} products. Split it." }
    not_understood() { English: "This was not understood. Please type it again." }
}

/// What is wrong, and what to do about it.
#[must_use]
pub fn fault(language: Language, kind: &FaultKind) -> String {
    let written = |date: &Date| format::date(language, *date);
    match kind {
        FaultKind::Missing | FaultKind::Empty | FaultKind::NoLines => missing(language).to_owned(),
        FaultKind::Money => money(language).to_owned(),
        FaultKind::Date => date(language).to_owned(),
        FaultKind::AfterRequest { latest } => after_today(language, &written(latest)),
        FaultKind::BeforeRequest { earliest } => before_today(language, &written(earliest)),
        FaultKind::Range { least, most } => {
            let whole = |number: u32| format::number(language, number);
            number(language, &whole(*least), &whole(*most))
        }
        FaultKind::TooLong { most } => too_long(language, *most),
        FaultKind::UnknownChoice { .. } => choice(language).to_owned(),
        FaultKind::ControlCharacters => control_characters(language).to_owned(),
        FaultKind::Email => email(language).to_owned(),
        FaultKind::TooManyLines { most } => too_many_lines(language, *most),
        FaultKind::NotChosen { .. } | FaultKind::ChosenTwice { .. } => no_remedy(language).to_owned(),
        FaultKind::Ineligible => closed(language).to_owned(),
        FaultKind::Type { expected: "a number" } => {
            number(language, "1", &format::number(language, policy::MOST_UNITS))
        }
        FaultKind::Type { .. } | FaultKind::UnknownField { .. } | FaultKind::UnknownFact { .. } => {
            not_understood(language).to_owned()
        }
    }
}
