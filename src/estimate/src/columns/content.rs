//! Finds the kind of a column's cells.

use crate::cell::{cents_either_way, is_date_either_way, without_sign};
use crate::grid::{Cell, CellKind};
use crate::table::Table;

/// The number of cells that are looked at.
pub(super) const SAMPLE: usize = 200;

/// The kind of most cells of a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Content {
    #[default]
    Empty,
    Dates,
    /// Small whole numbers.
    Counts,
    /// Amounts: numbers of which some have decimals or a currency.
    Amounts,
    /// Formulas that were never calculated.
    NotCalculated,
    Other,
}

impl Content {
    /// Returns the kind of the first cells of a column.
    pub(super) fn of(table: &Table, column: usize) -> Self {
        let cells: Vec<&Cell> = table.column(column).take(SAMPLE).map(|(_, cell)| cell).collect();
        if cells.is_empty() {
            return Self::Empty;
        }
        // A few cells may be faulty, or markers for unknown values.
        let most = |is: &dyn Fn(&Cell) -> bool| {
            let count = cells.iter().filter(|cell| is(cell)).count();
            count.saturating_mul(5) >= cells.len().saturating_mul(4)
        };
        match () {
            () if most(&|cell| cell.kind == CellKind::NotCalculated) => Self::NotCalculated,
            () if most(&is_date) => Self::Dates,
            () if most(&is_count) => Self::Counts,
            () if most(&|cell| is_number(cell)) && cells.iter().any(|cell| is_amount(cell)) => Self::Amounts,
            () => Self::Other,
        }
    }
}

pub(super) fn is_date(cell: &Cell) -> bool {
    cell.kind == CellKind::Date || cell.kind == CellKind::Text && is_date_either_way(&cell.text)
}

/// Returns whether a cell is a small whole number. One below zero is that of a credit note.
pub(super) fn is_count(cell: &Cell) -> bool {
    let count = without_sign(&cell.text);
    !count.is_empty()
        && count.len() <= 5
        && cell.currency.is_none()
        && count.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns whether a cell is a number, also one below zero.
pub(super) fn is_number(cell: &Cell) -> bool {
    cents_either_way(without_sign(&cell.text)).is_some()
}

/// Returns whether a number is more than a count or a code: it has a mark or a currency.
pub(super) fn is_amount(cell: &Cell) -> bool {
    let digits = without_sign(&cell.text);
    is_number(cell) && (cell.currency.is_some() || digits.bytes().any(|byte| !byte.is_ascii_digit()))
}
