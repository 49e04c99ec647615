//! Removes rows under the headings that are not goods: repeated headings, names of groups, words.

use super::Note;
use crate::cell::{Currency, cents_either_way, is_date_either_way};
use crate::grid::{Cell, CellKind, GridRow, Span};
use crate::text::{is_normalised_to, normalised};
use crate::vocabulary::{Confidence, Target, Vocabulary};

/// Returns the target of each heading.
pub(super) fn targets(headings: &[String], vocabulary: &Vocabulary) -> Vec<Option<Target>> {
    headings.iter().map(|heading| vocabulary.heading(heading).map(|(target, _)| target)).collect()
}

/// Returns the currency that a row above the headings states: `All prices in EUR`, `Returns (€)`.
pub(super) fn currency_of_title(row: &GridRow) -> Option<Currency> {
    const ABOUT_AMOUNTS: [&str; 36] = [
        "currency", "price", "prices", "amount", "amounts", "value", "values", "prix", "montant", "montants",
        "devise", "monnaie", "precio", "precios", "monto", "montos", "importe", "importes", "moneda",
        "divisa", "preis", "preise", "betrag", "betrage", "wahrung", "prijs", "prijzen", "bedrag",
        "bedragen", "valuta", "prezzo", "prezzi", "importo", "importi", "preco", "precos",
    ];
    let words = normalised(&row.cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" "));
    let is_about_amounts = words.split(' ').any(|word| ABOUT_AMOUNTS.contains(&word));
    let in_cell = |cell: &Cell| {
        if is_about_amounts { Currency::mentioned(&cell.text) } else { Currency::stated(&cell.text) }
    };
    row.cells.iter().find_map(in_cell)
}

pub(super) fn filled(row: &GridRow) -> usize {
    row.cells.iter().filter(|cell| !cell.is_empty() && cell.span != Span::MergedRest).count()
}

/// Returns how many cells a row of goods usually has: a quarter of the rows may be totals and names of groups.
pub(super) fn usual_fill(rows: &[GridRow]) -> usize {
    let mut fills: Vec<usize> = rows.iter().map(filled).collect();
    let place = fills.len().saturating_mul(3) / 4;
    if fills.is_empty() { 0 } else { *fills.select_nth_unstable(place).1 }
}

/// Removes rows that repeat the headings, as reports do on each page.
pub(super) fn remove_headings_again(rows: &mut Vec<GridRow>, headings: &[String], notes: &mut Vec<Note>) {
    let plain: Vec<String> = headings.iter().map(|heading| normalised(heading)).collect();
    let named = plain.iter().filter(|heading| !heading.is_empty()).count();
    if named < 2 {
        return;
    }
    rows.retain(|row| {
        let cells = row.cells.iter().zip(&plain).filter(|(_, heading)| !heading.is_empty());
        let same = cells.filter(|(cell, heading)| is_normalised_to(&cell.text, heading)).count();
        let is_again = same >= 2 && same.saturating_mul(3) >= named.saturating_mul(2);
        if is_again {
            notes.push(Note::HeadingsAgain { row: row.number });
        }
        !is_again
    });
}

/// Removes the names of groups: rows with one cell, in a column that is empty in the rows of goods. The name is carried down to the
/// rows of its group.
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

/// Removes rows of a text that have more fields than there are headings, if their figures may be shifted to the right of their
/// headings.
pub(super) fn remove_shifted(rows: &mut Vec<GridRow>, targets: &[Option<Target>], notes: &mut Vec<Note>) {
    let is_figures = |target: &Target| {
        matches!(target, Target::Quantity | Target::LineTotal)
            || matches!(target, Target::Fact(id) if *id == *"purchased_on")
            || target.is_unit_price()
    };
    let columns: Vec<usize> = (0..targets.len())
        .filter(|column| targets.get(*column).and_then(Option::as_ref).is_some_and(is_figures))
        .collect();
    let is_shifted = |row: &GridRow| {
        let last =
            row.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last.saturating_add(1));
        let more = last.saturating_sub(targets.len());
        let figure = |column: &usize| row.cells.get(column.saturating_add(more)).is_some_and(is_figure);
        row.has_more_fields && more > 0 && !columns.is_empty() && columns.iter().all(figure)
    };
    rows.retain(|row| {
        let is_shifted = is_shifted(row);
        if is_shifted {
            notes.push(Note::Shifted { row: row.number });
        }
        !is_shifted
    });
}

