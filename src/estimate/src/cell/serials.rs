//! Splits the serial numbers of a cell: one number, or one for each unit.

mod range;

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::text::{is_one_of, normalised, one_line};
use range::range;

/// The serial numbers in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Serials {
    One(String),
    /// One for each unit of the line.
    Each(Vec<String>),
    /// This number of serial numbers, which differs from the number of units.
    Misfit(usize),
    /// A list whose parts do not look like serial numbers, or words that refer to another list.
    Unclear,
}

/// The most serial numbers of one cell.
const MAX_SERIALS: usize = 1_000;

/// Returns the text that [`split_serials`] reads as this one serial number: itself, or in square brackets.
pub(crate) fn written_as_one(serial: &str, units: u32) -> Cow<'_, str> {
    let is_one = split_serials(serial, Some(units)) == Serials::One(serial.to_owned());
    if is_one { serial.into() } else { format!("[{serial}]").into() }
}

/// Splits the serial numbers of a cell. A text in square brackets is one number, even if it has the marks of a list. `units` is the
/// line's quantity; `None` where the list has no quantities, so that each serial number is a unit.
pub(crate) fn split_serials(text: &str, units: Option<u32>) -> Serials {
    if let Some(one) = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        return Serials::One(one_line(one));
    }
    // Most are letters and digits alone, without a mark that could separate them.
    if text.bytes().all(|byte| byte.is_ascii_alphanumeric()) && text.contains(|c: char| c.is_ascii_digit()) {
        return Serials::One(text.to_owned());
    }
    if refers_elsewhere(text) || has_groups(text) || has_remark(text) {
        return Serials::Unclear;
    }
    let parts = strong_parts(text);
    if are_shortened(&parts) {
        return Serials::Unclear;
    }
    if parts.len() > 1 {
        let is_as_many =
            units.is_some_and(|units| usize::try_from(units).is_ok_and(|units| units == parts.len()));
        let is_serial =
            |part: &str| is_serial(part) || is_as_many && part.contains(|c: char| c.is_ascii_digit());
        if !parts.iter().all(|part| is_serial(part)) {
            let is_list = text.contains([',', ';', '|', '\n']) || are_alike_codes(&parts);
            return if is_list { Serials::Unclear } else { Serials::One(one_line(text)) };
        }
        let mut serials = Vec::new();
        for part in &parts {
            match range(part) {
                Some(range) => serials.extend(range.serials()),
                None => serials.push(one_line(part)),
            }
        }
        return fitting(serials, units);
    }
    if let Some(range) = range(text) {
        let fits =
            units.map_or(!range.is_shortened, |units| range.count() == usize::try_from(units).unwrap_or(0));
        return match (fits, range.is_certain) {
            // `M100-2` for three units.
            (true, false) if range.is_shortened => Serials::Unclear,
            (true, _) => fitting(range.serials(), units),
            (false, true) => Serials::Misfit(range.count()),
            (false, false) => Serials::One(one_line(text)),
        };
    }
    let weak: Vec<&str> =
        text.split([' ', '\n', '/']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let are_alike = weak.len() > 1
        && weak.iter().all(|part| is_serial(part) && shape(part) == shape(weak.first().unwrap_or(part)));
    let is_as_many = units.is_some_and(|units| usize::try_from(units).is_ok_and(|units| units == weak.len()));
    let have_letters =
        weak.iter().all(|part| part.len() >= 6 && part.contains(|c: char| c.is_ascii_alphabetic()));
    if is_as_many && are_shortened(&weak) {
        return Serials::Unclear;
    }
    // `D1/D2` is one serial number or two: only the quantity decides.
    if !text.contains(char::is_whitespace) && are_alike_codes(&weak) {
        let serials = || weak.iter().map(|part| (*part).to_owned()).collect();
        return if units.is_some() { fitting(serials(), units) } else { Serials::Unclear };
    }
    if are_alike && (is_as_many && weak.iter().all(|part| part.len() >= 4) || have_letters) {
        return fitting(weak.into_iter().map(str::to_owned).collect(), units);
    }
    if units != Some(1) && has_marks_of_lists(text) {
        return Serials::Unclear;
    }
    Serials::One(one_line(text))
}

