//! Decodes bytes to text. A library of every encoding would be larger in a browser than the rest of this crate; these are the
//! encodings that spreadsheets and accounting programs export.

use crate::grid::ListError;

/// The characters of Windows-1252 from 0x80 to 0x9F; from 0xA0 on it equals Latin-1. Its five unassigned bytes are decoded as the
/// control characters of Latin-1.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The characters of Mac OS Roman from 0x80 on.
const MAC_ROMAN: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{f8ff}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

/// The characters of code page 850 from 0x80 on, which programs of DOS write. Code page 437 has the same letters in the same places.
const CODE_PAGE_850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

/// Decodes the bytes of a text: by the byte order mark; without one as UTF-8 or UTF-16; else in the most plausible of the other
/// encodings.
///
/// # Errors
/// [`ListError`] for the kind of file, if the bytes are not a text.
pub fn decode(bytes: &[u8]) -> Result<String, ListError> {
    if let Some(kind) = super::signature::not_a_text(bytes) {
        return Err(kind);
    }
    let text = text_of(bytes);
    if !is_text(&text) {
        return Err(ListError::NotText);
    }
    if super::html::is_web_page(&text) && super::html::rows(&text)?.is_empty() {
        return Err(ListError::WebPage);
    }
    Ok(text)
}

/// Returns the text in the most plausible encoding.
pub(crate) fn text_of(bytes: &[u8]) -> String {
    // Zeros may fill up the last block of a file. Of UTF-16, one of the first two bytes is zero.
    let is_padded = bytes.iter().take(2).all(|byte| *byte != 0 && *byte < 0xFE);
    let last = bytes.iter().rposition(|byte| *byte != 0);
    let bytes = last.filter(|_| is_padded).and_then(|last| bytes.get(..=last)).unwrap_or(bytes);
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        [0xFF, 0xFE, rest @ ..] => utf_16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf_16(rest, u16::from_be_bytes),
        _ if is_mostly_zero(bytes, 1) => utf_16(bytes, u16::from_le_bytes),
        _ if is_mostly_zero(bytes, 0) => utf_16(bytes, u16::from_be_bytes),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => match super::quoted_printable::decoded(text) {
                Some(bytes) => text_of(&bytes),
                None => encoded_once(text),
            },
            Err(_) => most_plausible(bytes),
        },
    }
}

/// Returns whether a text was probably decoded in a wrong encoding: it has replacement or control characters, or accented
/// capitals within words.
pub(super) fn is_garbled(text: &str) -> bool {
    let is_lost = |c: char| {
        c == char::REPLACEMENT_CHARACTER || matches!(c, '\u{80}'..='\u{9f}' | '\u{2500}'..='\u{259f}')
    };
    let is_capital = |c: char| !c.is_ascii() && c.is_uppercase();
    if text.is_ascii() {
        return false;
    }
    let mut capitals = 0_usize;
    let (mut before, mut word) = (' ', 0_usize);
    for c in text.chars() {
        if is_lost(c) {
            return true;
        }
        word = if c.is_lowercase() { word.saturating_add(1) } else { 0 };
        capitals = capitals.saturating_add(usize::from(is_capital(before) && word == 1));
        // Only a capital after a lower-case letter counts.
        before = if is_capital(c) && !before.is_lowercase() { ' ' } else { c };
    }
    capitals > 1
}

/// Returns whether the characters are those of a text. Binary files contain zeros, or if compressed about an eighth of control
/// characters; a text may contain a few by mistake.
fn is_text(text: &str) -> bool {
    let slips = text.chars().filter(|c| c.is_control() && !c.is_whitespace()).count();
    !text.contains('\0') && slips.saturating_mul(20) <= text.chars().count()
}

/// Decodes bytes that are not UTF-8.
fn most_plausible(bytes: &[u8]) -> String {
    let mac: Vec<char> = MAC_ROMAN.chars().collect();
    let dos: Vec<char> = CODE_PAGE_850.chars().collect();
    let by_table = |table: &[char]| bytes.iter().map(|byte| upper(*byte, table)).collect::<String>();
    let windows = bytes.iter().map(|byte| windows_1252(*byte)).collect::<String>();
    // Of equally plausible candidates `max_by_key` takes the last: Windows-1252 is the commonest.
    let candidates = [by_table(&dos), by_table(&mac), String::from_utf8_lossy(bytes).into_owned(), windows];
    let best = candidates.into_iter().max_by_key(|text| plausibility(text));
    best.unwrap_or_default()
}

fn upper(byte: u8, table: &[char]) -> char {
    let special = byte.checked_sub(0x80).and_then(|index| table.get(usize::from(index)));
    special.copied().unwrap_or(char::from(byte))
}

