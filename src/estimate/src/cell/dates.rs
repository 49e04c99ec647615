//! Parses dates as people write them.

use policy::Date;

use crate::text::normalised;

/// The order of day and month in a date of three numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateOrder {
    /// 31/12/2026.
    DayFirst,
    /// 12/31/2026.
    MonthFirst,
}

/// The readings of a text as a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DateReading {
    /// One reading.
    One(Date),
    /// The reading depends on the order; at least one order gives a date.
    ByOrder { day_first: Option<Date>, month_first: Option<Date> },
}

/// Years of two digits below this belong to this century; goods of the last century are not returned.
const PIVOT: i32 = 70;
/// Serial numbers of spreadsheets that can be a purchase: 1954 to 2119.
const SERIALS: std::ops::RangeInclusive<u32> = 20_000..=80_000;

impl DateOrder {
    /// Returns the name for the command line: `dmy` or `mdy`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::DayFirst => "dmy",
            Self::MonthFirst => "mdy",
        }
    }

    /// Returns the order that a heading states, as in `Date (DD/MM/YYYY)`.
    pub(crate) fn in_heading(heading: &str) -> Option<Self> {
        let text = normalised(heading);
        let days = ["dd", "jj", "tt", "gg"].iter().find_map(|day| text.find(&format!(" {day} ")));
        let month = text.find(" mm ").or_else(|| text.starts_with("mm ").then_some(0))?;
        let day = days.or_else(|| text.starts_with("dd ").then_some(0))?;
        Some(if day < month { Self::DayFirst } else { Self::MonthFirst })
    }

    /// Returns the order with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        [Self::DayFirst, Self::MonthFirst].into_iter().find(|order| order.as_str() == name)
    }
}

impl DateReading {
    /// Returns the date in this order; where the order is open, the date that is one in one order only.
    pub(crate) fn in_order(self, order: Option<DateOrder>) -> Option<Date> {
        match (self, order) {
            (Self::One(date), _) => Some(date),
            (Self::ByOrder { day_first, .. }, Some(DateOrder::DayFirst)) => day_first,
            (Self::ByOrder { month_first, .. }, Some(DateOrder::MonthFirst)) => month_first,
            // `13/11/2026` needs no order.
            (Self::ByOrder { day_first, month_first }, None) => day_first.xor(month_first),
        }
    }
}

/// Reads a date in any usual notation: ISO, three numbers in either order, a month's name in the languages of the headings, or a
/// spreadsheet's serial number. A time after the date is ignored.
pub(crate) fn read_date(text: &str) -> Option<DateReading> {
    let text = text.trim();
    // Most lists, and every workbook, use ISO dates; the other notations take longer to parse.
    if let Ok(date) = text.parse() {
        return Some(DateReading::One(date));
    }
    if text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && let Some(date) = date_of_serial(text)
    {
        return Some(DateReading::One(date));
    }
    let plain = normalised(without_time(text));
    let parts: Vec<&str> =
        plain.split(' ').filter(|part| !matches!(*part, "de" | "del" | "of" | "le" | "el")).collect();
    // The day of the week may come before the date.
    let parts = match parts.as_slice() {
        [first, rest @ ..]
            if rest.len() == 3
                && month(first).is_none()
                && first.bytes().all(|b| b.is_ascii_alphabetic()) =>
        {
            rest
        }
        all => all,
    };
    match parts {
        [all] if all.len() == 8 => {
            Some(DateReading::One(date(all.get(..4)?, all.get(4..6)?, all.get(6..)?)?))
        }
        [one, two, three] => three_parts(one, two, three),
        _ => None,
    }
}

