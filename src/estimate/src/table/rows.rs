//! Rows under the headings that are not goods: headings again, names of groups, words.

use super::Note;
use crate::cell::{Currency, cents_either_way, is_date_either_way};
use crate::grid::{Cell, CellKind, GridRow, Span};
use crate::text::normalised;
use crate::vocabulary::{Target, Vocabulary};

/// Looks up what the headings mean.
pub(super) fn targets(headings: &[String], vocabulary: &Vocabulary) -> Vec<Option<Target>> {
    headings.iter().map(|heading| vocabulary.heading(heading).map(|(target, _)| target)).collect()
}

/// Returns the currency that a row above the headings states: `All prices in EUR`.
pub(super) fn currency_of_title(row: &GridRow) -> Option<Currency> {
    const ABOUT_AMOUNTS: [&str; 20] = [
        "currency", "price", "prices", "amount", "amounts", "value", "values", "prix", "montant", "montants",
        "devise", "monnaie", "precio", "precios", "monto", "montos", "importe", "importes", "moneda",
        "divisa",
    ];
    let words = normalised(&row.cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" "));
    if !words.split(' ').any(|word| ABOUT_AMOUNTS.contains(&word)) {
        return None;
    }
    row.cells.iter().find_map(|cell| Currency::mentioned(&cell.text))
}

pub(super) fn filled(row: &GridRow) -> usize {
    row.cells.iter().filter(|cell| !cell.is_empty() && cell.span != Span::MergedRest).count()
}

/// Returns how many cells a row of goods usually has: a quarter of the rows may be totals and names of groups.
pub(super) fn usual_fill(rows: &[GridRow]) -> usize {
    let mut fills: Vec<usize> = rows.iter().map(filled).collect();
    fills.sort_unstable();
    fills.get(fills.len().saturating_mul(3) / 4).copied().unwrap_or(0)
}

/// Takes out rows that repeat the headings, as reports do on each page.
pub(super) fn remove_headings_again(rows: &mut Vec<GridRow>, headings: &[String], notes: &mut Vec<Note>) {
    let plain: Vec<String> = headings.iter().map(|heading| normalised(heading)).collect();
    let named = plain.iter().filter(|heading| !heading.is_empty()).count();
    if named < 2 {
        return;
    }
    rows.retain(|row| {
        let texts = row.cells.iter().map(|cell| normalised(&cell.text));
        let same = texts.zip(&plain).filter(|(text, heading)| !text.is_empty() && text == *heading).count();
        let is_again = same >= 2 && same.saturating_mul(3) >= named.saturating_mul(2);
        if is_again {
            notes.push(Note::HeadingsAgain { row: row.number });
        }
        !is_again
    });
}

/// Takes the names of groups out: rows with one cell, in a column that is empty in the rows of goods. The name is carried down
/// to the rows of its group.
pub(super) fn take_groups(rows: &mut Vec<GridRow>, targets: &[Option<Target>], notes: &mut Vec<Note>) {
    let usual = usual_fill(rows);
    if usual < 2 {
        return;
    }
    let is_name = |row: &GridRow| filled(row) == 1;
    let only = |row: &GridRow| row.cells.iter().position(|cell| !cell.is_empty());
    let Some(column) = rows.iter().filter(|row| is_name(row)).find_map(only) else { return };
    let stands_in_goods = |row: &GridRow| row.cells.get(column).is_some_and(|cell| !cell.is_empty());
    let is_of_words = targets.get(column).is_none_or(|target| {
        target
            .as_ref()
            .is_none_or(|target| !matches!(target, Target::Quantity | Target::Serial | Target::LineTotal))
    });
    if !is_of_words || rows.iter().any(|row| !is_name(row) && stands_in_goods(row)) {
        return;
    }
    let mut name: Option<Cell> = None;
    rows.retain_mut(|row| {
        if is_name(row) && only(row) == Some(column) {
            name = row.cells.get(column).cloned();
            notes.push(Note::Group { row: row.number });
            return false;
        }
        if let (Some(name), Some(place)) = (&name, row.cells.get_mut(column)) {
            *place = Cell { span: Span::CarriedDown, ..name.clone() };
        }
        true
    });
}

/// Takes out rows that say nothing about goods: one cell of words in a list with more columns, or descriptions alone.
pub(super) fn remove_words(rows: &mut Vec<GridRow>, targets: &[Option<Target>], notes: &mut Vec<Note>) {
    let usual = usual_fill(rows);
    let has_quantities = targets.contains(&Some(Target::Quantity));
    let is_goods = |column: usize, cell: &Cell| match targets.get(column).and_then(Option::as_ref) {
        Some(Target::Description | Target::LineTotal | Target::Currency) | None => is_figure(cell),
        Some(Target::Fact(id)) => *id != *"category" || is_figure(cell),
        // One word under `Model` is a title rather than goods where nothing says how many there are.
        Some(Target::Model) => has_quantities || usual < 3 || is_figure(cell),
        Some(Target::Serial | Target::Quantity | Target::Wanted) => true,
    };
    let describes = |row: &GridRow| {
        let mut cells = row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
        !cells.any(|(column, cell)| is_goods(column, cell))
    };
    // Where no heading is known, only content tells, and every row counts.
    if usual < 2 || targets.iter().flatten().count() < 2 {
        return;
    }
    rows.retain(|row| {
        let is_aside = filled(row) < usual && describes(row);
        if is_aside {
            notes.push(Note::WordsOnly { row: row.number });
        }
        !is_aside
    });
}

/// Returns whether a cell is a number, an amount or a date.
fn is_figure(cell: &Cell) -> bool {
    cell.kind != CellKind::Text || cents_either_way(&cell.text).is_some() || is_date_either_way(&cell.text)
}