/// Removes the rows of another table below the first, from its headings on: other columns, or the same in another order.
pub(super) fn remove_other_tables(
    rows: &mut Vec<GridRow>,
    targets: &[Option<Target>],
    vocabulary: &Vocabulary,
    notes: &mut Vec<Note>,
) {
    let named = |cell: &Cell| match vocabulary.heading(&cell.text) {
        Some((target, Confidence::Heading)) => Some(target),
        Some((_, Confidence::PartOfHeading | Confidence::Content | Confidence::Chosen)) | None => None,
    };
    let begins_other = |row: &GridRow| {
        // Nearly every row of goods has figures, and most of them a bare number: without these checks, long lists would take seconds.
        if row.cells.iter().any(is_bare_number) || row.cells.iter().any(is_figure) {
            return false;
        }
        let found: Vec<Option<Target>> = row.cells.iter().map(named).collect();
        let mut columns = found.iter().enumerate().filter(|(_, target)| target.is_some());
        found.iter().flatten().count() >= 2
            && columns.any(|(index, target)| targets.get(index) != Some(target))
    };
    let Some(start) = rows.iter().position(begins_other) else { return };
    let row = rows.get(start).map_or(0, |row| row.number);
    let below = rows.len().saturating_sub(start).saturating_sub(1);
    rows.truncate(start);
    notes.push(Note::OtherTable { row, rows: below });
    // The title of the other table.
    let usual = usual_fill(rows);
    if let Some(title) = rows.pop_if(|row| usual > 1 && filled(row) == 1) {
        notes.push(Note::WordsOnly { row: title.number });
    }
}

/// Removes rows without goods: one cell of words in a list with more columns, or descriptions alone. Returns the currency that such
/// a row states for all amounts.
pub(super) fn remove_words(
    rows: &mut Vec<GridRow>,
    targets: &[Option<Target>],
    notes: &mut Vec<Note>,
) -> Option<Currency> {
    let usual = usual_fill(rows);
    let has_quantities = targets.contains(&Some(Target::Quantity));
    let is_goods = |column: usize, cell: &Cell| match targets.get(column).and_then(Option::as_ref) {
        Some(
            Target::Description
            | Target::LineTotal
            | Target::Currency
            | Target::UnitOfMeasure
            | Target::PriceBasis
            | Target::Discount,
        )
        | None => is_figure(cell),
        Some(Target::Fact(id)) => *id != *"category" || is_figure(cell),
        // One word under `Model` is a title rather than goods where no column has quantities.
        Some(Target::Model) => has_quantities || usual < 3 || is_figure(cell),
        Some(Target::Serial | Target::Quantity | Target::Wanted | Target::Answer(..)) => true,
    };
    let describes = |row: &GridRow| {
        let mut cells = row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
        !cells.any(|(column, cell)| is_goods(column, cell))
    };
    // Without known headings, the kinds of the columns are unknown, so every row stays.
    if usual < 2 || targets.iter().flatten().count() < 2 {
        return None;
    }
    let mut currency = None;
    rows.retain(|row| {
        let is_left_out = filled(row) < usual && (describes(row) || is_remark(row));
        if is_left_out {
            currency = currency.or_else(|| currency_of_title(row));
            notes.push(Note::WordsOnly { row: row.number });
        }
        !is_left_out
    });
    currency
}

/// Returns whether the rows are a text such as a mail: many have long texts, and none has two figures.
pub(super) fn are_sentences(rows: &[GridRow]) -> bool {
    let has_sentence =
        |row: &&GridRow| row.cells.iter().any(|cell| cell.text.split_whitespace().count() >= 4);
    let has_figures = |row: &GridRow| row.cells.iter().filter(|cell| is_figure(cell)).count() >= 2;
    let sentences = rows.iter().filter(has_sentence).count();
    sentences > 0 && sentences.saturating_mul(3) >= rows.len() && !rows.iter().any(has_figures)
}

/// Returns whether a row is a sentence in one cell, or a label with a colon and its text: `Page 1 of 1`, `Signed: Ann`, in one cell or
/// two.
fn is_remark(row: &GridRow) -> bool {
    let mut cells = row.cells.iter().filter(|cell| !cell.is_empty());
    let Some(first) = cells.next() else { return false };
    let is_sentence = || first.text.split_whitespace().count() >= 3 || first.text.contains(": ");
    first.text.ends_with(':') || cells.next().is_none() && is_sentence()
}

fn is_bare_number(cell: &Cell) -> bool {
    !cell.text.is_empty() && cell.text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns whether a cell is a number, an amount or a date.
fn is_figure(cell: &Cell) -> bool {
    cell.kind != CellKind::Text || cents_either_way(&cell.text).is_some() || is_date_either_way(&cell.text)
}
