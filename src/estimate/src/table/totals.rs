//! Removes rows with totals from the whole table.

use super::Note;
use super::rows::{filled, usual_fill};
use crate::cell::{Currency, cents_either_way};
use crate::grid::{Cell, CellKind, GridRow, Span};
use crate::text::normalised;
use crate::vocabulary::Target;

/// The words for a sum or another statistic of the column, in the languages of the headings.
const WORDS: [&str; 64] = [
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
    "carried forward",
    "brought forward",
    "balance forward",
    "a reporter",
    "endsumme",
    "endbetrag",
    "insgesamt",
    "ubertrag",
    "riporto",
    "transporte",
    "razem",
    "итого",
    "小計",
    "合計",
    "総計",
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
    let mut totals = Vec::with_capacity(rows.len());
    // The first row that is not in the sums yet. Adding takes long, and few lists have a row that may be an unnamed total.
    let mut next = 0;
    for row in rows.iter() {
        let may_be_unnamed = may_be_unnamed(row, usual, targets);
        let may_have_other_name = may_have_other_name(row, usual, targets);
        if may_be_unnamed || may_have_other_name {
            for (row, is_total) in rows.iter().skip(next).zip(totals.iter().skip(next)) {
                if *is_total { end_group(&mut running) } else { add(row, &mut running) }
            }
            next = totals.len();
        }
        let is_total = label(row, usual)
            || may_be_unnamed && (sums(row, &running).next().is_some() || is_to_be_calculated(row))
            || may_have_other_name && units_add_up(row, &running, targets);
        if is_total {
            notes.push(Note::Sums { row: row.number });
            state_currencies(row, &mut currencies);
        }
        totals.push(is_total);
    }
    let mut totals = totals.into_iter();
    rows.retain(|_| totals.next() != Some(true));
    currencies
}

fn end_group(running: &mut [Running]) {
    for sums in running {
        sums.group = (0, 0, 0);
    }
}

/// Returns whether a cell of the row has a word for totals, alone or beside a name.
pub(super) fn label(row: &GridRow, usual: usize) -> bool {
    let mut cells = row.cells.iter().filter(|cell| !cell.is_empty() && cell.span == Span::Single);
    let Some(first) = cells.next() else { return false };
    let words = normalised(&first.text);
    let without_count = words.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let is_sum = |words: &str| WORDS.contains(&words) || is_count_of_rows(words);
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

/// Returns whether words count the rows of a report: `3 items`.
fn is_count_of_rows(words: &str) -> bool {
    const ROWS: [&str; 14] = [
        "items",
        "lines",
        "rows",
        "records",
        "articles",
        "lignes",
        "enregistrements",
        "lineas",
        "filas",
        "articulos",
        "positionen",
        "zeilen",
        "righe",
        "linhas",
    ];
    let (count, rows) = words.split_once(' ').unwrap_or_default();
    !count.is_empty() && count.bytes().all(|byte| byte.is_ascii_digit()) && ROWS.contains(&rows)
}

/// Returns whether all cells of a row are formulas that were never calculated.
fn is_to_be_calculated(row: &GridRow) -> bool {
    row.cells.iter().all(|cell| cell.is_empty() || cell.kind == CellKind::NotCalculated)
}

/// Returns whether a row is mostly empty and names no goods, so that it may hold sums without a word for them.
fn may_be_unnamed(row: &GridRow, usual: usize, targets: &[Option<Target>]) -> bool {
    let mut cells = row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
    filled(row).saturating_mul(2) <= usual
        && !cells
            .any(|(column, _)| targets.get(column).and_then(Option::as_ref).is_some_and(Target::names_goods))
}

/// Returns whether a row has words where rows of goods have a model, and lacks other cells, so that it may be a total under a word that
/// is not known.
fn may_have_other_name(row: &GridRow, usual: usize, targets: &[Option<Target>]) -> bool {
    let cell = |target: &Target| {
        let column = targets.iter().position(|other| other.as_ref() == Some(target))?;
        row.cells.get(column).filter(|cell| !cell.is_empty())
    };
    let is_words = |text: &str| !text.contains(|c: char| c.is_ascii_digit());
    filled(row) < usual
        && cell(&Target::Serial).is_none()
        && cell(&Target::Model).is_some_and(|model| is_words(&model.text))
}

/// Returns whether the number of units or the line's total is the sum of those above. A price that is no sum is that of goods.
fn units_add_up(row: &GridRow, running: &[Running], targets: &[Option<Target>]) -> bool {
    let target = |column: usize| targets.get(column).and_then(Option::as_ref);
    let is_price = |column: usize| target(column).is_some_and(Target::is_unit_price);
    let is_counted = |column: &usize| matches!(target(*column), Some(Target::Quantity | Target::LineTotal));
    let summed: Vec<usize> = sums(row, running).collect();
    let mut cells = row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
    let has_own_price = cells.any(|(column, _)| is_price(column) && !summed.contains(&column));
    !has_own_price && summed.iter().any(is_counted)
}

/// Returns the columns in which a row holds the sum of the rows above it.
fn sums<'r>(row: &'r GridRow, running: &'r [Running]) -> impl Iterator<Item = usize> + 'r {
    let is_sum = |cell: &Cell, sums: &Running| {
        cents_either_way(&cell.text).is_some_and(|(point, comma)| {
            [sums.group, sums.all].iter().any(|sum| sum.2 > 1 && (point == sum.0 || comma == sum.1))
        })
    };
    let columns = row.cells.iter().zip(running).enumerate();
    columns.filter(move |(_, (cell, sums))| is_sum(cell, sums)).map(|(column, _)| column)
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
