//! Reads the texts that the cells of an XLSX file share.

use super::package::Package;
use super::xml::Node;
use crate::grid::ListError;

/// Reads the shared texts, by index, and whether a part of each is struck through. Their pronunciations are left out.
pub(super) fn read(package: &mut Package<'_>, path: &str) -> Result<Vec<(String, bool)>, ListError> {
    let mut strings = Vec::new();
    let Some(mut part) = package.part(path)? else { return Ok(strings) };
    loop {
        let is_string = match part.next()? {
            Node::Start(element) => element.name() == "si",
            Node::End(_) | Node::Text(_) => false,
            Node::Finished => return Ok(strings),
        };
        if is_string {
            let (text, is_struck) = part.rich_text_of("si", "rPh")?;
            strings.push((unescaped(&text), is_struck));
        }
    }
}

/// Returns a text with the characters that XML cannot hold, which XLSX writes as `_x000D_`.
pub(super) fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, escape) = rest.split_at(at);
        plain.push_str(before);
        let code = escape.get(2..6).and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let c = code.filter(|_| escape.get(6..7) == Some("_")).and_then(char::from_u32);
        let length = if c.is_some() { 7 } else { 2 };
        match c {
            // The line feed after a carriage return is kept.
            Some('\r') => {}
            Some(c) => plain.push(c),
            None => plain.push_str("_x"),
        }
        rest = escape.get(length..).unwrap_or_default();
    }
    plain + rest
}
