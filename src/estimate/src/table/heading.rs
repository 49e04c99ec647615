//! Finds the row that names the columns.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::cell::read_date;
use crate::grid::{Cell, CellKind, Grid, GridRow, Span};
use crate::text::one_line;
use crate::vocabulary::{Confidence, Vocabulary};

/// The headings are among this number of rows from the top.
const DEPTH: usize = 30;

/// Returns the rows that are headings, which may be empty, and the headings themselves.
///
/// Chooses the row, or two adjacent rows, in which most different columns are recognised; of equal ones the first, and one row
/// before two. If no heading is known, chooses the first row if it has no figures and a row below it has some.
pub(super) fn find(grid: &Grid, vocabulary: &Vocabulary) -> (Range<usize>, Vec<String>) {
    let depth = grid.rows.len().min(DEPTH);
    let candidates = (0..depth).flat_map(|start| [start..start + 1, start..start + 2]);
    let best = candidates
        .filter_map(|rows| {
            let candidates = grid.rows.get(rows.clone())?;
            let names = match candidates {
                [row] if has_periods(row, vocabulary) => joined(candidates),
                _ => names(candidates),
            }?;
            let known: BTreeSet<_> =
                names.iter().filter_map(|name| vocabulary.heading(name)).map(|(target, _)| target).collect();
            Some((known.len(), rows, names))
        })
        .reduce(|best, next| if next.0 > best.0 { next } else { best });
    let least = if widest(grid) == 1 { 1 } else { 2 };
    match best {
        Some((known, rows, names)) if known >= least => {
            let (rows, mut names) = with_merged(grid, &rows).unwrap_or((rows, names));
            fit(&mut names, grid.rows.get(rows.end..).unwrap_or_default());
            (rows, names)
        }
        _ => unknown(grid),
    }
}

/// Returns the headings of one row with those of the row below it, if headings are merged over both.
fn with_merged(grid: &Grid, rows: &Range<usize>) -> Option<(Range<usize>, Vec<String>)> {
    let both = rows.start..rows.end.saturating_add(1);
    let lower = grid.rows.get(rows.end).filter(|_| rows.len() == 1)?;
    let is_merged = |cell: &Cell| cell.span == Span::MergedRest && !cell.is_empty();
    let names = joined(grid.rows.get(both.clone())?).filter(|_| lower.cells.iter().any(is_merged))?;
    Some((both, names))
}

/// Returns whether the headings are in one column: the first, or the texts before a colon in each row.
pub(super) fn stand_sideways(rows: &[GridRow], headings: &[String], vocabulary: &Vocabulary) -> bool {
    let named = |text: &str| match vocabulary.heading(text) {
        Some((target, Confidence::Heading)) => Some(target),
        Some((_, Confidence::PartOfHeading | Confidence::Content | Confidence::Chosen)) | None => None,
    };
    let first = rows.iter().take(DEPTH).filter_map(|row| row.cells.iter().find(|cell| !cell.is_empty()));
    let below: BTreeSet<_> =
        first.filter_map(|cell| named(cell.text.split(':').next().unwrap_or_default())).collect();
    let beside: BTreeSet<_> = headings.iter().filter_map(|name| named(name)).collect();
    below.len() >= 3 && below.len() > beside.len()
}

/// Returns whether the same headings stand twice beside each other.
pub(super) fn stand_side_by_side(headings: &[String]) -> bool {
    let named: Vec<&String> = headings.iter().filter(|heading| !heading.is_empty()).collect();
    let (one, other) = named.split_at(named.len() / 2);
    one.len() >= 3 && one == other
}

/// Joins the headings of several rows, the upper before the lower. Returns `None` if one of the rows cannot be headings.
fn names(rows: &[GridRow]) -> Option<Vec<String>> {
    if rows.iter().any(|row| row.cells.iter().any(is_mostly_digits)) {
        return None;
    }
    joined(rows)
}

/// Returns whether a row has clear headings, and beside them months, years or ages: `Model`, `Price`, `Oct 2026`, or `0-30`.
fn has_periods(row: &GridRow, vocabulary: &Vocabulary) -> bool {
    if !row.cells.iter().any(is_mostly_digits) {
        return false;
    }
    let is_figure = |cell: &Cell| {
        cell.kind == CellKind::Date || read_date(&cell.text).is_some() || cell.text.contains(['.', ','])
    };
    let is_heading = |cell: &Cell| !is_mostly_digits(cell) || !is_figure(cell);
    let is_clear = |cell: &&Cell| matches!(vocabulary.heading(&cell.text), Some((_, Confidence::Heading)));
    row.cells.iter().all(is_heading) && row.cells.iter().filter(is_clear).count() >= 2
}

fn joined(rows: &[GridRow]) -> Option<Vec<String>> {
    let (last, upper) = rows.split_last()?;
    let text = |row: &GridRow, column: usize| {
        row.cells.get(column).map(|cell| cell.text.to_string()).unwrap_or_default()
    };
    let width = rows.iter().map(|row| row.cells.len()).max()?;
    let mut names: Vec<String> = (0..width).map(|column| text(last, column)).collect();
    for row in upper.iter().rev() {
        // A merged heading is stored in the first of its columns, and holds for the others too.
        let mut group = String::new();
        for (column, name) in names.iter_mut().enumerate() {
            let own = text(row, column);
            if !own.is_empty() {
                group = own;
            }
            if group != *name {
                *name = format!("{group} {name}");
            }
        }
    }
    Some(names.iter().map(|name| one_line(name)).collect())
}

/// Returns the heading row if no word of it is known, or an empty range if the table has no headings.
fn unknown(grid: &Grid) -> (Range<usize>, Vec<String>) {
    let filled = |row: &GridRow| row.cells.iter().filter(|cell| !cell.text.is_empty()).count();
    let width = widest(grid);
    let first = grid.rows.iter().position(|row| filled(row).saturating_mul(2) > width);
    let named = first.and_then(|first| {
        let names = names(grid.rows.get(first..first + 1)?)?;
        let has_figures = |row: &GridRow| row.cells.iter().any(is_mostly_digits);
        grid.rows.iter().skip(first + 1).any(has_figures).then_some((first..first + 1, names))
    });
    named.map_or_else(
        || (first.unwrap_or(0)..first.unwrap_or(0), vec![String::new(); width]),
        |(rows, mut names)| {
            fit(&mut names, grid.rows.get(rows.end..).unwrap_or_default());
            (rows, names)
        },
    )
}

/// Extends or shortens the names to the number of columns in use.
fn fit(names: &mut Vec<String>, rows: &[GridRow]) {
    let filled =
        |row: &GridRow| row.cells.iter().rposition(|cell| !cell.text.is_empty()).map_or(0, |last| last + 1);
    let last_named = names.iter().rposition(|name| !name.is_empty()).map_or(0, |last| last + 1);
    // One row that is too long is a slip in that row; a column without a name shows in several.
    let mut widths: Vec<usize> = rows.iter().map(filled).collect();
    widths.sort_unstable();
    let usual = widths.get(widths.len() / 2).copied().unwrap_or(0);
    names.resize(last_named.max(usual), String::new());
}

fn widest(grid: &Grid) -> usize {
    grid.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0)
}

/// Returns whether the cell has more digits than letters, as numbers, amounts and dates have, and names have not.
fn is_mostly_digits(cell: &Cell) -> bool {
    let digits = cell.text.chars().filter(char::is_ascii_digit).count();
    let letters = cell.text.chars().filter(|c| c.is_alphabetic()).count();
    cell.kind != CellKind::Text || digits > letters
}
