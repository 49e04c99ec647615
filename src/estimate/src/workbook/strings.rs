//! The texts that an XLSX file's cells share.

use super::package::Package;
use super::xml::Node;
use crate::grid::ListError;

/// Reads the shared texts, by index. Pronunciations beside them are left out.
pub(super) fn read(package: &mut Package<'_>, path: &str) -> Result<Vec<String>, ListError> {
    let mut strings = Vec::new();
    let Some(mut part) = package.part(path)? else { return Ok(strings) };
    loop {
        let is_string = match part.next()? {
            Node::Start(element) => element.name() == "si",
            Node::End(_) | Node::Text(_) => false,
            Node::Finished => return Ok(strings),
        };
        if is_string {
            strings.push(part.text_of("si", "rPh")?);
        }
    }
}
