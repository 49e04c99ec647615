//! What each column is: by its heading, its content, the user's answer, or as it was remembered.

mod content;
mod guess;
mod question;
mod remembered;

use policy::Document;

pub use content::Content;
pub use question::{ColumnAnswer, Question, Readings, StoredDates};

use crate::cell::{Currency, DateOrder, DecimalSign};
use crate::table::Table;
use crate::vocabulary::{Confidence, Target, Tax, Vocabulary};

/// A column and what it is taken for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// The heading; empty where the column has none.
    pub heading: String,
    /// What the column holds, and why it is taken for that; `None` where it is left aside.
    pub target: Option<(Target, Confidence)>,
    /// Why the column is left aside, where there is more to say than that its heading is not known.
    pub aside: Option<Aside>,
    /// What the cells look like.
    pub content: Content,
    /// The currency of the amounts that state none.
    pub currency: Option<Currency>,
    /// Whether the heading says that taxes are included.
    pub tax: Option<Tax>,
    /// Whether the file hides the column.
    pub is_hidden: bool,
    /// The user's answer: the order of the dates.
    pub dates: Option<DateOrder>,
    /// The user's answer: the mark before decimals.
    pub decimals: Option<DecimalSign>,
    /// The user's answer: what to make of stored dates.
    pub stored_dates: Option<StoredDates>,
    /// The user's answer: whether values hold for the empty cells below them.
    pub carry_down: Option<bool>,
}

/// Why a column is left aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aside {
    /// Another column has the same meaning and was taken.
    TakenFrom(usize),
    /// Another column may have the same meaning, and it is asked which.
    InQuestion,
    /// The cells are not what the heading says.
    UnlikeItsHeading,
    /// The user chose so.
    Chosen,
}

/// What every column of a table is.
// INVARIANT: no two columns have the same target.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    columns: Vec<Column>,
    questions: Vec<Question>,
    /// The columns that were recognised by content under headings in an unknown language, until the user accepts them.
    guessed: Option<Question>,
    /// The targets that the user said no column has.
    missing: Vec<Target>,
}

impl Mapping {
    /// Recognises the columns of a table. A heading outweighs content; of columns with the same meaning the one whose heading says
    /// it most clearly counts, and where several say it alike and differ, it is asked which.
    #[must_use]
    pub fn recognise(document: &Document, vocabulary: &Vocabulary, table: &Table) -> Self {
        // A heading of line totals states the currency of the prices, too.
        let of_totals = table.headings.iter().find_map(|heading| {
            let is_total = matches!(vocabulary.heading(heading), Some((Target::LineTotal, _)));
            Currency::mentioned(heading).filter(|_| is_total)
        });
        let columns = table.headings.iter().enumerate().map(|(index, heading)| {
            let (target, tax) = vocabulary.column(heading);
            let stated = table.currencies.get(index).copied().flatten();
            Column {
                heading: heading.clone(),
                target,
                tax,
                content: Content::of(table, index),
                currency: Currency::mentioned(heading).or(stated).or(of_totals).or(table.currency),
                is_hidden: table.hidden_columns.contains(&index),
                ..Column::default()
            }
        });
        let mut mapping = Self { columns: columns.collect(), ..Self::default() };
        guess::recognise(document, table, &mut mapping);
        mapping
    }

    /// Returns the columns.
    #[must_use]
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// Returns the questions about what columns are that are still open.
    #[must_use]
    pub fn questions(&self) -> Vec<Question> {
        let is_open = |question: &&Question| match &question.readings {
            Readings::Column { target, candidates, .. } => {
                let is_left_aside = |column: &usize| {
                    self.columns.get(*column).is_some_and(|column| column.aside == Some(Aside::Chosen))
                };
                self.column_of(target).is_none()
                    && !self.missing.contains(target)
                    && !candidates.iter().all(is_left_aside)
            }
            Readings::CarryDown => {
                self.columns.get(question.column).is_some_and(|column| column.carry_down.is_none())
            }
            Readings::Dates { .. }
            | Readings::Decimals { .. }
            | Readings::StoredDates { .. }
            | Readings::Guesses { .. } => true,
        };
        self.guessed.iter().chain(self.questions.iter().filter(is_open)).cloned().collect()
    }

    /// Returns the column that was taken for this.
    #[must_use]
    pub fn column_of(&self, target: &Target) -> Option<usize> {
        self.columns
            .iter()
            .position(|column| column.target.as_ref().is_some_and(|(other, _)| other == target))
    }