/// Returns how much the characters beyond ASCII look like those of a western language: accented letters within words, typographic
/// marks between them, signs beside figures.
fn plausibility(text: &str) -> i64 {
    let mut score = 0_i64;
    let mut before = ' ';
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let after = chars.peek().copied().unwrap_or(' ');
        score = score.saturating_add(plausibility_of(before, c, after));
        before = c;
    }
    score
}

fn plausibility_of(before: char, c: char, after: char) -> i64 {
    const LOWER: &str = "àáâäçèéêëíîïñóôöùúûüœß";
    // Letters of other languages: of two readings the one without them is likelier.
    const RARE: &str = "ãåæìòõøý";
    const UPPER: &str = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŒ";
    let is_beside_letter = before.is_alphabetic() || after.is_alphabetic();
    let is_apart = |c: char| !c.is_alphanumeric();
    let is_doubled = |c: char, other: char| {
        matches!((c, other.to_ascii_lowercase()), ('á', 'a') | ('í', 'i') | ('ó', 'o') | ('ú', 'u'))
    };
    match c {
        c if c.is_ascii() => 0,
        c if (LOWER.contains(c) || RARE.contains(c)) && after.is_uppercase() => -3,
        // Spanish and French have `señal`, `cámara` and `cœur`, and no `ó` beside an `o`.
        'ñ' if !"aeiouáéíóú".contains(after) => -3,
        'œ' if !"ui".contains(after) => -3,
        'á' | 'í' | 'ó' | 'ú' if is_doubled(c, before) || is_doubled(c, after) => -3,
        c if LOWER.contains(c) && is_beside_letter => 3,
        c if RARE.contains(c) && is_beside_letter => 1,
        'à' | 'é' | 'è' | 'ó' | 'ú' | 'ù' | 'ô' if is_apart(before) && is_apart(after) => 1,
        c if UPPER.contains(c) && before.is_lowercase() => -3,
        c if UPPER.contains(c) && is_beside_letter => 2,
        'À' | 'É' => 1,
        c if UPPER.contains(c) => -2,
        '’' | '‘' if before.is_alphanumeric() || after.is_alphanumeric() => 2,
        '“' | '«' if is_apart(before) => 4,
        '”' | '»' if is_apart(after) => 4,
        // Less than an accented letter: in the code pages of DOS, `…` is the last letter of `quantità`.
        '…' if is_apart(after) => 2,
        '–' | '—' | '•' | '−' if before.is_lowercase() && after.is_lowercase() => -3,
        '–' | '—' | '•' | '−' => 2,
        '€' | '£'
            if before.is_ascii_digit() || after.is_ascii_digit() || is_apart(before) && is_apart(after) =>
        {
            2
        }
        '€' | '£' | '°' | 'º' | 'ª' | '™' | '®' | '©' | '±' | '½' | '¼' | '²' | '³' | '×' | 'µ'
        | '\u{a0}' | '\u{202f}' => 1,
        '¿' | '¡' if after.is_alphabetic() => 2,
        // Letters of other alphabets show nothing about the encoding.
        c if c.is_alphabetic() && u32::from(c) > 0x24F => 0,
        _ => -3,
    }
}

/// Undoes a second encoding: UTF-8 that was taken for Windows-1252 and encoded again, as in `ModÃ¨le`.
fn encoded_once(text: &str) -> String {
    if text.is_ascii() || !text.contains(['Ã', 'Â', 'â']) {
        return text.to_owned();
    }
    let bytes: Option<Vec<u8>> = text.chars().map(windows_1252_byte).collect();
    let once = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
    once.filter(|once| plausibility(once) > plausibility(text)).unwrap_or_else(|| text.to_owned())
}

fn windows_1252_byte(c: char) -> Option<u8> {
    let special =
        WINDOWS_1252.iter().position(|known| *known == c).and_then(|index| u8::try_from(index).ok());
    special.map(|index| index.saturating_add(0x80)).or_else(|| u8::try_from(u32::from(c)).ok())
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok().map(unit));
    char::decode_utf16(units).map(|read| read.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// Returns whether most of every second byte, beginning with `first`, is zero: western text in UTF-16 without a byte order mark.
fn is_mostly_zero(bytes: &[u8], first: usize) -> bool {
    let sample = || bytes.iter().take(1_000).skip(first).step_by(2);
    let zeros = sample().filter(|byte| **byte == 0).count();
    zeros > 0 && zeros.saturating_mul(2) > sample().count()
}

fn windows_1252(byte: u8) -> char {
    upper(byte, &WINDOWS_1252)
}
