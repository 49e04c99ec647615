//! Reads the cell styles of an XLSX file: number formats, and fonts that are struck through.

use std::collections::BTreeMap;

use super::format::NumberFormat;
use super::package::Package;
use super::xml::Node;
use crate::grid::ListError;

/// The most styles of a workbook; Excel allows 65,490.
const MAX_STYLES: usize = 70_000;

/// The parts of a cell style that matter for a list.
#[derive(Default)]
pub(super) struct CellStyle {
    pub(super) format: NumberFormat,
    pub(super) is_struck: bool,
}

/// Reads each cell style, by its index.
pub(super) fn read(package: &mut Package<'_>, path: &str) -> Result<Vec<CellStyle>, ListError> {
    let mut formats: BTreeMap<usize, NumberFormat> = BTreeMap::new();
    let mut styles = Vec::new();
    let Some(mut part) = package.part(path)? else { return Ok(styles) };
    let (mut is_of_cells, mut is_of_fonts) = (false, false);
    let mut are_fonts_struck: Vec<bool> = Vec::new();
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
                "fonts" => is_of_fonts = true,
                "font" if is_of_fonts && are_fonts_struck.len() < MAX_STYLES => are_fonts_struck.push(false),
                "strike" if is_of_fonts => {
                    if let Some(font) = are_fonts_struck.last_mut() {
                        *font = element.is_strike();
                    }
                }
                "cellXfs" => is_of_cells = true,
                "xf" if is_of_cells && styles.len() < MAX_STYLES => {
                    let id = element.number("numFmtId").unwrap_or(0);
                    let format = formats.get(&id).cloned().unwrap_or_else(|| NumberFormat::built_in(id));
                    let font = element.number("fontId").and_then(|font| are_fonts_struck.get(font));
                    styles.push(CellStyle { format, is_struck: font == Some(&true) });
                }
                _ => {}
            },
            Node::End(name) if name == "cellXfs" => is_of_cells = false,
            Node::End(name) if name == "fonts" => is_of_fonts = false,
            Node::End(_) | Node::Text(_) => {}
            Node::Finished => return Ok(styles),
        }
    }
}