/// Returns the serial number without its label: of a GS1 element string, element 21; of `S/N: A1001`, the text after the label.
pub(crate) fn without_label(text: &str) -> Cow<'_, str> {
    if let Some(serial) = gs1_serial(text) {
        return serial.into();
    }
    label_and_serial(text).map_or(text, |(_, serial)| serial).into()
}

fn label_and_serial(text: &str) -> Option<(&str, &str)> {
    const LABELS: [&str; 16] = [
        "s n",
        "sn",
        "serial",
        "serial no",
        "serial number",
        "ser no",
        "serie",
        "no de serie",
        "n de serie",
        "no serie",
        "numero de serie",
        "seriennummer",
        "serien nr",
        "serienummer",
        "numero di serie",
        "matricola",
    ];
    let (label, serial) = text.split_once([':', '#'])?;
    let is_number_sign = label.is_empty() && serial.bytes().all(|byte| byte.is_ascii_digit());
    (is_number_sign || is_one_of(label, &LABELS)).then_some((label, serial.trim()))
}

/// The character that ends an element of variable length.
const GROUP_SEPARATOR: char = '\u{1d}';

fn gs1_serial(text: &str) -> Option<String> {
    // The scanner may put the kind of bar code first: `]C1`, `]d2`, `]Q3`.
    let named = text.strip_prefix(']').and_then(|rest| rest.get(2..));
    let elements = named.unwrap_or(text).trim_start_matches(GROUP_SEPARATOR);
    if elements.starts_with('(') {
        let (_, serial) = elements.split_once("(21)")?;
        return Some(serial.split('(').next()?.trim().to_owned());
    }
    if named.is_none() && !elements.contains(GROUP_SEPARATOR) {
        return None;
    }
    let after_item = elements.strip_prefix("01").and_then(|rest| rest.get(14..)).unwrap_or(elements);
    let mut elements = after_item.split(GROUP_SEPARATOR);
    elements.find_map(|element| element.strip_prefix("21")).map(str::to_owned)
}

/// Returns whether a text means that there is no serial number: a word, zeros alone, or marks alone.
pub(crate) fn means_none(text: &str) -> bool {
    const WORDS: [&str; 41] = [
        "none",
        "tba",
        "tbc",
        "to be advised",
        "to be confirmed",
        "to follow",
        "pending",
        "n r",
        "not readable",
        "worn off",
        "no serial",
        "no serial number",
        "no sn",
        "no label",
        "no sticker",
        "unreadable",
        "illegible",
        "missing",
        "not available",
        "not applicable",
        "aucun",
        "aucune",
        "sans",
        "illisible",
        "manquant",
        "ninguno",
        "ninguna",
        "sin serie",
        "ilegible",
        "kein",
        "keine",
        "nicht lesbar",
        "unleserlich",
        "geen",
        "onleesbaar",
        "nessuno",
        "nessuna",
        "illeggibile",
        "nenhum",
        "nenhuma",
        "ilegivel",
    ];
    is_one_of(text, &WORDS) || text.bytes().all(|byte| byte == b'0') || !text.contains(char::is_alphanumeric)
}

/// Returns whether a text refers to serial numbers elsewhere instead of stating one.
fn refers_elsewhere(text: &str) -> bool {
    const WORDS: [&str; 8] =
        ["various", "multiple", "several", "mixed", "divers", "plusieurs", "varios", "diverse"];
    const SEE: [&str; 8] = ["see ", "voir ", "ver ", "vea ", "vedi ", "siehe ", "zie ", "veja "];
    let text = normalised(text);
    WORDS.contains(&text.as_str()) || SEE.iter().any(|see| text.starts_with(see))
}

