//! Reads ODS.

use std::collections::BTreeSet;

use super::package::{Package, Part};
use super::sheet::{Merged, SheetBuilder};
use super::xlsx::{decimal, iso_date};
use super::xml::{Element, Node};
use crate::cell::{Currency, is_single_unit};
use crate::grid::{Cell, CellKind, Grid, ListError, Room, Sheet, Workbook};

/// A cell while its texts are read.
#[derive(Default)]
struct RawCell {
    kind: String,
    value: String,
    currency: Option<Currency>,
    has_formula: bool,
    is_covered: bool,
    is_struck: bool,
    columns: usize,
    rows_spanned: usize,
    /// The paragraphs that the cell shows.
    text: String,
}

/// Reads every table of the document.
pub(super) fn read(package: &mut Package<'_>) -> Result<Workbook, ListError> {
    if is_encrypted(package)? {
        return Err(ListError::Protected);
    }
    let mut part = package.part("content.xml")?.ok_or(ListError::Damaged)?;
    let mut workbook = Workbook::default();
    let mut room = Room::new();
    let (mut style, mut hidden_styles, mut struck_styles) = (String::new(), BTreeSet::new(), BTreeSet::new());
    loop {
        let (name, is_hidden) = match part.next()? {
            Node::Start(element) => match element.name() {
                "style" => {
                    style = text(&element, "name");
                    continue;
                }
                "text-properties" if is_line_through(&element) => {
                    struck_styles.insert(style.clone());
                    continue;
                }
                "table-properties" if element.attribute("display").as_deref() == Some("false") => {
                    hidden_styles.insert(style.clone());
                    continue;
                }
                "table" => (text(&element, "name"), hidden_styles.contains(&text(&element, "style-name"))),
                _ => continue,
            },
            Node::End(_) | Node::Text(_) => continue,
            Node::Finished => return Ok(workbook),
        };
        let content = table(&mut part, &mut room, &struck_styles);
        let is_whole = content.is_ok();
        workbook.sheets.push(Sheet { name, is_hidden, content });
        if !is_whole {
            skip_table(&mut part)?;
        }
    }
}

fn is_encrypted(package: &mut Package<'_>) -> Result<bool, ListError> {
    let Some(mut manifest) = package.part("META-INF/manifest.xml")? else { return Ok(false) };
    loop {
        match manifest.next()? {
            Node::Start(element) if element.name() == "encryption-data" => return Ok(true),
            Node::Start(_) | Node::End(_) | Node::Text(_) => {}
            Node::Finished => return Ok(false),
        }
    }
}

fn text(element: &Element<'_>, name: &str) -> String {
    element.attribute(name).map(std::borrow::Cow::into_owned).unwrap_or_default()
}

fn skip_table(part: &mut Part<'_, '_>) -> Result<(), ListError> {
    loop {
        match part.next()? {
            Node::End(name) if name == "table" => return Ok(()),
            Node::Finished => return Ok(()),
            Node::Start(_) | Node::End(_) | Node::Text(_) => {}
        }
    }
}

