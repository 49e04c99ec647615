//! The list as a table.

use words::{Language, format};

use super::{MILLIS_IN_A_DAY, Row};
use crate::cli::printable::printable;

const COLUMNS: [&str; 11] = [
    "REFERENCE",
    "POLICY",
    "STATUS",
    "RMA NUMBER",
    "VALID UNTIL",
    "FILED",
    "CUSTOMER",
    "PRODUCT",
    "MONEY",
    "AGE",
    "DEADLINE",
];

/// The maximum number of characters of a customer's text, so that a row fits on a screen.
const MAX_CHARACTERS: usize = 28;

/// Writes a heading and a line for each row. Each column is as wide as its widest cell.
pub(super) fn table<'a>(rows: impl Iterator<Item = Row<'a>>) -> String {
    let rows: Vec<[String; COLUMNS.len()]> =
        std::iter::once(COLUMNS.map(str::to_owned)).chain(rows.map(|row| cells(&row))).collect();
    let mut widths = [0; COLUMNS.len()];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.chars().count().max(*width);
        }
    }
    let line = |row: &[String; COLUMNS.len()]| {
        let cells = row.iter().zip(widths).map(|(cell, width)| format!("{cell:<width$}"));
        let line = cells.collect::<Vec<_>>().join("  ");
        format!("{}\n", line.trim_end())
    };
    rows.iter().map(line).collect()
}

fn cells(row: &Row<'_>) -> [String; COLUMNS.len()] {
    let request = row.request;
    let summary = &request.summary;
    let or_dash = |text: Option<&String>| text.cloned().unwrap_or_else(|| "-".to_owned());
    let more = if request.lines > 1 { format!(" + {} more", request.lines - 1) } else { String::new() };
    [
        summary.reference.clone(),
        summary.policy.clone(),
        summary.status.as_str().to_owned(),
        or_dash(summary.rma_number.as_ref()),
        or_dash(summary.last_ship_day.as_ref()),
        row.filed_at(),
        shortened(request.customer.as_deref()),
        shortened(request.product.as_deref()) + &more,
        request.net.map_or_else(|| "-".to_owned(), |net| format::money(Language::English, row.currency, net)),
        age(row.age),
        or_dash(request.deadline.as_ref()),
    ]
}

/// Writes a customer's text on one line.
fn shortened(text: Option<&str>) -> String {
    let text = text.filter(|text| !text.is_empty()).unwrap_or("-");
    if text.chars().count() <= MAX_CHARACTERS {
        return printable(text);
    }
    let start: String = text.chars().take(MAX_CHARACTERS - 1).collect();
    printable(&start) + "…"
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
