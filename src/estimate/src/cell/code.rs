//! Reads codes: model and serial numbers. A spreadsheet may convert a code to a number or a date and lose a part of it; such a code
//! is reported and counts as unknown.

use std::borrow::Cow;

use crate::grid::CellKind;
use crate::text::{is_formula, one_line, without_guard};

/// The reason a cell holds no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CodeFault {
    /// A spreadsheet wrote a long number as a power of ten.
    Shortened,
    /// A spreadsheet kept only fifteen digits of a longer number.
    DigitsLost,
    /// A spreadsheet took the code for a date.
    BecameDate,
    /// A character could not be read when the file was converted.
    LostCharacter,
    /// The cell has a formula in place of its value.
    Formula,
}

/// Reads the code of a cell of this kind, without the marks that protect it and without invisible characters; several spaces become one.
///
/// `is_column_rounded`: whether every long number of the column ends in zeros, as if a spreadsheet had cut it.
pub(crate) fn read_code(text: &str, kind: CellKind, is_column_rounded: bool) -> Result<String, CodeFault> {
    let plain = visible_text(text);
    let text = without_guard(&plain);
    let text = text.as_ref();
    let is_number = kind == CellKind::Number;
    match () {
        () if is_formula(text) => Err(CodeFault::Formula),
        () if text.contains(char::REPLACEMENT_CHARACTER) => Err(CodeFault::LostCharacter),
        () if kind == CellKind::Date || is_date_of_spreadsheet(text) => Err(CodeFault::BecameDate),
        () if is_power_of_ten(text) => Err(CodeFault::Shortened),
        () if is_number && text.bytes().filter(u8::is_ascii_digit).count() > KEPT_DIGITS => {
            Err(CodeFault::DigitsLost)
        }
        () if is_column_rounded && is_rounded(text) => Err(CodeFault::DigitsLost),
        () => Ok(one_line(without_fraction(text))),
    }
}

/// The digits of a number that a spreadsheet keeps.
const KEPT_DIGITS: usize = 15;

/// Returns the text without invisible characters, and the others as they are compared.
fn visible_text(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic()) {
        return text.into();
    }
    text.chars().filter_map(visible).collect()
}

/// Returns the character as it is compared: other hyphens as `-`, full-width letters as plain ones; `None` for characters
/// without a width, such as soft hyphens, direction marks and control characters.
fn visible(c: char) -> Option<char> {
    match c {
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}'
        | '\u{feff}' => None,
        '\u{2010}' | '\u{2011}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => Some('-'),
        '\u{ff01}'..='\u{ff5e}' => Some(without_full_width(c)),
        c if c.is_whitespace() => Some(if c == '\n' { c } else { ' ' }),
        c if c.is_control() => None,
        c => Some(c),
    }
}

/// Returns the plain form of a full-width letter, digit, mark or space, as NFKC does; other characters unchanged.
pub(crate) fn without_full_width(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => lowered(c, 0xfee0),
        c => c,
    }
}

/// Returns the plain form of a raised, lowered or circled digit too, by which codes are compared.
pub(crate) fn plain_form(c: char) -> char {
    match c {
        '\u{b2}' | '\u{b3}' => lowered(c, 0x80),
        '\u{b9}' => '1',
        '\u{2070}' | '\u{2074}'..='\u{2079}' => lowered(c, 0x2040),
        '\u{2080}'..='\u{2089}' => lowered(c, 0x2050),
        '\u{2460}'..='\u{2468}' => lowered(c, 0x242f),
        c => without_full_width(c),
    }
}

fn lowered(c: char, distance: u32) -> char {
    u32::from(c).checked_sub(distance).and_then(char::from_u32).unwrap_or(c)
}

/// Returns whether a text is a number as spreadsheets shorten it: `8.85909E+11`, `1E+15`, `4,20261E12`. A bare `1E15` may be a
/// code.
fn is_power_of_ten(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['E', 'e']) else { return false };
    let digits = exponent.trim_start_matches(['+', '-']);
    let is_exponent = (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, decimals) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, ""));
    let has_one_digit =
        whole.trim_start_matches('-').len() == 1 && whole.ends_with(|c: char| c.is_ascii_digit());
    let has_mark = mantissa.len() > whole.len();
    let has_sign = digits.len() < exponent.len();
    is_exponent
        && has_one_digit
        && decimals.bytes().all(|byte| byte.is_ascii_digit())
        && (has_sign || has_mark && !decimals.is_empty())
}

/// Returns whether a text is a number with more digits than a spreadsheet keeps.
pub(crate) fn is_long_number(text: &str) -> bool {
    text.len() > KEPT_DIGITS && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns whether a long number ends in zeros where a spreadsheet would have put them.
pub(crate) fn is_rounded(text: &str) -> bool {
    is_long_number(text) && text.bytes().skip(KEPT_DIGITS).all(|byte| byte == b'0')
}

/// Returns a whole number without the `.0` that some programs add to it.
fn without_fraction(text: &str) -> &str {
    let whole = text.strip_suffix(".0").unwrap_or(text);
    if whole.len() > 3 && whole.bytes().all(|byte| byte.is_ascii_digit()) { whole } else { text }
}

/// Returns whether a text is a date in a format that spreadsheets use for codes that they converted: `3-Mar`, `Mar-03`, `03. Mrz`,
/// `12/3/2026`, `2026-03-12 00:00:00`.
fn is_date_of_spreadsheet(text: &str) -> bool {
    const MONTHS: [&str; 57] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "janv", "févr",
        "mars", "avr", "mai", "juin", "juil", "août", "sept", "oct", "nov", "déc", "ene", "feb", "mar",
        "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic", "Mrz", "Mär", "Mai", "Okt", "Dez",
        "gen", "mag", "giu", "lug", "set", "ott", "jan", "fev", "out", "dez", "mrt", "apr", "mei", "aug",
        "okt", "dec",
    ];
    // In German, a space or a full stop stands before the month.
    const GERMAN: [&str; 13] =
        ["Jan", "Feb", "Mrz", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"];
    let is_number = |part: &str, most: usize| {
        !part.is_empty() && part.len() <= most && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let marks = [('-', MONTHS.as_slice()), ('/', &MONTHS), (' ', &GERMAN)];
    for (mark, months) in marks {
        let Some((one, other)) = text.split_once(mark) else { continue };
        let (one, other) = (one.trim_end_matches('.'), other.trim_end_matches('.'));
        if is_number(one, 2) && months.contains(&other) || months.contains(&one) && is_number(other, 2) {
            return true;
        }
    }
    let day = text.split([' ', 'T']).next().unwrap_or_default();
    if day.len() == 10 && day.parse::<policy::Date>().is_ok() {
        return true;
    }
    let mut parts = text.split('/');
    match [(); 4].map(|()| parts.next()) {
        [Some(one), Some(two), Some(year), None] => {
            is_number(one, 2)
                && is_number(two, 2)
                && (year.len() == 4 || year.len() == 2)
                && is_number(year, 4)
        }
        _ => false,
    }
}
