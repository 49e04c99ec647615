//! Numbers in a text.

use super::figures::{Figure, Unit};
use crate::value::Money;

/// A number in a text.
pub(super) struct Number<'t> {
    pub(super) written: &'t str,
    pub(super) hundredths: i64,
    /// The unit that follows the number; `None` for digits, whose unit is not read.
    pub(super) unit: Option<Unit>,
}

impl Number<'_> {
    /// Returns whether the number states the figure.
    pub(super) fn names(&self, figure: Figure) -> bool {
        match self.unit {
            Some(unit) => figure == Figure { unit, hundredths: self.hundredths },
            None => figure.reads(self.hundredths),
        }
    }
}

/// Returns the numbers of a text that are written in digits, without numbers that touch letters (`960H`), telephone numbers and years (`2013`). A year after a
/// currency sign is an amount.
pub(super) fn in_digits(text: &str) -> Vec<Number<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    let mut before = ' ';
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (skipped, from) = rest.split_at(start);
        before = skipped.chars().next_back().unwrap_or(before);
        let joins = |c: char| matches!(c, '.' | ',' | '-' | '/' | ':' | '\u{a0}' | '\u{202f}');
        let mut characters = from.char_indices().peekable();
        let mut end = from.len();
        while let Some((index, c)) = characters.next() {
            let continues = characters.peek().is_some_and(|(_, next)| next.is_ascii_digit());
            if !(c.is_ascii_digit() || joins(c) && continues) {
                end = index;
                break;
            }
        }
        let (written, after) = from.split_at(end);
        let touches_letters = before.is_alphanumeric() || after.starts_with(char::is_alphabetic);
        let is_year = written.len() == 4
            && written.parse().is_ok_and(|year: u16| (1900..=2200).contains(&year))
            && !matches!(before, '$' | '€' | '£');
        if let Some(hundredths) = hundredths(written).filter(|_| !touches_letters && !is_year) {
            found.push(Number { written, hundredths, unit: None });
        }
        before = written.chars().next_back().unwrap_or(before);
        rest = after;
    }
    found
}

/// Parses a number with decimals and groups of thousands in the conventions of any language; `None` for other digits.
fn hundredths(written: &str) -> Option<i64> {
    let separator = written.rfind(|c: char| !c.is_ascii_digit());
    let (whole, decimals) = match separator {
        Some(at) if !groups_thousands(written.get(at..)?) => written.split_at(at),
        _ => (written, ""),
    };
    if written.contains(['-', '/', ':']) {
        return None;
    }
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    let decimals: String = decimals.chars().filter(char::is_ascii_digit).collect();
    let number = if decimals.is_empty() { whole } else { format!("{whole}.{decimals}") };
    Money::parse_signed(&number).ok().map(Money::cents)
}

/// Returns whether the last separator of a number, with the digits after it, groups thousands: it is a no-break space, or three digits
/// follow it.
fn groups_thousands(separator_and_digits: &str) -> bool {
    separator_and_digits.starts_with(['\u{a0}', '\u{202f}']) || separator_and_digits.len() == 4
}