    /// Returns whether an open question asks for the column of this target.
    #[must_use]
    pub fn is_in_question(&self, target: &Target) -> bool {
        self.questions().iter().any(|question| match &question.readings {
            Readings::Column { target: other, .. } => other == target,
            Readings::Dates { .. }
            | Readings::Decimals { .. }
            | Readings::StoredDates { .. }
            | Readings::Guesses { .. }
            | Readings::CarryDown => false,
        })
    }

    /// Takes an answer of the user's.
    pub fn answer(&mut self, index: usize, answer: ColumnAnswer) {
        match answer {
            ColumnAnswer::Take(target) => return self.choose(index, target),
            ColumnAnswer::NoColumn(target) => return self.missing.push(target),
            ColumnAnswer::AcceptGuesses => {
                let guessed = self.guessed.take();
                if let Some(Question { readings: Readings::Guesses { columns }, .. }) = guessed {
                    for (column, target) in columns {
                        self.choose(column, Some(target));
                    }
                }
                return;
            }
            ColumnAnswer::Dates(_)
            | ColumnAnswer::Decimals(_)
            | ColumnAnswer::StoredDates(_)
            | ColumnAnswer::CarryDown(_) => {}
        }
        let Some(column) = self.columns.get_mut(index) else { return };
        match answer {
            ColumnAnswer::Dates(order) => column.dates = Some(order),
            ColumnAnswer::Decimals(sign) => column.decimals = Some(sign),
            ColumnAnswer::StoredDates(answer) => column.stored_dates = Some(answer),
            ColumnAnswer::CarryDown(yes) => column.carry_down = Some(yes),
            ColumnAnswer::Take(_) | ColumnAnswer::NoColumn(_) | ColumnAnswer::AcceptGuesses => {}
        }
    }

    /// Takes a column for what the user says; the column that had that meaning before is left aside.
    pub fn choose(&mut self, column: usize, target: Option<Target>) {
        if let Some(other) = target.as_ref().and_then(|target| self.column_of(target)) {
            self.leave_aside(other, Aside::TakenFrom(column));
        }
        let asked = self.questions.iter().filter_map(|question| match &question.readings {
            Readings::Column { target: other, candidates, .. } => {
                (Some(other) == target.as_ref()).then_some(candidates)
            }
            Readings::Dates { .. }
            | Readings::Decimals { .. }
            | Readings::StoredDates { .. }
            | Readings::Guesses { .. }
            | Readings::CarryDown => None,
        });
        for other in asked.flatten().copied().filter(|other| *other != column).collect::<Vec<_>>() {
            self.leave_aside(other, Aside::TakenFrom(column));
        }
        if let Some(column) = self.columns.get_mut(column) {
            column.aside = target.is_none().then_some(Aside::Chosen);
            column.target = target.map(|target| (target, Confidence::Chosen));
        }
    }

    /// Takes the user's answer for the order of a column's dates.
    pub fn choose_dates(&mut self, column: usize, order: DateOrder) {
        self.answer(column, ColumnAnswer::Dates(order));
    }

    /// Takes the user's answer for the mark before a column's decimals.
    pub fn choose_decimals(&mut self, column: usize, sign: DecimalSign) {
        self.answer(column, ColumnAnswer::Decimals(sign));
    }

    /// Takes the user's answer for the currency of the amounts that state none themselves.
    pub fn choose_currency(&mut self, currency: Currency) {
        for column in &mut self.columns {
            column.currency = Some(currency);
        }
    }

    fn leave_aside(&mut self, column: usize, why: Aside) {
        if let Some(column) = self.columns.get_mut(column) {
            column.target = None;
            column.aside = Some(why);
        }
    }

    fn take(&mut self, column: usize, target: Target) {
        if self.column_of(&target).is_none()
            && let Some(column) = self.columns.get_mut(column)
        {
            column.target = Some((target, Confidence::Content));
            column.aside = None;
        }
    }

    fn ask(&mut self, table: &Table, column: usize, readings: Readings) -> Question {
        let cells = || table.column(column);
        let sample = cells().next().map(|(row, cell)| (row, cell.text.clone())).unwrap_or_default();
        Question {
            column,
            heading: self.columns.get(column).map(|column| column.heading.clone()).unwrap_or_default(),
            row: sample.0,
            sample: sample.1,
            readings,
            cells: cells().count(),
        }
    }
}
