//! Asks whether rows are left out whose cells state that the goods are not there: cancelled, returned already, lost.

use super::{Column, Mapping, Question, Readings};
use crate::cell::{AGAINST, behind_code, is_date_either_way, is_settled, is_withdrawn, read_bool};
use crate::grid::{Cell, CellKind};
use crate::table::Table;
use crate::text::has_one_of;
use crate::vocabulary::Target;

/// Returns whether a column has the status of each row, in which `Closed` or `Shipped` is one of several: of orders that have all left or
/// were cancelled, it is the usual one.
pub(super) fn tells_settled(table: &Table, column: usize, heading: &str) -> bool {
    const WORDS: [&str; 15] = [
        "status",
        "state",
        "stage",
        "disposition",
        "statut",
        "etat",
        "situation",
        "estado",
        "estatus",
        "situacion",
        "stato",
        "situacao",
        "zustand",
        "stand",
        "toestand",
    ];
    let is_other = |(_, cell): (usize, &Cell)| !is_settled(&cell.text) && !is_withdrawn(&cell.text);
    has_one_of(heading, &WORDS) && table.column(column).any(is_other)
}

/// Asks about each column with such cells, unless every row has one: then the list is about such goods.
pub(super) fn ask(table: &Table, mapping: &mut Mapping) {
    for index in 0..mapping.columns.len() {
        let Some(column) = mapping.columns.get(index) else { continue };
        let is_of_words =
            matches!(column.target, None | Some((Target::Model | Target::Serial | Target::Description, _)));
        if !is_of_words {
            continue;
        }
        let mut found = table.column(index).filter(|(_, cell)| column.withdraws(cell));
        let Some((row, cell)) = found.next() else { continue };
        let (sample, cells) = (cell.text.clone(), found.count().saturating_add(1));
        if cells < table.rows.len() {
            let heading = column.heading.clone();
            let readings = Readings::Withdrawn;
            mapping.questions.push(Question { column: index, heading, row, sample, readings, cells });
        }
    }
}

impl Column {
    /// Returns whether a cell states that the goods are not there, by its words or by the heading.
    pub(crate) fn withdraws(&self, cell: &Cell) -> bool {
        let is_code = matches!(self.target, Some((Target::Model | Target::Serial, _)));
        let by_words =
            is_withdrawn(&cell.text) || is_code && behind_code(&cell.text).is_some_and(is_withdrawn);
        // A heading such as `Returned` may also be about the condition.
        let is_heading = || is_withdrawn(&self.heading) && !has_one_of(&self.heading, &AGAINST);
        let is_stated = || {
            cell.kind == CellKind::Date
                || is_date_either_way(&cell.text)
                || read_bool(&cell.text) == Some(true)
        };
        by_words
            || self.target.is_none()
                && (self.tells_settled && is_settled(&cell.text) || is_stated() && is_heading())
    }
}

impl Mapping {
    /// Returns the columns whose cells leave rows out, by the answer of the user or until there is one.
    pub(crate) fn columns_that_withdraw(&self) -> Vec<usize> {
        let asked = self.questions.iter().filter(|question| question.readings == Readings::Withdrawn);
        let is_kept =
            |index: &usize| self.columns.get(*index).is_none_or(|column| column.leave_out == Some(false));
        asked.map(|question| question.column).filter(|index| !is_kept(index)).collect()
    }
}
