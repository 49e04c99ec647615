//! Bytes to text. The three encodings that spreadsheets export are few lines here; a library that knows all the others would
//! weigh more than the rest of this crate in a browser.

use crate::grid::ListError;

/// The characters of Windows-1252 from 0x80 to 0x9F; below and above it is Latin-1. The five that it leaves open are control
/// characters of Latin-1.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text, by its byte order mark; without one as UTF-8, and where it is none as UTF-16 or Windows-1252.
///
/// # Errors
/// [`ListError::NotText`] where nobody wrote that.
pub fn decode(bytes: &[u8]) -> Result<String, ListError> {
    let text = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        [0xFF, 0xFE, rest @ ..] => utf_16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf_16(rest, u16::from_be_bytes),
        _ if is_mostly_zero(bytes, 1) => utf_16(bytes, u16::from_le_bytes),
        _ if is_mostly_zero(bytes, 0) => utf_16(bytes, u16::from_be_bytes),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => bytes.iter().map(|byte| windows_1252(*byte)).collect(),
        },
    };
    if is_text(&text) { Ok(text) } else { Err(ListError::NotText) }
}

/// Whether it is what people write. Files of other kinds hold zeros, or an eighth of control characters where they are packed; in
/// a text one may have slipped in. A PDF may begin with pages of text.
fn is_text(text: &str) -> bool {
    let slips = text.chars().filter(|c| c.is_control() && !c.is_whitespace()).count();
    !text.starts_with("%PDF-") && !text.contains('\0') && slips.saturating_mul(20) <= text.chars().count()
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok().map(unit));
    char::decode_utf16(units).map(|read| read.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// Whether most of every other byte, beginning with `first`, is zero: western text in UTF-16 without a mark.
fn is_mostly_zero(bytes: &[u8], first: usize) -> bool {
    let sample = || bytes.iter().take(1_000).skip(first).step_by(2);
    let zeros = sample().filter(|byte| **byte == 0).count();
    zeros > 0 && zeros.saturating_mul(2) > sample().count()
}

fn windows_1252(byte: u8) -> char {
    let special = byte.checked_sub(0x80).and_then(|index| WINDOWS_1252.get(usize::from(index)));
    special.copied().unwrap_or(char::from(byte))
}
