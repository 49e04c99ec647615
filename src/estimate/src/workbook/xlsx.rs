//! Reads XLSX.

use std::collections::BTreeMap;

use policy::Date;

use super::format::NumberFormat;
use super::package::{Package, Part};
use super::sheet::{Merged, SheetBuilder};
use super::strings;
use super::styles::{self, CellStyle};
use super::xml::Node;
use crate::cell::date_of_serial;
use crate::grid::{Cell, CellKind, Grid, ListError, Room, Sheet, Workbook};

/// The days between the 1900 and the 1904 calendar; old Macintosh programs use the latter.
const DAYS_TO_1904: f64 = 1462.0;

/// The contents of the workbook part.
#[derive(Default)]
struct Outline {
    /// For each sheet its name, whether it is hidden, and the id of its relationship.
    sheets: Vec<(String, bool, String)>,
    has_1904_dates: bool,
    is_to_be_calculated: bool,
}

/// The data that cells refer to.
struct Context {
    strings: Vec<(String, bool)>,
    styles: Vec<CellStyle>,
    has_1904_dates: bool,
    is_to_be_calculated: bool,
}

/// A cell while its parts are read.
#[derive(Default)]
struct RawCell {
    row: usize,
    column: usize,
    kind: String,
    style: usize,
    value: Option<String>,
    text: Option<(String, bool)>,
    has_formula: bool,
}

/// Reads every worksheet.
pub(super) fn read(package: &mut Package<'_>) -> Result<Workbook, ListError> {
    let relations = relations(package, "_rels/.rels")?;
    let book = relations.values().find(|(kind, _)| kind.ends_with("/officeDocument"));
    let book = book.map_or("xl/workbook.xml".to_owned(), |(_, target)| resolved("", target));
    let (folder, file) = book.rsplit_once('/').unwrap_or(("", &book));
    let outline = outline(package, &book)?;
    let relations = self::relations(package, &format!("{folder}/_rels/{file}.rels"))?;
    let target = |kind: &str| {
        let found = relations.values().find(|(other, _)| other.ends_with(kind));
        found.map(|(_, target)| resolved(folder, target))
    };
    let context = Context {
        strings: strings::read(package, &target("/sharedStrings").unwrap_or_default())?,
        styles: styles::read(package, &target("/styles").unwrap_or_default())?,
        has_1904_dates: outline.has_1904_dates,
        is_to_be_calculated: outline.is_to_be_calculated,
    };
    let mut room = Room::new();
    let mut workbook = Workbook::default();
    for (name, is_hidden, id) in outline.sheets {
        let Some((kind, target)) = relations.get(&id) else { continue };
        if !kind.ends_with("/worksheet") {
            continue;
        }
        let content = match package.part(&resolved(folder, target))? {
            Some(mut part) => sheet(&mut part, &context, &mut room),
            None => Err(ListError::Damaged),
        };
        workbook.sheets.push(Sheet { name, is_hidden, content });
    }
    Ok(workbook)
}

/// Returns the path of a part from the folder that refers to it.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            ".." => {
                parts.pop();
            }
            "." | "" => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Reads relationships: by id their type and target.
fn relations(package: &mut Package<'_>, path: &str) -> Result<BTreeMap<String, (String, String)>, ListError> {
    let mut relations = BTreeMap::new();
    let Some(mut part) = package.part(path)? else { return Ok(relations) };
    loop {
        match part.next()? {
            Node::Start(element) if element.name() == "Relationship" => {
                let text =
                    |name| element.attribute(name).map(std::borrow::Cow::into_owned).unwrap_or_default();
                relations.insert(text("Id"), (text("Type"), text("Target").replace('\\', "/")));
            }
            Node::Start(_) | Node::End(_) | Node::Text(_) => {}
            Node::Finished => return Ok(relations),
        }
    }
}

fn outline(package: &mut Package<'_>, path: &str) -> Result<Outline, ListError> {
    let mut outline = Outline::default();
    let mut part = package.part(path)?.ok_or(ListError::Damaged)?;
    loop {
        match part.next()? {
            Node::Start(element) => match element.name() {
                "sheet" => {
                    let text =
                        |name| element.attribute(name).map(std::borrow::Cow::into_owned).unwrap_or_default();
                    let is_hidden = matches!(text("state").as_str(), "hidden" | "veryHidden");
                    outline.sheets.push((text("name"), is_hidden, text("id")));
                }
                "workbookPr" => outline.has_1904_dates = element.is_set("date1904"),
                "calcPr" => outline.is_to_be_calculated = element.is_set("fullCalcOnLoad"),
                _ => {}
            },
            Node::End(_) | Node::Text(_) => {}
            Node::Finished => return Ok(outline),
        }
    }
}

