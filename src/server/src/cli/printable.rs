//! Text of customers on the vendor's terminal.

use policy::is_control;

/// Writes characters that a terminal acts upon as `\u{1b}`, so that they are displayed instead. Line breaks stay.
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
