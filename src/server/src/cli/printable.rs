//! Text on the vendor's terminal.

use std::fmt::Display;

use policy::is_control;

/// Writes a number of requests.
pub(super) fn request_count(count: impl Display) -> String {
    let count = count.to_string();
    let noun = if count == "1" { "request" } else { "requests" };
    format!("{count} {noun}")
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
