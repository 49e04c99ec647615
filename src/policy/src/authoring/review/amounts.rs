//! Invalid amounts and days.

use crate::authoring::conditions::conditions;
use crate::compile::DocumentProblem;
use crate::document::condition::{Limit, Operand, Test};
use crate::document::{Document, Rate};
use crate::value::{Date, Money, Period};

/// Returns negative amounts and numbers, `greatest_of` and `least_of` without rates, and seasons that end on a day that does not exist.
pub(super) fn invalid(document: &Document) -> Vec<DocumentProblem> {
    let mut problems = Vec::new();
    let mut note = |pointer: String, message: &str| {
        problems.push(DocumentProblem { pointer, message: message.to_owned() });
    };
    for (list, fees) in [("fee", &document.fees), ("contingent", &document.contingent)] {
        for (index, fee) in fees.iter().enumerate() {
            rate(&fee.rate, format!("/{list}/{index}/rate"), &mut note);
        }
    }
    for (pointer, condition) in conditions(document) {
        match &condition.test {
            Test::Compare { to: Operand::Number(number), .. } if *number < 0 => note(pointer, NEGATIVE),
            Test::Compare { to: Operand::Amount(amount), .. } if *amount < Money::ZERO => {
                note(pointer, NEGATIVE);
            }
            Test::Within { limit: Limit::Period(period), .. } => {
                season(*period, pointer + "/within", &mut note);
            }
            _ => {}
        }
    }
    for (table, of) in document.tables.iter().enumerate() {
        for (row, of) in of.rows.iter().enumerate() {
            season(of.period, format!("/table/{table}/row/{row}/period"), &mut note);
        }
    }
    problems
}

const NEGATIVE: &str = "this is negative: write a number or an amount of at least 0";

fn rate(rate_of_fee: &Rate, pointer: String, note: &mut impl FnMut(String, &str)) {
    match rate_of_fee {
        Rate::PerUnit(amount) | Rate::PerLine(amount) | Rate::PerRequest(amount) if *amount < Money::ZERO => {
            note(pointer, NEGATIVE);
        }
        Rate::GreatestOf(rates) | Rate::LeastOf(rates) if rates.is_empty() => {
            note(pointer, "name at least one rate, as in `[{ percent = \"20\" }, { per_line = \"10.00\" }]`");
        }
        Rate::GreatestOf(rates) => rates
            .iter()
            .enumerate()
            .for_each(|(index, of)| rate(of, format!("{pointer}/greatest_of/{index}"), note)),
        Rate::LeastOf(rates) => {
            rates
                .iter()
                .enumerate()
                .for_each(|(index, of)| rate(of, format!("{pointer}/least_of/{index}"), note));
        }
        Rate::Percent(_) | Rate::PerUnit(_) | Rate::PerLine(_) | Rate::PerRequest(_) => {}
    }
}

fn season(period: Period, pointer: String, note: &mut impl FnMut(String, &str)) {
    if let Period::SeasonEnd { month, day } = period
        && Date::new(LEAP_YEAR, u32::from(month), u32::from(day)).is_err()
    {
        note(pointer, "there is no such day: write a month from 1 to 12 and a day that it has");
    }
}

/// A year with a 29 February.
const LEAP_YEAR: i32 = 2024;
