//! Dates, amounts and counts as each language writes them.

use policy::{Date, Money};

use crate::Language;

/// A date written out: `November 20, 2026`.
#[must_use]
pub fn date(language: Language, date: Date) -> String {
    match language {
        Language::English => {
            const MONTHS: [&str; 12] = [
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December",
            ];
            let month = MONTHS.into_iter().zip(1..).find(|(_, month)| *month == date.month());
            format!("{} {}, {}", month.map_or("", |(name, _)| name), date.day(), date.year())
        }
    }
}

/// An amount with its currency: `$1,234.50`, `CA$25.00`, `−$50.00`.
#[must_use]
pub fn money(language: Language, currency: &str, amount: Money) -> String {
    match language {
        Language::English => {
            let symbol = match currency {
                "USD" => "$".to_owned(),
                "CAD" => "CA$".to_owned(),
                other => format!("{other}\u{a0}"),
            };
            let sign = if amount.cents() < 0 { "\u{2212}" } else { "" };
            let cents = amount.cents().unsigned_abs();
            format!("{sign}{symbol}{}.{:02}", grouped(cents / 100, ","), cents % 100)
        }
    }
}

/// A day relative to another, for deadlines: `today`, `in 9 days`, `2 days ago`.
#[must_use]
pub fn relative_day(language: Language, from: Date, to: Date) -> String {
    match (language, from.days_until(to)) {
        (Language::English, 0) => "today".to_owned(),
        (Language::English, 1) => "tomorrow".to_owned(),
        (Language::English, -1) => "yesterday".to_owned(),
        (Language::English, days) if days > 0 => format!("in {days} days"),
        (Language::English, days) => format!("{} days ago", days.unsigned_abs()),
    }
}

/// A whole number: `10,000`.
#[must_use]
pub fn number(language: Language, number: u32) -> String {
    match language {
        Language::English => grouped(u64::from(number), ","),
    }
}

/// Digits in groups of three.
fn grouped(number: u64, separator: &str) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push_str(separator);
        }
        grouped.push(digit);
    }
    grouped
}