fn table(
    part: &mut Part<'_, '_>,
    room: &mut Room,
    struck_styles: &BTreeSet<String>,
) -> Result<Grid, ListError> {
    let mut builder = SheetBuilder::default();
    let (mut row, mut rows, mut column, mut hidden_columns) = (0_usize, 1_usize, 0_usize, 0_usize);
    let mut is_hidden = false;
    let mut row_cells: Vec<(usize, Cell)> = Vec::new();
    let mut cell: Option<RawCell> = None;
    // The texts of annotations and pictures are not the cell's.
    let mut aside = 0_usize;
    loop {
        match part.next()? {
            Node::Start(element) => match element.name() {
                "table-column" => {
                    let count = element.number("number-columns-repeated").unwrap_or(1);
                    if is_invisible(&element) {
                        builder.hide_columns(
                            hidden_columns,
                            hidden_columns.saturating_add(count).saturating_sub(1),
                        );
                    }
                    hidden_columns = hidden_columns.saturating_add(count);
                }
                "table-row" => {
                    rows = element.number("number-rows-repeated").unwrap_or(1).max(1);
                    column = 0;
                    is_hidden = is_invisible(&element);
                }
                name @ ("table-cell" | "covered-table-cell") => {
                    cell = Some(RawCell {
                        kind: text(&element, "value-type"),
                        value: ["value", "date-value", "boolean-value", "string-value"]
                            .into_iter()
                            .find_map(|name| element.attribute(name).map(std::borrow::Cow::into_owned))
                            .unwrap_or_default(),
                        currency: element.attribute("currency").and_then(|code| Currency::of_code(&code)),
                        has_formula: element.attribute("formula").is_some(),
                        is_covered: name == "covered-table-cell",
                        is_struck: struck_styles.contains(&text(&element, "style-name")),
                        columns: element.number("number-columns-repeated").unwrap_or(1).max(1),
                        rows_spanned: element.number("number-rows-spanned").unwrap_or(1),
                        text: String::new(),
                    });
                }
                "annotation" | "shape" | "frame" => aside = aside.saturating_add(1),
                "p" | "line-break" if aside == 0 => {
                    if let Some(cell) = cell.as_mut().filter(|cell| !cell.text.is_empty()) {
                        cell.text.push('\n');
                    }
                }
                "span" if aside == 0 => {
                    if let Some(cell) = &mut cell {
                        cell.is_struck |= struck_styles.contains(&text(&element, "style-name"));
                    }
                }
                "s" | "tab" if aside == 0 => {
                    if let Some(cell) = &mut cell {
                        cell.text.push(' ');
                    }
                }
                _ => {}
            },
            Node::Text(more) if aside == 0 => {
                if let Some(cell) = &mut cell {
                    cell.text.push_str(&more);
                }
            }
            Node::Text(_) => {}
            Node::End(name) => match &*name {
                "annotation" | "shape" | "frame" => aside = aside.saturating_sub(1),
                "table-cell" | "covered-table-cell" => {
                    let raw = cell.take().unwrap_or_default();
                    let columns = raw.columns;
                    if raw.rows_spanned > 1 {
                        let last_row = row.saturating_add(raw.rows_spanned).saturating_sub(1);
                        builder.merge(Merged { first_row: row, last_row, column });
                    }
                    let is_struck = raw.is_struck;
                    let read = Cell { is_struck, ..read_cell(raw) };
                    if !read.is_empty() {
                        // Repeated values are stored each; empty cells may repeat to the end of the sheet.
                        let copies = (0..columns).take(crate::grid::MAX_COLUMNS.saturating_add(1));
                        row_cells.extend(copies.map(|copy| (column.saturating_add(copy), read.clone())));
                    }
                    column = column.saturating_add(columns);
                }
                "table-row" => {
                    for copy in 0..if row_cells.is_empty() { 0 } else { rows } {
                        for (column, cell) in &row_cells {
                            builder.put(room, row.saturating_add(copy), *column, cell.clone())?;
                        }
                        if is_hidden {
                            builder.hide_row(row.saturating_add(copy));
                        }
                    }
                    row_cells.clear();
                    row = row.saturating_add(rows);
                }
                "table" => return builder.finish(room, false),
                _ => {}
            },
            Node::Finished => return builder.finish(room, false),
        }
    }
}

/// Returns whether a number is shown with words that name neither single pieces nor a currency.
fn has_unit(shown: &str) -> bool {
    let words = shown.trim_start_matches(|c: char| !c.is_alphabetic());
    let is_number = shown.replace(',', ".").parse::<f64>().is_ok();
    shown.starts_with(|c: char| c.is_ascii_digit())
        && !words.is_empty()
        && !is_number
        && !is_single_unit(words)
        && Currency::mentioned(words).is_none()
}

/// Returns whether the properties of a style strike its text through.
fn is_line_through(element: &Element<'_>) -> bool {
    ["text-line-through-style", "text-line-through-type"]
        .iter()
        .any(|name| element.attribute(name).is_some_and(|value| value != "none"))
}

fn is_invisible(element: &Element<'_>) -> bool {
    element.attribute("visibility").is_some_and(|value| matches!(&*value, "collapse" | "filter"))
}

fn read_cell(raw: RawCell) -> Cell {
    let shown = raw.text.trim();
    let is_error = raw.kind != "string" && shown.starts_with('#') || shown.starts_with("Err:");
    match raw.kind.as_str() {
        _ if raw.is_covered => Cell::default(),
        _ if is_error && raw.has_formula => Cell::of(CellKind::Error, shown.to_owned()),
        "float" | "currency" | "percentage" => {
            let number = raw.value.parse::<f64>().map_or(raw.value.clone(), decimal);
            if has_unit(shown) {
                return Cell::text(shown);
            }
            // Leading zeros are only in the text that the cell shows.
            let is_code = shown.len() > number.len() && shown.bytes().all(|byte| byte.is_ascii_digit());
            if is_code && shown.trim_start_matches('0') == number.trim_start_matches('0') {
                return Cell::text(shown);
            }
            let currency = raw.currency.or_else(|| Currency::mentioned(shown));
            Cell { currency, ..Cell::of(CellKind::Number, number) }
        }
        "date" => iso_date(&raw.value),
        "boolean" => Cell::text(&raw.value),
        "" if raw.has_formula && shown.is_empty() => Cell::of(CellKind::NotCalculated, String::new()),
        _ => Cell::text(shown),
    }
}