fn sheet(part: &mut Part<'_, '_>, context: &Context, room: &mut Room) -> Result<Grid, ListError> {
    let mut builder = SheetBuilder::default();
    // The place of the next row and cell, if it is not stated.
    let (mut row, mut column) = (0_usize, 0_usize);
    let mut is_hidden = false;
    let mut next_row = 0_usize;
    let mut cell = RawCell::default();
    loop {
        let start = match part.next()? {
            Node::Start(element) => {
                match element.name() {
                    "row" => {
                        row =
                            element.number("r").and_then(|number| number.checked_sub(1)).unwrap_or(next_row);
                        (column, next_row) = (0, row.saturating_add(1));
                        is_hidden = element.is_set("hidden");
                    }
                    "c" => {
                        let place = element.attribute("r").and_then(|name| place(&name));
                        (row, column) = place.unwrap_or((row, column));
                        cell = RawCell {
                            row,
                            column,
                            kind: element
                                .attribute("t")
                                .map(std::borrow::Cow::into_owned)
                                .unwrap_or_default(),
                            style: element.number("s").unwrap_or(0),
                            ..RawCell::default()
                        };
                    }
                    "f" => cell.has_formula = true,
                    "col" if element.is_set("hidden") => {
                        let index = |name| element.number(name).and_then(|number| number.checked_sub(1));
                        if let (Some(first), Some(last)) = (index("min"), index("max")) {
                            builder.hide_columns(first, last);
                        }
                    }
                    "mergeCell" => {
                        if let Some(merged) = element.attribute("ref").and_then(|range| merged(&range)) {
                            builder.merge(merged);
                        }
                    }
                    _ => {}
                }
                element.name().to_owned()
            }
            Node::End(name) => {
                match &*name {
                    "c" => {
                        column = column.saturating_add(1);
                        put(&mut builder, std::mem::take(&mut cell), context, room)?;
                    }
                    "row" if is_hidden => builder.hide_row(row),
                    _ => {}
                }
                continue;
            }
            Node::Text(_) => continue,
            Node::Finished => return builder.finish(room, context.is_to_be_calculated),
        };
        match start.as_str() {
            "v" => cell.value = Some(part.text_of("v", "")?),
            "is" => cell.text = Some(part.rich_text_of("is", "rPh")?),
            "f" => {
                let _ = part.text_of("f", "")?;
            }
            _ => {}
        }
    }
}

fn put(
    builder: &mut SheetBuilder,
    raw: RawCell,
    context: &Context,
    room: &mut Room,
) -> Result<(), ListError> {
    let value = raw.value.as_deref().unwrap_or_default();
    let style = context.styles.get(raw.style);
    if raw.has_formula {
        builder.formula(raw.row, raw.column, value);
    }
    let cell = match raw.kind.as_str() {
        "s" => {
            let index: Option<usize> = value.trim().parse().ok();
            let shared = index.and_then(|index| context.strings.get(index));
            shared
                .map(|(text, is_struck)| Cell { is_struck: *is_struck, ..Cell::text(text) })
                .unwrap_or_default()
        }
        "inlineStr" => {
            let (text, is_struck) = raw.text.unwrap_or_default();
            Cell { is_struck, ..Cell::text(&strings::unescaped(&text)) }
        }
        "str" => Cell::text(&strings::unescaped(value)),
        "b" => Cell::text(if value.trim() == "1" { "true" } else { "false" }),
        "e" => Cell::of(CellKind::Error, value.to_owned()),
        "d" => iso_date(value),
        _ if value.trim().is_empty() && raw.has_formula => Cell::of(CellKind::NotCalculated, String::new()),
        _ => number(value.trim(), style.map(|style| &style.format), context.has_1904_dates),
    };
    let cell = Cell { is_struck: cell.is_struck || style.is_some_and(|style| style.is_struck), ..cell };
    let is_scaled = style.is_some_and(|style| style.format.is_scaled);
    if is_scaled && cell.kind == CellKind::Number {
        builder.note_scaled(raw.row, raw.column);
    }
    builder.put(room, raw.row, raw.column, cell)
}

/// Returns the cell of a stored number: a date, a code or a number, by its format.
pub(super) fn number(value: &str, format: Option<&NumberFormat>, has_1904_dates: bool) -> Cell {
    let Ok(number) = value.parse::<f64>() else { return Cell::text(value) };
    let text = decimal(number);
    let Some(format) = format else { return Cell::of(CellKind::Number, text) };
    if format.is_date
        && let Some(date) = stored_date(number, has_1904_dates)
    {
        return Cell::of(CellKind::Date, date.to_string());
    }
    match format.with_unit(&text).or_else(|| format.code(&text)) {
        Some(text) => Cell::text(&text),
        None => Cell { currency: format.currency, ..Cell::of(CellKind::Number, text) },
    }
}

/// Returns the date of a stored number of days.
pub(super) fn stored_date(days: f64, has_1904_dates: bool) -> Option<Date> {
    let days = if has_1904_dates { days + DAYS_TO_1904 } else { days };
    date_of_serial(&decimal(days))
}

/// Returns the cell of a date in ISO notation, with or without a time.
pub(super) fn iso_date(text: &str) -> Cell {
    let date = text.get(..10).filter(|day| day.parse::<Date>().is_ok());
    date.map_or_else(|| Cell::text(text), |day| Cell::of(CellKind::Date, day.to_owned()))
}

/// Returns a number as a spreadsheet shows it: with fifteen digits, so that 0.1 + 0.2 is 0.3.
pub(super) fn decimal(number: f64) -> String {
    let exact = number.to_string();
    if exact.len() <= 15 {
        return exact;
    }
    let whole = exact.split('.').next().unwrap_or_default().trim_start_matches('-').len();
    let rounded = format!("{number:.*}", 15_usize.saturating_sub(whole));
    if rounded.contains('.') {
        rounded.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        rounded
    }
}

/// Parses the name of a cell: row and column from 0.
pub(super) fn place(name: &str) -> Option<(usize, usize)> {
    let split = name.find(|c: char| c.is_ascii_digit())?;
    let (letters, digits) = name.split_at_checked(split)?;
    let mut column = 0_usize;
    for letter in letters.bytes() {
        let value = usize::from(letter.to_ascii_uppercase().checked_sub(b'A').filter(|value| *value < 26)?);
        column = column.checked_mul(26)?.checked_add(value)?.checked_add(1)?;
    }
    Some((digits.parse::<usize>().ok()?.checked_sub(1)?, column.checked_sub(1)?))
}

/// Parses a merged range such as `A2:A4`.
fn merged(range: &str) -> Option<Merged> {
    let (first, last) = range.split_once(':')?;
    let ((first_row, column), (last_row, _)) = (place(first)?, place(last)?);
    Some(Merged { first_row, last_row, column })
}
