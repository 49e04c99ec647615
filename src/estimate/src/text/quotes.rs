//! Replaces the quotes that word processors and databases write around fields by the usual ones.

use std::borrow::Cow;

use super::delimiter::DELIMITERS;

/// Opening and closing quotes.
const QUOTES: [(char, char); 5] = [('“', '”'), ('„', '“'), ('«', '»'), ('‘', '’'), ('\'', '\'')];

/// Returns the text with `"` around its fields, if every field of the first line stands in other quotes: `“Model”,“Qty”`.
pub(super) fn with_plain_quotes(text: &str) -> Cow<'_, str> {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().trim();
    let encloses = |(open, close): &(char, char)| {
        let inner = first.strip_prefix(*open).and_then(|rest| rest.strip_suffix(*close));
        inner.is_some_and(|inner| {
            DELIMITERS.iter().any(|delimiter| inner.contains(&format!("{close}{delimiter}{open}")))
        })
    };
    let Some((open, close)) = QUOTES.into_iter().find(encloses) else { return text.into() };
    let is_end = |c: Option<char>| c.is_none_or(|c| c == '\n' || DELIMITERS.contains(&c));
    let mut plain = String::with_capacity(text.len());
    let (mut before, mut chars) = (None, text.chars().peekable());
    while let Some(c) = chars.next() {
        match c {
            c if c == open && is_end(before) || c == close && is_end(chars.peek().copied()) => {
                plain.push('"');
            }
            '"' => plain.push_str("\"\""),
            c => plain.push(c),
        }
        before = Some(c);
    }
    plain.into()
}
