//! Dates that a spreadsheet stored, which may have day and month swapped.

use policy::Date;

use crate::grid::Cell;

/// Returns the date of a cell that a spreadsheet or a program has converted: a stored date, or a text in ISO notation.
pub(super) fn stored_date(cell: &Cell) -> Option<Date> {
    let day = cell.text.get(..10).unwrap_or_default();
    day.parse().ok()
}

/// Returns the stored date of a cell with day and month swapped, where that is another date.
pub(in crate::reading) fn swapped_date(cell: &Cell) -> Option<Date> {
    stored_date(cell).and_then(swapped)
}

/// Returns the date with day and month swapped, where that is another date.
pub(super) fn swapped(date: Date) -> Option<Date> {
    if date.day() == date.month() {
        return None;
    }
    Date::new(date.year(), date.day(), date.month()).ok()
}
