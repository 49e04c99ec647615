//! Reports remarks that may contradict the assumed facts: goods in an opened box, a demo unit.

use policy::Document;
use policy::document::FactType;

use super::RowState;
use crate::cell::{is_against_new, is_blank};
use crate::columns::{Column, Mapping, UnusedReason};
use crate::grid::GridRow;
use crate::reading::{Problem, RowReader};
use crate::vocabulary::{Target, is_for_remarks};

/// Returns the columns of remarks, if facts are assumed about lists: those with such a heading and no other use, and descriptions of
/// faults.
pub(in crate::reading) fn remark_columns(document: &Document, mapping: &Mapping) -> Vec<usize> {
    let is_text_fact = |target: &Target| matches!(target, Target::Fact(id) if document.fact(id).is_some_and(|fact| fact.kind == FactType::Text));
    let has_remarks = |column: &Column| match &column.target {
        None => {
            matches!(column.unused, None | Some(UnusedReason::UnlikeItsHeading))
                && is_for_remarks(&column.heading)
        }
        Some((Target::Description, _)) => is_for_remarks(&column.heading),
        Some((target, _)) => is_text_fact(target),
    };
    let columns = mapping.columns().iter().enumerate();
    let columns = columns.filter(|(_, column)| has_remarks(column)).map(|(index, _)| index);
    if document.lists.is_empty() { Vec::new() } else { columns.collect() }
}

impl RowReader<'_> {
    /// Adds a fault for a remark that the goods are not as new, and marks the row. In the description of a fault, such words are
    /// expected.
    pub(super) fn check_remarks(&self, row: &GridRow, state: &mut RowState) {
        for index in &self.remarks {
            let cell = row.cells.get(*index).filter(|cell| !is_blank(&cell.text));
            if !cell.is_some_and(|cell| is_against_new(&cell.text)) {
                continue;
            }
            state.reading.has_remark = true;
            let column = self.mapping.columns().get(*index);
            let target = column.and_then(|column| column.target.as_ref());
            if matches!(target, None | Some((Target::Description, _))) {
                self.note_fault(row, *index, Problem::Remark, state);
            }
        }
    }
}