/// Returns the date of a spreadsheet's serial number, whose fraction is a time of day.
pub(crate) fn date_of_serial(text: &str) -> Option<Date> {
    let (days, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let days: u32 = days.parse().ok().filter(|days| SERIALS.contains(days))?;
    let is_fraction = fraction.bytes().all(|byte| byte.is_ascii_digit());
    // Day 61 is 1 March 1900: spreadsheets count 29 February 1900, which did not exist.
    is_fraction.then(|| Date::new(1900, 3, 1).ok().map(|start| start.plus_days(days.saturating_sub(61))))?
}

/// Returns whether the text is a date in one order or the other, and no plain number.
pub(crate) fn is_date_either_way(text: &str) -> bool {
    text.bytes().any(|byte| !byte.is_ascii_digit() && byte != b'.' && byte != b',')
        && read_date(text).is_some()
        || text.split('.').count() == 3 && read_date(text).is_some()
}

fn three_parts(one: &str, two: &str, three: &str) -> Option<DateReading> {
    let named = |day: &str, name: &str, year: &str| {
        let month = month(name)?.to_string();
        date(year, &month, day.trim_end_matches(|c: char| c.is_ascii_alphabetic())).map(DateReading::One)
    };
    if !two.bytes().all(|byte| byte.is_ascii_digit()) {
        return named(one, two, three).or_else(|| named(three, two, one));
    }
    if !one.bytes().all(|byte| byte.is_ascii_digit()) {
        return named(two, one, three);
    }
    if one.len() == 4 {
        return date(one, two, three).map(DateReading::One);
    }
    let (day_first, month_first) = (date(three, two, one), date(three, one, two));
    match (day_first, month_first) {
        (None, None) => None,
        (Some(one), Some(other)) if one == other => Some(DateReading::One(one)),
        _ => Some(DateReading::ByOrder { day_first, month_first }),
    }
}

fn date(year: &str, month: &str, day: &str) -> Option<Date> {
    let number = |text: &str, longest: usize| {
        let is_number =
            !text.is_empty() && text.len() <= longest && text.bytes().all(|byte| byte.is_ascii_digit());
        if is_number { text.parse::<u32>().ok() } else { None }
    };
    let written = i32::try_from(number(year, 4)?).ok()?;
    let year = match year.len() {
        4 => written,
        2 if written < PIVOT => written.saturating_add(2000),
        2 => written.saturating_add(1900),
        _ => return None,
    };
    Date::new(year, number(month, 2)?, number(day, 2)?).ok()
}

/// Returns whether the numbers of a date are separated by full stops, as in `05.11.2026`; in most countries with such dates, the day comes
/// first.
pub(crate) fn has_dots(text: &str) -> bool {
    let date = without_time(text);
    let is_digit = |c: char| c.is_ascii_digit();
    date.split_once('.')
        .is_some_and(|(before, after)| before.ends_with(is_digit) && after.trim_start().starts_with(is_digit))
}

/// Returns whether a text is three numbers of two digits, such as `26-11-05`.
pub(crate) fn has_short_year(text: &str) -> bool {
    short_parts(text).is_some()
}

/// Reads `26-11-05` as 5 November 2026.
pub(crate) fn read_year_first(text: &str) -> Option<Date> {
    let [year, month, day] = short_parts(text)?;
    Date::new(i32::try_from(year).ok()?.saturating_add(2000), month, day).ok()
}

fn short_parts(text: &str) -> Option<[u32; 3]> {
    let parts: Vec<&str> = without_time(text.trim()).split(['-', '/', '.', ' ']).collect();
    let number = |part: &&str| part.parse::<u32>().ok().filter(|_| part.len() == 2);
    parts.iter().map(number).collect::<Option<Vec<_>>>()?.try_into().ok()
}

/// Returns the text before a time of day: `2026-11-20T08:00`, `11/20/2026 8:00 AM`.
fn without_time(text: &str) -> &str {
    let Some(colon) = text.find(':') else { return text };
    let before = text.get(..colon).unwrap_or(text);
    let end = before.rfind([' ', 'T']).unwrap_or(before.len());
    before.get(..end).unwrap_or(before).trim_end_matches(',')
}

/// Returns the number of the month with this name or abbreviation in one of the languages of the headings.
fn month(name: &str) -> Option<u32> {
    const MONTHS: [&[&str]; 12] = [
        &[
            "january", "jan", "januar", "janvier", "janv", "enero", "ene", "januari", "gennaio", "gen",
            "janeiro", "janner",
        ],
        &[
            "february",
            "feb",
            "februar",
            "fevrier",
            "fevr",
            "fev",
            "febrero",
            "februari",
            "febbraio",
            "fevereiro",
        ],
        &["march", "mar", "mars", "marzo", "marz", "maart", "mrt", "mrz", "marco"],
        &["april", "apr", "avril", "avr", "abril", "abr", "aprile"],
        &["may", "mai", "mayo", "mei", "maggio", "mag", "maio"],
        &["june", "jun", "juin", "junio", "juni", "giugno", "giu", "junho"],
        &["july", "jul", "juillet", "juil", "julio", "juli", "luglio", "lug", "julho"],
        &["august", "aug", "aout", "agosto", "ago", "augustus"],
        &["september", "sep", "sept", "septembre", "septiembre", "setiembre", "set", "settembre", "setembro"],
        &["october", "oct", "octobre", "octubre", "oktober", "okt", "ottobre", "ott", "outubro", "out"],
        &["november", "nov", "novembre", "noviembre", "novembro"],
        &["december", "dec", "decembre", "diciembre", "dic", "dezember", "dez", "dicembre", "dezembro"],
    ];
    (1..).zip(MONTHS).find(|(_, names)| names.contains(&name)).map(|(month, _)| month)
}
