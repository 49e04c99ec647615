//! Asks whether rows are left out whose cells state that the goods are not there: cancelled, returned already, lost.

use super::{Column, Mapping, Question, Readings};
use crate::cell::{
    AGAINST, behind_code, is_blank, is_date_either_way, is_settled, is_withdrawn, means_none, read_bool,
};
use crate::grid::{Cell, CellKind};
use crate::table::Table;
use crate::text::{has_one_of, normalised};
use crate::vocabulary::Target;

/// What shows in a column that the goods of a row have left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SettledBy {
    /// A status such as `Closed`.
    Status,
    /// The number of a return or a credit.
    Number,
}

impl SettledBy {
    /// Returns what shows it in a column; `None` in other columns.
    pub(super) fn of(table: &Table, column: usize, heading: &str) -> Option<Self> {
        let by_number = || has_numbers_of_returns(table, column, heading).then_some(Self::Number);
        has_statuses(table, column, heading).then_some(Self::Status).or_else(by_number)
    }
}

/// Returns whether a column has the status of each row, and some rows have another status than `Shipped`, `Closed` or `Cancelled`. If all
/// orders are shipped or cancelled, `Shipped` does not set a row apart.
fn has_statuses(table: &Table, column: usize, heading: &str) -> bool {
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

/// Returns whether a column has the numbers of returns or credits that some of the rows have, and others have not.
fn has_numbers_of_returns(table: &Table, column: usize, heading: &str) -> bool {
    const NUMBER: [&str; 9] = ["no", "nr", "n", "number", "num", "numero", "id", "ref", "nummer"];
    const RETURNS: [&str; 11] = [
        "rma",
        "ra",
        "credit memo",
        "credit note",
        "cm",
        "return authorization",
        "avoir",
        "gutschrift",
        "nota de credito",
        "nota di credito",
        "creditnota",
    ];
    let plain = normalised(heading);
    let words: Vec<&str> = plain.split(' ').filter(|word| !NUMBER.contains(word)).collect();
    RETURNS.contains(&words.join(" ").as_str()) && table.column(column).count() < table.rows.len()
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
        let is_number = |text: &str| !is_blank(text) && !means_none(text) && read_bool(text) != Some(false);
        by_words
            || self.target.is_none()
                && (self.settled_by == Some(SettledBy::Status) && is_settled(&cell.text)
                    || self.settled_by == Some(SettledBy::Number) && is_number(&cell.text)
                    || is_stated() && is_heading())
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
