//! Removes rows that are struck through. A hidden row is kept, because filters hide rows; a struck one is marked as settled.

use super::Note;
use super::rows::filled;
use crate::grid::GridRow;

/// Removes the rows in which at least half of the cells are struck through, unless that would be every row.
pub(super) fn remove(rows: &mut Vec<GridRow>, notes: &mut Vec<Note>) {
    let is_struck = |row: &GridRow| {
        let struck = row.cells.iter().filter(|cell| cell.is_struck && !cell.is_empty()).count();
        struck > 0 && struck.saturating_mul(2) >= filled(row)
    };
    if rows.iter().all(is_struck) {
        return;
    }
    rows.retain(|row| {
        let is_left_out = is_struck(row);
        if is_left_out {
            notes.push(Note::Struck { row: row.number });
        }
        !is_left_out
    });
}
