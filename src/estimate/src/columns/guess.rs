//! Decides the target of each column: by headings first, then by content. Asks the user if neither decides.

mod contents;
mod headings;
mod unused;

use policy::Document;

use super::{Mapping, Readings};
use crate::table::Table;

/// Decides the targets of columns whose headings have been looked up.
pub(super) fn recognise(document: &Document, table: &Table, mapping: &mut Mapping) {
    headings::drop_misnamed(document, table, mapping);
    headings::settle(document, table, mapping);
    let known = mapping.columns.iter().any(|column| column.target.is_some() || column.unused.is_some());
    let has_headings = mapping.columns.iter().any(|column| !column.heading.is_empty());
    let is_foreign = has_headings && !known;
    let guessed = contents::recognise(document, table, mapping, is_foreign);
    if is_foreign && !guessed.is_empty() {
        let column = guessed.first().map_or(0, |(column, _)| *column);
        mapping.guessed = Some(mapping.ask(table, column, Readings::Guesses { columns: guessed }));
    } else {
        unused::ask_for_model(table, mapping);
        unused::ask_for_figures(table, mapping);
        super::total::ask(table, mapping);
        super::prices::ask(table, mapping);
        super::condition::ask(document, table, mapping);
    }
    super::withdrawn::ask(table, mapping);
    for column in &table.gaps {
        let question = mapping.ask(table, *column, Readings::CarryDown);
        let cells = table.cells_carried_down(*column);
        mapping.questions.push(super::Question { cells, ..question });
    }
}
