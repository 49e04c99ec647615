//! Notes the columns of models that have descriptions in the same cells.

use super::Note;
use crate::cell::without_description;
use crate::grid::GridRow;
use crate::vocabulary::Target;

/// Adds a note for each column of models that has cells with a description behind the code.
pub(super) fn note(rows: &[GridRow], targets: &[Option<Target>], notes: &mut Vec<Note>) {
    let models = (0..).zip(targets).filter(|(_, target)| **target == Some(Target::Model));
    for (column, _) in models {
        let cells = rows.iter().filter_map(|row| row.cells.get(column));
        let described = cells.filter(|cell| without_description(&cell.text) != cell.text).count();
        if described > 0 {
            notes.push(Note::Described { column, rows: described });
        }
    }
}
