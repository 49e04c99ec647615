//! The list as a table.

use words::{Language, format};

use super::{MILLIS_IN_A_DAY, Row};
use crate::cli::printable::{printable, width};
use crate::clock::time_of_millis;

const COLUMNS: [&str; 12] = [
    "REFERENCE",
    "POLICY",
    "STATUS",
    "RMA NUMBER",
    "VALID UNTIL",
    "FILED",
    "CUSTOMER",
    "PRODUCT",
    "REMEDY",
    MONEY,
    "AGE",
    "DEADLINE",
];
/// The column whose cells end at the same place.
const MONEY: &str = "MONEY";
/// The cell of a request without a value.
const NONE: &str = "-";

/// The maximum width of a customer's text, so that a row fits on a screen.
const MAX_WIDTH: usize = 28;

/// Writes a heading and a line for each row. Each column is as wide as its widest cell; one without a value in any row is left out. Without
/// rows, writes that no request matches.
pub(super) fn table<'a>(rows: impl Iterator<Item = Row<'a>>) -> String {
    let rows: Vec<[String; COLUMNS.len()]> = rows.map(|row| cells(&row)).collect();
    if rows.is_empty() {
        return "no request matches\n".to_owned();
    }
    let mut lines = vec![String::new(); rows.len() + 1];
    for (index, heading) in COLUMNS.into_iter().enumerate() {
        let cells = rows.iter().filter_map(|row| row.get(index)).map(String::as_str);
        if cells.clone().any(|cell| cell != NONE) {
            append(&mut lines, heading, cells);
        }
    }
    lines.iter().flat_map(|line| [line.trim_end(), "\n"]).collect()
}

/// Appends a column to the lines, the first of which has the headings.
fn append<'c>(lines: &mut [String], heading: &'c str, cells: impl Iterator<Item = &'c str> + Clone) {
    let cells = std::iter::once(heading).chain(cells);
    let widest = cells.clone().map(width).max().unwrap_or_default();
    for (line, cell) in lines.iter_mut().zip(cells) {
        let padding = " ".repeat(widest - width(cell));
        if !line.is_empty() {
            line.push_str("  ");
        }
        let parts = if heading == MONEY { [padding.as_str(), cell] } else { [cell, padding.as_str()] };
        line.extend(parts);
    }
}

fn cells(row: &Row<'_>) -> [String; COLUMNS.len()] {
    let request = row.request;
    let summary = &request.summary;
    let or_none = |text: Option<&String>| text.cloned().unwrap_or_else(|| NONE.to_owned());
    let more = if request.lines > 1 { format!(" + {} more", request.lines - 1) } else { String::new() };
    [
        summary.reference.clone(),
        summary.policy.clone(),
        summary.status.as_str().to_owned(),
        or_none(summary.rma_number.as_ref()),
        or_none(summary.last_ship_day.as_ref()),
        time_of_millis(summary.filed_at).date_naive().to_string(),
        shortened(request.customer.as_deref()),
        shortened(request.product.as_deref()) + &more,
        remedy(row),
        request
            .net
            .map_or_else(|| NONE.to_owned(), |net| format::money(Language::English, row.currency(), net)),
        age(row.age),
        or_none(request.deadline.as_ref()),
    ]
}

/// Writes the name of the remedy, or how many different ones there are.
fn remedy(row: &Row<'_>) -> String {
    match row.request.remedies.as_slice() {
        [] => NONE.to_owned(),
        [only] => {
            let remedy = row.document.and_then(|document| document.remedy(only));
            remedy.map_or(only.as_str(), |remedy| remedy.label.get(Language::English.tag())).to_owned()
        }
        several => format!("{} remedies", several.len()),
    }
}

/// Writes a customer's text on one line.
fn shortened(text: Option<&str>) -> String {
    let text = printable(text.filter(|text| !text.is_empty()).unwrap_or(NONE));
    if width(&text) <= MAX_WIDTH {
        return text;
    }
    let mut start = String::new();
    for character in text.chars() {
        start.push(character);
        if width(&start) >= MAX_WIDTH {
            start.pop();
            break;
        }
    }
    start + "…"
}

/// Writes a time span in the largest unit of which it has one.
fn age(millis: i64) -> String {
    let minutes = millis / 60_000;
    match (millis / MILLIS_IN_A_DAY, minutes / 60) {
        (0, 0) => format!("{minutes} min"),
        (0, hours) => format!("{hours} h"),
        (days, _) => format!("{days} d"),
    }
}
