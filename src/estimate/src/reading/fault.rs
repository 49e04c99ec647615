//! What is wrong with a cell, and what to do about it.

use std::fmt;

use policy::{Date, Id, MOST_FIELD_CHARACTERS, MOST_NUMBER, MOST_TEXT_CHARACTERS, MOST_UNITS};

use crate::cell::DateOrder;

/// A cell that cannot be read. Its line is judged without it, as unknown; without a quantity it is not judged at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellFault {
    /// The row's number as spreadsheets show it.
    pub row: usize,
    /// The column's index, from 0.
    pub column: usize,
    /// The column's heading, or what it should be.
    pub heading: String,
    /// What stands in the cell.
    pub text: String,
    /// What is wrong.
    pub problem: Problem,
}

/// What is wrong with a cell. Its `Display` says how to put it right, in English, for the command line; a page has words of its
/// own for each.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// Not a date in any notation.
    #[error("is no date: write it as 2026-11-20")]
    NoDate,
    /// Not a date in the order of its column.
    #[error("is no date in this column's order ({}): write it as 2026-11-20", order_words(*.0))]
    NotInOrder(DateOrder),
    /// A date that cannot have happened yet.
    #[error("is after the day of the request, {0}: correct the date")]
    AfterRequest(Date),
    /// Not an amount.
    #[error("is no amount: write it as 250.00")]
    NoAmount,
    /// Below zero.
    #[error("is negative: write the amount without a sign, and leave credit notes out of the list")]
    Negative,
    /// Finer than a cent, or too large.
    #[error("is no amount to the cent below one billion: round it, as in 250.00")]
    NotToTheCent,
    /// Another currency than the policy's.
    #[error("is in {found}: convert it to {expected}")]
    Currency {
        /// ISO code in the cell.
        found: &'static str,
        /// The policy's.
        expected: String,
    },
    /// Not a count of units.
    #[error("is no number of units: write a whole number from 1 to {MOST_UNITS}")]
    NoQuantity,
    /// No quantity where others have one.
    #[error("is empty: write how many units, from 1 to {MOST_UNITS}; the line is not judged without it")]
    QuantityMissing,
    /// Not a whole number.
    #[error("is no whole number: write one from 0 to {MOST_NUMBER}")]
    NoNumber,
    /// Neither yes nor no.
    #[error("is neither yes nor no: write one of them, or leave it empty")]
    NoYesOrNo,
    /// None of the choices.
    #[error("is none of: {}", ids(.0))]
    NoChoice(Vec<Id>),
    /// Too long a text.
    #[error("is too long: write at most {} characters", if *.is_field { MOST_FIELD_CHARACTERS } else { MOST_TEXT_CHARACTERS })]
    TooLong {
        /// A model or serial number rather than a text fact.
        is_field: bool,
    },
    /// A fact of the whole request, which rows state differently.
    #[error("differs from row {first}, and holds for the whole request: make them the same, or leave one")]
    Differs {
        /// The row that was taken.
        first: usize,
    },
}

fn ids(ids: &[Id]) -> String {
    ids.iter().map(Id::as_str).collect::<Vec<_>>().join(", ")
}

fn order_words(order: DateOrder) -> &'static str {
    match order {
        DateOrder::DayFirst => "day, month, year",
        DateOrder::MonthFirst => "month, day, year",
    }
}

impl fmt::Display for CellFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "row {}, {}: ", self.row, self.heading)?;
        if !self.text.is_empty() {
            write!(f, "`{}` ", self.text)?;
        }
        write!(f, "{}", self.problem)
    }
}