/// Returns whether a text is one number with marks between thousands: `12,345,678`.
fn has_groups(text: &str) -> bool {
    let mut groups = text.split(',');
    let is_number = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let has_first = groups.next().is_some_and(|first| (1..=3).contains(&first.len()) && is_number(first));
    has_first && text.contains(',') && groups.all(|group| group.len() == 3 && is_number(group))
}

/// Returns whether words in brackets stand behind a code: `A1001 (demo)`.
fn has_remark(text: &str) -> bool {
    let words = text.strip_suffix(')').and_then(|text| text.rsplit_once(" (")).map(|(_, words)| words);
    words.is_some_and(|words| words.chars().filter(|c| c.is_alphabetic()).count() > 2)
}

fn fitting(serials: Vec<String>, units: Option<u32>) -> Serials {
    let count = serials.len();
    let fits = units.is_none_or(|units| usize::try_from(units).is_ok_and(|units| units == count));
    if serials.iter().collect::<BTreeSet<_>>().len() < count {
        return Serials::Unclear;
    }
    if fits && count <= MAX_SERIALS { Serials::Each(serials) } else { Serials::Misfit(count) }
}

/// Splits at marks that serial numbers do not contain.
fn strong_parts(text: &str) -> Vec<&str> {
    let mut parts = vec![text];
    for mark in ["\n", ";", ",", "|", " / ", " & ", " + ", " and ", " et ", " y "] {
        parts = parts.into_iter().flat_map(|part| part.split(mark)).collect();
    }
    parts
        .into_iter()
        .map(|part| without_mark(part.trim()))
        .filter(|part| !part.is_empty())
        .take(MAX_SERIALS.saturating_add(1))
        .collect()
}

/// Returns a part without its number in the list or its label: `A1` of `1) A1`, `SN: A1`.
fn without_mark(part: &str) -> &str {
    let (before, behind) = part.split_once(')').unwrap_or_default();
    let is_numbered = !before.is_empty() && before.bytes().all(|byte| byte.is_ascii_digit());
    let part = if is_numbered { behind.trim() } else { part };
    label_and_serial(part).map_or(part, |(_, serial)| serial)
}

/// Returns whether a text has marks that a serial number of one unit rarely has: `K100 (2)`, `P100\P101`, `A100 A101`.
fn has_marks_of_lists(text: &str) -> bool {
    let has_digit = |part: &&str| part.contains(|c: char| c.is_ascii_digit());
    text.contains(['(', '\\', '~', '*', '+']) || text.split(' ').filter(has_digit).count() > 1
}

/// Returns whether later parts repeat only the last digits of the first: `G100, 101`.
fn are_shortened(parts: &[&str]) -> bool {
    let Some((first, others)) = parts.split_first() else { return false };
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    !is_number(first) && others.iter().any(|part| is_number(part) && part.len() < first.len())
}

fn is_serial(part: &str) -> bool {
    part.len() >= 3 && part.contains(|c: char| c.is_ascii_digit()) && part.split(' ').count() <= 4
}

/// Returns whether the parts have letters and digits, all in the same order: `D1` and `D2`.
pub(super) fn are_alike_codes(parts: &[&str]) -> bool {
    let is_code = |part: &str| {
        part.contains(|c: char| c.is_ascii_digit()) && part.contains(|c: char| c.is_ascii_alphabetic())
    };
    let Some((first, others)) = parts.split_first() else { return false };
    !others.is_empty() && is_code(first) && others.iter().all(|part| shape(part) == shape(first))
}

/// Returns the kind of each character: serial numbers of one manufacturer have the same sequence.
fn shape(text: &str) -> Vec<u8> {
    text.bytes()
        .map(|byte| {
            if byte.is_ascii_digit() {
                b'0'
            } else if byte.is_ascii_alphabetic() {
                b'a'
            } else {
                byte
            }
        })
        .collect()
}
