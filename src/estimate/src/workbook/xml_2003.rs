//! Reads XML Spreadsheet 2003, which accounting programs export under the name of an XLS file.

use std::collections::BTreeMap;

use super::format::NumberFormat;
use super::sheet::{Merged, SheetBuilder};
use super::styles::CellStyle;
use super::xlsx::{iso_date, number};
use super::xml::{Bounded, Element, Node, Xml};
use crate::grid::{Cell, CellKind, Grid, ListError, Room, Sheet, Workbook};

impl Bounded for &[u8] {
    fn is_used_up(&self) -> bool {
        false
    }
}

type Source<'x> = Xml<&'x [u8]>;

/// Reads every worksheet of a text.
pub(super) fn read(text: &str) -> Result<Workbook, ListError> {
    let mut xml = Xml::new(text.as_bytes());
    let mut styles = BTreeMap::new();
    let mut room = Room::new();
    let mut workbook = Workbook::default();
    loop {
        match xml.next()? {
            Node::Start(element) if element.name() == "Styles" => styles = self::styles(&mut xml)?,
            Node::Start(element) if element.name() == "Worksheet" => {
                let name = attribute(&element, "Name");
                let (is_hidden, content) = worksheet(&mut xml, &styles, &mut room)?;
                workbook.sheets.push(Sheet { name, is_hidden, content: Ok(content) });
            }
            Node::Start(_) | Node::End(_) | Node::Text(_) => {}
            Node::Finished => return Ok(workbook),
        }
    }
}

fn attribute(element: &Element<'_>, name: &str) -> String {
    element.attribute(name).map(std::borrow::Cow::into_owned).unwrap_or_default()
}

/// Reads the styles, each by its id.
fn styles(xml: &mut Source<'_>) -> Result<BTreeMap<String, CellStyle>, ListError> {
    let mut styles = BTreeMap::new();
    let mut id = String::new();
    loop {
        match xml.next()? {
            Node::Start(element) => {
                let style: &mut CellStyle = styles.entry(id.clone()).or_default();
                match element.name() {
                    "Style" => id = attribute(&element, "ID"),
                    "NumberFormat" => style.format = format(&attribute(&element, "Format")),
                    "Font" => style.is_struck = element.is_set("StrikeThrough"),
                    _ => {}
                }
            }
            Node::End(name) if name == "Styles" => return Ok(styles),
            Node::End(_) | Node::Text(_) => {}
            Node::Finished => return Ok(styles),
        }
    }
}

/// Parses a format; some have names in place of a pattern.
fn format(format: &str) -> NumberFormat {
    match format {
        "Euro Currency" => NumberFormat::parse("[$€-2] #,##0.00"),
        "Currency" | "Fixed" | "Standard" | "Percent" | "Scientific" | "Yes/No" | "True/False" | "On/Off" => {
            NumberFormat::default()
        }
        pattern => NumberFormat::parse(pattern),
    }
}

/// A cell while its parts are read.
#[derive(Default)]
struct RawCell {
    style: String,
    has_formula: bool,
    kind: String,
    value: Option<(String, bool)>,
    /// The numbers of columns and rows that it is merged with.
    columns: usize,
    rows: usize,
}

/// Reads a worksheet, and whether it is hidden.
fn worksheet(
    xml: &mut Source<'_>,
    styles: &BTreeMap<String, CellStyle>,
    room: &mut Room,
) -> Result<(bool, Grid), ListError> {
    let mut builder = SheetBuilder::default();
    let (mut row, mut next_row, mut column, mut definition) = (0_usize, 0_usize, 0_usize, 0_usize);
    let (mut is_row_hidden, mut is_sheet_hidden) = (false, false);
    let mut cell = RawCell::default();
    loop {
        let name = match xml.next()? {
            Node::Start(element) => {
                let index = || element.number("Index").and_then(|number| number.checked_sub(1));
                match element.name() {
                    "Column" => {
                        let first = index().unwrap_or(definition);
                        let last = first.saturating_add(element.number("Span").unwrap_or(0));
                        definition = last.saturating_add(1);
                        if element.is_set("Hidden") {
                            builder.hide_columns(first, last);
                        }
                    }
                    "Row" => {
                        row = index().unwrap_or(next_row);
                        next_row = row.saturating_add(element.number("Span").unwrap_or(0)).saturating_add(1);
                        column = 0;
                        is_row_hidden = element.is_set("Hidden");
                    }
                    "Cell" => {
                        column = index().unwrap_or(column);
                        cell = RawCell {
                            style: attribute(&element, "StyleID"),
                            has_formula: element.attribute("Formula").is_some(),
                            columns: element.number("MergeAcross").unwrap_or(0),
                            rows: element.number("MergeDown").unwrap_or(0),
                            ..RawCell::default()
                        };
                    }
                    "Data" => cell.kind = attribute(&element, "Type"),
                    _ => {}
                }
                element.name().to_owned()
            }
            Node::End(name) => {
                match &*name {
                    "Cell" => {
                        let raw = std::mem::take(&mut cell);
                        let merged = raw.columns;
                        put(&mut builder, (row, column), raw, styles, room)?;
                        column = column.saturating_add(merged).saturating_add(1);
                    }
                    "Row" if is_row_hidden => builder.hide_row(row),
                    "Worksheet" => return Ok((is_sheet_hidden, builder.finish(room, false)?)),
                    _ => {}
                }
                continue;
            }
            Node::Text(_) => continue,
            Node::Finished => return Err(ListError::Damaged),
        };
        match name.as_str() {
            "Data" => cell.value = Some(xml.rich_text_of("Data", "")?),
            // A comment has data of its own.
            "Comment" => drop(xml.text_of("Comment", "")?),
            "Visible" => is_sheet_hidden = xml.text_of("Visible", "")? != "SheetVisible",
            _ => {}
        }
    }
}

fn put(
    builder: &mut SheetBuilder,
    (row, column): (usize, usize),
    raw: RawCell,
    styles: &BTreeMap<String, CellStyle>,
    room: &mut Room,
) -> Result<(), ListError> {
    let style = styles.get(&raw.style);
    let (value, is_struck) = raw.value.unwrap_or_default();
    let cell = match raw.kind.as_str() {
        "Number" => number(value.trim(), style.map(|style| &style.format), false),
        "DateTime" => iso_date(value.trim()),
        "Boolean" => Cell::text(if value.trim() == "1" { "true" } else { "false" }),
        "Error" => Cell::of(CellKind::Error, value),
        "" if raw.has_formula => Cell::of(CellKind::NotCalculated, String::new()),
        _ => Cell::text(&value),
    };
    let is_struck = is_struck || style.is_some_and(|style| style.is_struck);
    if cell.kind == CellKind::Number && style.is_some_and(|style| style.format.is_scaled) {
        builder.note_scaled(row, column);
    }
    builder.put(room, row, column, Cell { is_struck, ..cell })?;
    if raw.rows > 0 {
        builder.merge(Merged { first_row: row, last_row: row.saturating_add(raw.rows), column });
    }
    Ok(())
}
