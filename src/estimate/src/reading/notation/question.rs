//! Questions about a column whose cells have two readings.

use super::stored_date::{stored_date, swapped};
use crate::cell::{AmountReading, DateReading, read_amount, read_date, without_unit};
use crate::columns::{Column, Question, Readings};
use crate::grid::{Cell, CellKind};
use crate::table::Table;

/// Returns the question of a column, with its first ambiguous cell.
pub(super) fn of_texts(
    table: &Table,
    column: usize,
    heading: &str,
    cells: usize,
    readings: &dyn Fn(&str) -> Option<Readings>,
) -> Option<Question> {
    let (row, cell, readings) =
        texts(table, column).find_map(|(row, cell)| Some((row, cell, readings(&cell.text)?)))?;
    Some(Question {
        column,
        heading: heading.to_owned(),
        row,
        sample: cell.text.to_string(),
        readings,
        cells,
    })
}

/// Returns the question whether stored dates have day and month swapped, with the first of them.
pub(super) fn of_stored_dates(
    table: &Table,
    index: usize,
    column: &Column,
    cells: usize,
) -> Option<Question> {
    let (row, sample, stored, swapped) = table.column(index).find_map(|(row, cell)| {
        let date = stored_date(cell)?;
        Some((row, cell.text.to_string(), date, swapped(date)?))
    })?;
    let readings = Readings::StoredDates { stored, swapped };
    Some(Question { column: index, heading: column.heading.clone(), row, sample, readings, cells })
}

pub(super) fn date_orders(text: &str) -> Option<Readings> {
    match read_date(text)? {
        DateReading::ByOrder { day_first: Some(day_first), month_first: Some(month_first) } => {
            Some(Readings::Dates { day_first, month_first })
        }
        DateReading::ByOrder { .. } | DateReading::One(_) => None,
    }
}

pub(super) fn decimals(text: &str, currency: &str) -> Option<Readings> {
    match read_amount(without_unit(text), currency).ok()? {
        AmountReading::BySign { point, comma } => {
            Some(Readings::Decimals { point: point.money(), comma: comma.money() })
        }
        AmountReading::One(..) => None,
    }
}

fn texts(table: &Table, column: usize) -> impl Iterator<Item = (usize, &Cell)> {
    table.column(column).filter(|(_, cell)| cell.kind == CellKind::Text)
}
