//! Removes the marks that keep spreadsheets from changing a text.

use std::borrow::Cow;

/// Characters that people type, or word processors write, in place of the apostrophe that protects a text.
const LIKE_APOSTROPHES: [char; 4] = ['`', '´', '‘', '’'];

/// Returns a cell's text without the marks that protect it: `="00123"`, `=T("00123")`, `'00123`, `` `00123 ``, spaces and tabs around
/// it; of a link, `=HYPERLINK("…","00123")`, the text that it shows; and of a quoted text, `"00123"`,
/// the text between the marks.
#[must_use]
pub fn without_guard(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    // Most cells have no mark.
    if text.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return text.into();
    }
    if let Some(formula) = text.strip_prefix('=') {
        // A word processor may have replaced the quotes.
        let plain = formula.replace(['“', '”', '„'], "\"");
        if let Some(shown) = shown_text(&plain) {
            return shown.into_owned().into();
        }
    }
    for quote in ['"', '`', '\''] {
        let inner = text.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote));
        if let Some(inner) = inner.filter(|inner| !inner.contains(quote)) {
            return inner.trim().into();
        }
    }
    let behind_apostrophe = text.strip_prefix('\'').filter(|rest| !rest.ends_with('\''));
    let behind_other = || text.strip_prefix(LIKE_APOSTROPHES).filter(|rest| !rest.contains(LIKE_APOSTROPHES));
    match behind_apostrophe.or_else(behind_other).map(str::trim_start) {
        Some(rest) if !rest.is_empty() => rest.into(),
        Some(_) | None => text.into(),
    }
}

/// Returns the text that a formula consists of.
fn shown_text(formula: &str) -> Option<Cow<'_, str>> {
    let call = |name: &str| formula.strip_prefix(name)?.strip_suffix(')');
    let literal = match (call("T("), call("HYPERLINK(")) {
        (Some(argument), _) => argument,
        (None, Some(arguments)) => arguments.split_once([',', ';'])?.1,
        (None, None) => formula,
    };
    let inner = literal.trim().strip_prefix('"')?.strip_suffix('"')?;
    if !inner.contains('"') {
        return Some(inner.trim().into());
    }
    let plain = inner.replace("\"\"", "\u{0}");
    (!plain.contains('"')).then(|| plain.replace('\u{0}', "\"").into())
}

/// Returns whether a text is a formula that only a spreadsheet can calculate: `=VLOOKUP(A2;Prices;2)`, `="00"&A2`.
pub(crate) fn is_formula(text: &str) -> bool {
    if text.starts_with("=\"") {
        return true;
    }
    let Some((function, _)) = text.strip_prefix('=').and_then(|rest| rest.split_once('(')) else {
        return false;
    };
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_');
    text.ends_with(')')
        && function.starts_with(|c: char| c.is_ascii_alphabetic())
        && function.chars().all(is_name)
}
