//! Reports remarks that may contradict the assumed facts: goods in an opened box, a demo unit.

use policy::document::{FactType, Scope};
use policy::{Answer, Document, Id};

use super::RowState;
use crate::cell::{is_against_new, is_blank};
use crate::columns::{Column, Mapping, UnusedReason};
use crate::grid::GridRow;
use crate::reading::{Problem, RowReader};
use crate::vocabulary::{Target, is_for_remarks};

/// Returns the columns of remarks, if facts are assumed about lists: those with such a heading and no other use, those in question, and
/// descriptions of faults.
pub(in crate::reading) fn remark_columns(document: &Document, mapping: &Mapping) -> Vec<usize> {
    let is_text_fact = |target: &Target| matches!(target, Target::Fact(id) if document.fact(id).is_some_and(|fact| fact.kind == FactType::Text));
    let has_remarks = |column: &Column| match &column.target {
        None => is_for_remarks(&column.heading) || column.unused == Some(UnusedReason::InQuestion),
        Some((Target::Description, _)) => is_for_remarks(&column.heading),
        Some((target, _)) => is_text_fact(target),
    };
    let columns = mapping.columns().iter().enumerate();
    let columns = columns.filter(|(_, column)| has_remarks(column)).map(|(index, _)| index);
    if document.lists.is_empty() { Vec::new() } else { columns.collect() }
}

impl RowReader<'_> {
    /// Adds a fault for a remark that the goods are not as new, and marks the row. In the description of a fault, such words are
    /// expected. A reason such as `DOA` or `Discontinued` also states that fact.
    pub(super) fn check_remarks(&self, row: &GridRow, state: &mut RowState) {
        for index in &self.remarks {
            let cell = row.cells.get(*index).filter(|cell| !is_blank(&cell.text));
            let Some(cell) = cell.filter(|cell| is_against_new(&cell.text)) else { continue };
            state.reading.has_remark = true;
            let Some(column) = self.mapping.columns().get(*index) else { continue };
            let is_used = !matches!(column.target, None | Some((Target::Description, _)));
            if is_used
                && let Some((fact, answer)) = self.stated_in(&cell.text)
                && let Err(problem) = state.state(fact, answer)
            {
                self.note_fault(row, *index, problem, state);
            }
            if !is_used || is_for_remarks(&column.heading) {
                self.note_fault(row, *index, Problem::Remark, state);
            }
        }
    }

    /// Returns the assumed fact that a reason names by one of its answers, or a fact with the answers yes and no by its own name.
    fn stated_in(&self, reason: &str) -> Option<(&Id, Answer)> {
        let list = self.document.lists.first()?;
        let name = ["unit", "units"].iter().find_map(|unit| reason.trim().strip_suffix(unit));
        let named = self.vocabulary().named_fact(name.unwrap_or(reason));
        let facts = self.document.facts.iter().filter(|fact| fact.scope == Scope::Line);
        let mut facts = facts.filter(|fact| list.answers.contains_key(&fact.id));
        facts.find_map(|fact| {
            let answer = match self.choices.get(&fact.id) {
                Some(choices) => Answer::Text(choices.named(reason)?.to_string()),
                None => Answer::Bool(named.as_ref().filter(|named| **named == fact.id).map(|_| true)?),
            };
            Some((&fact.id, answer))
        })
    }
}
