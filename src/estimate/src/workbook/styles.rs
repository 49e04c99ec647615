//! Reads the number formats of an XLSX file's cell styles.

use std::collections::BTreeMap;

use super::format::NumberFormat;
use super::package::Package;
use super::xml::Node;
use crate::grid::ListError;

/// The most styles of a workbook; Excel allows 65,490.
const MAX_STYLES: usize = 70_000;

/// Reads the format of each cell style, by the style's index.
pub(super) fn read(package: &mut Package<'_>, path: &str) -> Result<Vec<NumberFormat>, ListError> {
    let mut formats: BTreeMap<usize, NumberFormat> = BTreeMap::new();
    let mut styles = Vec::new();
    let Some(mut part) = package.part(path)? else { return Ok(styles) };
    let mut is_of_cells = false;
    loop {
        match part.next()? {
            Node::Start(element) => match element.name() {
                "numFmt" => {
                    if let (Some(id), Some(code)) =
                        (element.number("numFmtId"), element.attribute("formatCode"))
                    {
                        formats.insert(id, NumberFormat::parse(&code));
                    }
                }
                "cellXfs" => is_of_cells = true,
                "xf" if is_of_cells && styles.len() < MAX_STYLES => {
                    let id = element.number("numFmtId").unwrap_or(0);
                    styles.push(formats.get(&id).cloned().unwrap_or_else(|| NumberFormat::built_in(id)));
                }
                _ => {}
            },
            Node::End(name) if name == "cellXfs" => is_of_cells = false,
            Node::End(_) | Node::Text(_) => {}
            Node::Finished => return Ok(styles),
        }
    }
}
