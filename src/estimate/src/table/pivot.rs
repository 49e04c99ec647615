//! Removes the subtotals of a pivot table, which stand above the rows that they sum up.

use super::{Note, totals};
use crate::cell::{cents_either_way, is_date_either_way};
use crate::grid::{CellKind, GridRow, ListError};
use crate::text::is_one_of;

/// Removes one level of every group of a pivot table: the details, if they are dates or figures, else the subtotals.
///
/// # Errors
/// [`ListError::Pivot`] if rows are counted more than once and the groups cannot be told apart.
pub(super) fn remove_groups(
    rows: &mut Vec<GridRow>,
    headings: &[String],
    notes: &mut Vec<Note>,
) -> Result<(), ListError> {
    const LABELS: [&str; 6] = [
        "row labels",
        "etiquettes de lignes",
        "etiquetas de fila",
        "zeilenbeschriftungen",
        "etichette di riga",
        "rotulos de linha",
    ];
    let is_pivot = headings.first().is_some_and(|heading| is_one_of(heading, &LABELS));
    let Some(total) = rows.pop_if(|row| is_pivot && totals::label(row, usize::MAX)) else { return Ok(()) };
    let sums = figures(&total);
    let all: Vec<Vec<i64>> = rows.iter().map(figures).collect();
    let groups = groups(&all);
    let parents = groups.iter().flatten().filter_map(|(parent, _)| all.get(*parent));
    let is_each_counted_once = sum(all.iter()) == sums;
    let are_groups = groups.is_some() && sum(parents) == sums;
    match groups.filter(|_| are_groups && !is_each_counted_once) {
        Some(groups) => {
            let is_detail =
                |index: usize| groups.iter().any(|(parent, last)| index > *parent && index <= *last);
            let are_figures =
                (0..).zip(rows.iter()).filter(|(index, _)| is_detail(*index)).all(|(_, row)| {
                    row.cells
                        .first()
                        .is_some_and(|cell| cell.kind != CellKind::Text || is_date_either_way(&cell.text))
                });
            let mut index = 0_usize;
            rows.retain(|row| {
                let is_left_out = is_detail(index) == are_figures;
                index = index.saturating_add(1);
                if is_left_out {
                    let row = row.number;
                    notes.push(if are_figures { Note::Detail { row } } else { Note::Sums { row } });
                }
                !is_left_out
            });
        }
        None if !is_each_counted_once => return Err(ListError::Pivot),
        None => {}
    }
    rows.push(total);
    Ok(())
}

/// Returns the figures of a row behind its label, in cents.
fn figures(row: &GridRow) -> Vec<i64> {
    let cents = |text: &str| cents_either_way(text).map_or(0, |(point, _)| point);
    row.cells.iter().skip(1).map(|cell| cents(&cell.text)).collect()
}

fn sum<'r>(rows: impl Iterator<Item = &'r Vec<i64>>) -> Vec<i64> {
    let mut sums = Vec::new();
    rows.for_each(|row| add(&mut sums, row));
    sums
}

fn add(sums: &mut Vec<i64>, row: &[i64]) {
    sums.resize(sums.len().max(row.len()), 0);
    for (sum, cents) in sums.iter_mut().zip(row) {
        *sum = sum.saturating_add(*cents);
    }
}

/// Divides rows into a subtotal and the rows below that it sums up, by the indices of the subtotal and of the last such row.
fn groups(rows: &[Vec<i64>]) -> Option<Vec<(usize, usize)>> {
    let mut groups = Vec::new();
    let mut start = 0_usize;
    while let Some(parent) = rows.get(start) {
        let mut sums = Vec::new();
        let mut details = rows.iter().enumerate().skip(start.saturating_add(1));
        let (last, _) = details.find(|(_, row)| {
            add(&mut sums, row);
            sums == *parent
        })?;
        groups.push((start, last));
        start = last.saturating_add(1);
    }
    Some(groups)
}
