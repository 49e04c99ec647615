//! Characters that control how the text around them is displayed.

/// Returns whether a terminal or a mail program acts upon the character instead of displaying it: control characters, line and
/// paragraph separators, and the marks that change the direction of writing (Unicode's `Bidi_Control`).
#[must_use]
pub fn is_control(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        )
}
