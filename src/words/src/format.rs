//! Formats dates, amounts, counts and quotations by the conventions of each language.
//!
//! | | English | French (Canada) | Spanish (the Americas) |
//! | --- | --- | --- | --- |
//! | date | November 20, 2026 | 20 novembre 2026, 1er décembre 2026 | 20 de noviembre de 2026 |
//! | US dollars | $1,234.50 | 1 234,50 $ US | US$1,234.50 |
//! | Canadian dollars | CA$1,234.50 | 1 234,50 $ | CA$1,234.50 |
//! | count | 10,000 | 10 000 | 10,000 |
//! | quotation | “so” | « so » | “so” |
//!
//! The spaces in French amounts, counts and quotations and before a colon are no-break spaces. A bare `$` means US dollars in
//! English and Canadian dollars in French; in Spanish it could mean pesos, so Spanish always names the country. Spanish uses the
//! decimal point and the punctuation of the Americas (Mexico, the Caribbean, the United States), where both shipped vendors sell,
//! not the decimal comma of Spain.

use policy::{Date, Money};

use crate::Language;
use crate::language::Plural;

/// The no-break space: a line does not end there.
const NO_BREAK: &str = "\u{a0}";

/// Formats a date: `November 20, 2026`.
#[must_use]
pub fn date(language: Language, date: Date) -> String {
    let (day, month, year) = (date.day(), month(language, date), date.year());
    in_language!(
        language,
        en: format!("{month} {day}, {year}"),
        fr: format!("{day}{} {month} {year}", if day == 1 { "er" } else { "" }),
        es: format!("{day} de {month} de {year}"),
    )
}

/// Formats a date with its weekday: `Sunday, November 29, 2026`.
#[must_use]
pub fn weekday_date(language: Language, on: Date) -> String {
    let weekdays = in_language!(
        language,
        en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        fr: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
        es: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
    );
    let named = weekdays.into_iter().zip(0..).find(|(_, day)| *day == on.weekday());
    let (weekday, date) = (named.map_or("", |(name, _)| name), date(language, on));
    in_language!(
        language,
        en: format!("{weekday}, {date}"),
        fr: format!("{weekday} {date}"),
        es: format!("{weekday} {date}"),
    )
}

/// Formats a policy's version: as a date where it is one, otherwise unchanged.
#[must_use]
pub fn version(language: Language, version: &str) -> String {
    version.parse().map_or_else(|_| version.to_owned(), |day| date(language, day))
}

fn month(language: Language, date: Date) -> &'static str {
    let months = in_language!(
        language,
        en: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ],
        fr: [
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
            "novembre", "décembre",
        ],
        es: [
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
            "noviembre", "diciembre",
        ],
    );
    months.into_iter().zip(1..).find(|(_, month)| *month == date.month()).map_or("", |(name, _)| name)
}

/// Formats an amount with its currency: `$1,234.50`, `CA$25.00`, `−$50.00`.
#[must_use]
pub fn money(language: Language, currency: &str, amount: Money) -> String {
    let sign = if amount.cents() < 0 { "\u{2212}" } else { "" };
    let cents = amount.cents().unsigned_abs();
    let (whole, cents) = (grouped(language, cents / 100), cents % 100);
    in_language!(
        language,
        en: {
            let symbol = match currency {
                "USD" => "$".to_owned(),
                "CAD" => "CA$".to_owned(),
                other => format!("{other}{NO_BREAK}"),
            };
            format!("{sign}{symbol}{whole}.{cents:02}")
        },
        fr: {
            let symbol = match currency {
                "USD" => "$\u{a0}US",
                "CAD" => "$",
                other => other,
            };
            format!("{sign}{whole},{cents:02}{NO_BREAK}{symbol}")
        },
        es: {
            let symbol = match currency {
                "USD" => "US$".to_owned(),
                "CAD" => "CA$".to_owned(),
                other => format!("{other}{NO_BREAK}"),
            };
            format!("{sign}{symbol}{whole}.{cents:02}")
        },
    )
}

/// Formats the distance from one day to another: `today`, `in 9 days`, `2 days ago`.
#[must_use]
pub fn relative_day(language: Language, from: Date, to: Date) -> String {
    let days = from.days_until(to);
    match days {
        0 => in_language!(language, en: "today", fr: "aujourd’hui", es: "hoy").to_owned(),
        1 => in_language!(language, en: "tomorrow", fr: "demain", es: "mañana").to_owned(),
        -1 => in_language!(language, en: "yesterday", fr: "hier", es: "ayer").to_owned(),
        2.. => in_days(language, days.unsigned_abs()),
        ..=-2 => days_ago(language, days.unsigned_abs()),
    }
}

/// Formats how long ago a day was: in days, from two months on in months, and from two years on in years.
#[must_use]
pub fn ago(language: Language, day: Date, today: Date) -> String {
    let years = i64::from(today.year()) - i64::from(day.year());
    let months = i64::from(today.month()) - i64::from(day.month()) - i64::from(today.day() < day.day());
    let months = years.saturating_mul(12).saturating_add(months).unsigned_abs();
    match (day.days_until(today), months) {
        (..60, _) | (_, ..2) => relative_day(language, today, day),
        (_, ..24) => months_ago(language, months),
        (_, _) => years_ago(language, months / 12),
    }
}

counted! {
    months_ago(months: u64) {
        en: "{months} month ago" | "{months} months ago",
        fr: "il y a {months} mois" | "il y a {months} mois",
        es: "hace {months} mes" | "hace {months} meses",
    }
    years_ago(years: u64) {
        en: "{years} year ago" | "{years} years ago",
        fr: "il y a {years} an" | "il y a {years} ans",
        es: "hace {years} año" | "hace {years} años",
    }
    in_days(days: u64) {
        en: "in {days} day" | "in {days} days",
        fr: "dans {days} jour" | "dans {days} jours",
        es: "en {days} día" | "en {days} días",
    }
    days_ago(days: u64) {
        en: "{days} day ago" | "{days} days ago",
        fr: "il y a {days} jour" | "il y a {days} jours",
        es: "hace {days} día" | "hace {days} días",
    }
}

/// Formats a whole number: `10,000`.
#[must_use]
pub fn number(language: Language, number: impl TryInto<u64>) -> String {
    count(language, number).0
}

/// Formats a count and returns the plural form of the noun that follows it.
#[must_use]
pub fn count(language: Language, count: impl TryInto<u64>) -> (String, Plural) {
    let count = count.try_into().unwrap_or(u64::MAX);
    (grouped(language, count), Plural::of(language, count))
}

/// Puts a text between quotation marks.
#[must_use]
pub fn quoted(language: Language, text: &str) -> String {
    in_language!(
        language,
        en: format!("“{text}”"),
        fr: format!("«{NO_BREAK}{text}{NO_BREAK}»"),
        es: format!("“{text}”"),
    )
}

/// Returns the separator between a label and its value on one line: `: `, in French with a no-break space before the colon.
#[must_use]
pub const fn colon(language: Language) -> &'static str {
    in_language!(language, en: ": ", fr: "\u{a0}: ", es: ": ")
}

/// Writes a number with its digits in groups of three.
fn grouped(language: Language, number: u64) -> String {
    let separator = in_language!(language, en: ",", fr: NO_BREAK, es: ",");
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
