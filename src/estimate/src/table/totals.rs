//! Removes rows with totals from the whole table.

use super::Note;
use super::rows::{filled, usual_fill};
use crate::cell::{Currency, cents_either_way};
use crate::grid::{GridRow, Span};
use crate::text::normalised;
use crate::vocabulary::Target;

/// The words for a sum or another statistic of the column, in the languages of the headings.
const WORDS: [&str; 49] = [
    "total",
    "totals",
    "grand total",
    "sub total",
    "sub totals",
    "subtotal",
    "subtotals",
    "sum",
    "overall total",
    "page total",
    "report total",
    "total general",
    "totaux",
    "sous total",
    "sous totaux",
    "somme",
    "total ht",
    "total ttc",
    "total hors taxe",
    "totales",
    "suma",
    "suma total",
    "gran total",
    "totale",
    "total units",
    "total amount",
    "average",
    "avg",
    "mean",
    "count",
    "minimum",
    "maximum",
    "moyenne",
    "nombre",
    "promedio",
    "recuento",
    "gesamt",
    "gesamtsumme",
    "zwischensumme",
    "summe",
    "gesamtbetrag",
    "totaal",
    "subtotaal",
    "eindtotaal",
    "totale generale",
    "subtotale",
    "somma",
    "soma",
    "total geral",
];

/// Sums of the rows since the last total, and of all rows, with a point and with a comma for decimals.
#[derive(Clone, Copy, Default)]
struct Running {
    group: (i64, i64, usize),
    all: (i64, i64, usize),
}

/// Removes the totals, and returns for each column the currency that its totals state.
pub(super) fn remove(
    rows: &mut Vec<GridRow>,
    targets: &[Option<Target>],
    notes: &mut Vec<Note>,
) -> Vec<Option<Currency>> {
    let usual = usual_fill(rows);
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let mut running = vec![Running::default(); width];
    let mut currencies = vec![None; width];
    rows.retain(|row| {
        let words = label(row, usual);
        let is_total = words || is_unnamed(row, usual, targets, &running);
        if is_total {
            notes.push(Note::Sums { row: row.number });
            state_currencies(row, &mut currencies);
            for running in &mut running {
                running.group = (0, 0, 0);
            }
        } else {
            add(row, &mut running);
        }
        !is_total
    });
    currencies
}

/// Returns whether a cell of the row has a word for totals, alone or beside a name.
fn label(row: &GridRow, usual: usize) -> bool {
    let mut cells = row.cells.iter().filter(|cell| !cell.is_empty() && cell.span == Span::Single);
    let Some(first) = cells.next() else { return false };
    let words = normalised(&first.text);
    let without_count = words.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let is_sum = |words: &str| WORDS.contains(&words);
    if is_sum(&words) || is_sum(without_count) && !without_count.is_empty() {
        return true;
    }
    if filled(row) >= usual.max(2) {
        return false;
    }
    let starts = WORDS.iter().any(|word| words.strip_prefix(word).is_some_and(|rest| rest.starts_with(' ')));
    let ends = ["total", "subtotal", "totals"];
    starts
        || ends.iter().any(|word| words.strip_suffix(word).is_some_and(|rest| rest.ends_with(' ')))
        || cells.any(|cell| is_sum(&normalised(&cell.text)))
}

/// Returns whether a mostly empty row without goods holds the sum of the rows above it.
fn is_unnamed(row: &GridRow, usual: usize, targets: &[Option<Target>], running: &[Running]) -> bool {
    let cells = || row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
    let names_goods = cells()
        .any(|(column, _)| targets.get(column).and_then(Option::as_ref).is_some_and(Target::names_goods));
    let adds_up = |column: usize, text: &str| {
        let Some((point, comma)) = cents_either_way(text) else { return false };
        let sums = running.get(column).copied().unwrap_or_default();
        [sums.group, sums.all].iter().any(|sum| sum.2 > 1 && (point == sum.0 || comma == sum.1))
    };
    !names_goods
        && filled(row).saturating_mul(2) <= usual
        && cells().any(|(column, cell)| adds_up(column, &cell.text))
}

fn add(row: &GridRow, running: &mut [Running]) {
    for (cell, sums) in row.cells.iter().zip(running) {
        if cell.span == Span::MergedRest {
            continue;
        }
        let Some((point, comma)) = cents_either_way(&cell.text) else { continue };
        for sum in [&mut sums.group, &mut sums.all] {
            *sum = (sum.0.saturating_add(point), sum.1.saturating_add(comma), sum.2.saturating_add(1));
        }
    }
}

/// Notes the currency of each amount of a total: its own, or the one that the row's words state.
fn state_currencies(row: &GridRow, currencies: &mut [Option<Currency>]) {
    let is_amount = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    let stated = row
        .cells
        .iter()
        .filter(|cell| !is_amount(&cell.text))
        .find_map(|cell| Currency::mentioned(&cell.text));
    for (cell, currency) in row.cells.iter().zip(currencies) {
        if is_amount(&cell.text) {
            *currency = currency.or(cell.currency).or(Currency::mentioned(&cell.text)).or(stated);
        }
    }
}
