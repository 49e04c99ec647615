//! Text on the vendor's terminal.

use std::fmt::Display;

use icu_properties::CodePointMapData;
use icu_properties::props::{EastAsianWidth, GeneralCategory};
use policy::{Assessment, Date, Policy, is_control};

use crate::request::view::ship_by;

/// Writes a number of requests.
pub(super) fn request_count(count: impl Display) -> String {
    let count = count.to_string();
    let noun = if count == "1" { "request" } else { "requests" };
    format!("{count} {noun}")
}

/// Writes the last day of shipping of a request with an RMA number, led by a comma, and the number's last day if that is later; nothing without
/// either.
pub(super) fn ship_by_in_words(
    last_ship_day: Option<Date>,
    assessment: &Assessment,
    policy: &Policy,
) -> String {
    match (ship_by(last_ship_day, assessment, policy), last_ship_day) {
        (Some(day), Some(last)) if day < last => {
            format!(", to be shipped by {day}, though the number is valid until {last}")
        }
        (Some(day), _) => format!(", to be shipped by {day}"),
        (None, _) => String::new(),
    }
}

/// Writes a customer's characters that a terminal acts upon as `\u{1b}`, so that they are displayed instead. Line breaks stay.
pub(super) fn printable(text: &str) -> String {
    let mut printable = String::with_capacity(text.len());
    for character in text.chars() {
        if is_control(character) && character != '\n' {
            printable.extend(character.escape_unicode());
        } else {
            printable.push(character);
        }
    }
    printable
}

/// Returns the number of a terminal's cells that a text takes: two for a wide character, such as those of Chinese, none for a mark on another.
pub(super) fn width(text: &str) -> usize {
    let (widths, categories) =
        (CodePointMapData::<EastAsianWidth>::new(), CodePointMapData::<GeneralCategory>::new());
    let cells = |character| match (categories.get(character), widths.get(character)) {
        (GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark | GeneralCategory::Format, _) => 0,
        (_, EastAsianWidth::Wide | EastAsianWidth::Fullwidth) => 2,
        _ => 1,
    };
    text.chars().map(cells).sum()
}
