//! Asks whether rows are left out whose cells state that the goods are not there: cancelled, returned already, lost, or a service.

use super::{Column, Mapping, Question, Readings};
use crate::cell::{
    AGAINST, behind_code, describes_service, is_blank, is_date_either_way, is_settled, is_withdrawn,
    may_be_service, means_none, read_bool,
};
use crate::grid::{Cell, CellKind, GridRow};
use crate::table::Table;
use crate::text::{has_one_of, normalised};
use crate::vocabulary::{Target, is_for_remarks};

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
    let model = mapping.column_of(&Target::Model);
    let columns = &mapping.columns;
    for (index, column) in columns.iter().enumerate() {
        let is_of_words =
            matches!(column.target, None | Some((Target::Model | Target::Serial | Target::Description, _)));
        if !is_of_words {
            continue;
        }
        // A row that is asked about because of its model is not asked about again.
        let is_asked = |row: &GridRow| {
            let model = model.filter(|model| *model != index);
            let model = model.and_then(|model| Some((columns.get(model)?, row.cells.get(model)?)));
            model.is_some_and(|(column, cell)| column.withdraws(cell))
        };
        let mut found = table.rows.iter().filter_map(|row| {
            let cell = row.cells.get(index).filter(|cell| !cell.is_empty())?;
            (column.withdraws(cell) && !is_asked(row)).then_some((row.number, cell))
        });
        let Some((row, cell)) = found.next() else { continue };
        let (sample, cells) = (cell.text.to_string(), found.count().saturating_add(1));
        if cells < table.rows.len() {
            let heading = column.heading.clone();
            let readings = Readings::Withdrawn;
            mapping.questions.push(Question { column: index, heading, row, sample, readings, cells });
        }
    }
}

impl Column {
    /// Returns whether a cell states that the goods are not there, by its words or by the heading, or that they may be a service.
    pub(crate) fn withdraws(&self, cell: &Cell) -> bool {
        let is_code = matches!(self.target, Some((Target::Model | Target::Serial, _)));
        let by_words =
            is_withdrawn(&cell.text) || is_code && behind_code(&cell.text).is_some_and(is_withdrawn);
        let is_service = match self.target {
            Some((Target::Model, _)) => may_be_service(&cell.text),
            Some((Target::Description, _)) => !is_for_remarks(&self.heading) && describes_service(&cell.text),
            _ => false,
        };
        // A heading such as `Returned` may also be about the condition.
        let is_heading = || is_withdrawn(&self.heading) && !has_one_of(&self.heading, &AGAINST);
        let is_stated = || {
            cell.kind == CellKind::Date
                || is_date_either_way(&cell.text)
                || read_bool(&cell.text) == Some(true)
        };
        let is_number = |text: &str| !is_blank(text) && !means_none(text) && read_bool(text) != Some(false);
        by_words
            || is_service
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
