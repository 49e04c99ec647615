//! What each column is: by its heading, by its content, by the user's word, or as it was remembered.

mod guess;
mod remembered;

use policy::Document;

use crate::cell::{DateOrder, DecimalSign};
use crate::table::Table;
use crate::vocabulary::{Confidence, Target, Vocabulary};

/// A column and what it is taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading; empty where it has none.
    pub heading: String,
    /// What it says, and how sure that is; `None` where it is left aside.
    pub target: Option<(Target, Confidence)>,
    /// The column that says the same and was taken.
    pub duplicate_of: Option<usize>,
    /// In which order its dates are written, where the user said so.
    pub dates: Option<DateOrder>,
    /// What separates its decimals, where the user said so.
    pub decimals: Option<DecimalSign>,
}

/// What every column of a table is.
// INVARIANT: no two columns have the same target.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    columns: Vec<Column>,
}

impl Mapping {
    /// Recognises the columns of a table: each target goes to the column that claims it most surely, of equals to the one with
    /// more in it, then to the first.
    #[must_use]
    pub fn recognise(document: &Document, vocabulary: &Vocabulary, table: &Table) -> Self {
        let new = |heading: &String| Column {
            heading: heading.clone(),
            target: vocabulary.heading(heading),
            duplicate_of: None,
            dates: None,
            decimals: None,
        };
        let mut mapping = Self { columns: table.headings.iter().map(new).collect() };
        for column in 0..mapping.columns.len() {
            mapping.settle(column, table);
        }
        guess::recognise(document, table, &mut mapping);
        mapping
    }

    /// The columns.
    #[must_use]
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The column that says this.
    #[must_use]
    pub fn column_of(&self, target: &Target) -> Option<usize> {
        self.columns
            .iter()
            .position(|column| column.target.as_ref().is_some_and(|(other, _)| other == target))
    }

    /// Takes the user's word for what a column is; whichever column had that before is left aside.
    pub fn choose(&mut self, column: usize, target: Option<Target>) {
        if let Some(other) = target.as_ref().and_then(|target| self.column_of(target)) {
            self.leave_aside(other, column);
        }
        if let Some(column) = self.columns.get_mut(column) {
            column.target = target.map(|target| (target, Confidence::Chosen));
            column.duplicate_of = None;
        }
    }

    /// Takes the user's word for the order of a column's dates.
    pub fn choose_dates(&mut self, column: usize, order: DateOrder) {
        if let Some(column) = self.columns.get_mut(column) {
            column.dates = Some(order);
        }
    }

    /// Takes the user's word for what separates a column's decimals.
    pub fn choose_decimals(&mut self, column: usize, sign: DecimalSign) {
        if let Some(column) = self.columns.get_mut(column) {
            column.decimals = Some(sign);
        }
    }

    fn leave_aside(&mut self, column: usize, taken: usize) {
        if let Some(column) = self.columns.get_mut(column) {
            column.target = None;
            column.duplicate_of = Some(taken);
        }
    }

    /// Of this column and an earlier one that claim the same, leaves one.
    fn settle(&mut self, later: usize, table: &Table) {
        let claim = |column: usize| self.columns.get(column).and_then(|column| column.target.clone());
        let Some((target, sureness)) = claim(later) else { return };
        let Some(earlier) = self.column_of(&target).filter(|earlier| *earlier < later) else { return };
        let rank = |column: usize, sureness: Confidence| (sureness, table.column(column).count());
        let other = claim(earlier).map_or(Confidence::Content, |(_, sureness)| sureness);
        if rank(later, sureness) > rank(earlier, other) {
            self.leave_aside(earlier, later);
        } else {
            self.leave_aside(later, earlier);
        }
    }

    fn take(&mut self, column: usize, target: Target) {
        if self.column_of(&target).is_none()
            && let Some(column) = self.columns.get_mut(column)
        {
            column.target = Some((target, Confidence::Content));
        }
    }
}
