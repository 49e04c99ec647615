//! Questions about a column to the user, and their answers.

use policy::{Date, Money};

use crate::cell::{Currency, DateOrder, DecimalSign};
use crate::vocabulary::{Target, is_list_price};

/// A question about a column. Until it is answered, the cells that depend on it are unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The column's index; of a question about several columns, that of the first.
    pub column: usize,
    /// The column's heading.
    pub heading: String,
    /// The row of the sample.
    pub row: usize,
    /// A cell with more than one reading.
    pub sample: String,
    pub readings: Readings,
    /// The number of cells that depend on the answer.
    pub cells: usize,
}

/// The subject of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Readings {
    /// Which number of a date is the day.
    Dates {
        /// The sample as 31/12/2026 is written.
        day_first: Date,
        /// The sample as 12/31/2026 is written.
        month_first: Date,
    },
    /// Which mark separates the decimals.
    Decimals {
        /// The sample as 1,234.56 is written; `None` where that is finer than a cent.
        point: Option<Money>,
        /// The sample as 1.234,56 is written; `None` where that is finer than a cent.
        comma: Option<Money>,
    },
    /// Whether a spreadsheet swapped day and month of the dates that it recognised.
    StoredDates {
        /// The sample as it is stored.
        stored: Date,
        /// The sample with day and month swapped back.
        swapped: Date,
    },
    /// Which of several columns has a target, or whether the one column has it.
    Column {
        /// The target in question.
        target: Target,
        /// The columns that may have the target.
        candidates: Vec<usize>,
        /// Whether their headings claim the target; else only their content does.
        by_heading: bool,
    },
    /// Whether columns with headings in an unknown language were recognised by their content.
    Guesses {
        /// The columns, each with its target.
        columns: Vec<(usize, Target)>,
    },
    /// Which of several targets a column has whose values may contradict the assumed facts.
    Facts { targets: Vec<Target> },
    /// Whether a value holds for the empty cells below it too.
    CarryDown,
    /// Whether rows are left out whose cells state that the goods are not there.
    Withdrawn,
}

/// An answer to a question about a column, or a correction of what was recognised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ColumnAnswer {
    /// The dates are written in this order.
    Dates(DateOrder),
    /// The decimals are separated by this mark.
    Decimals(DecimalSign),
    /// The dates that the spreadsheet recognised are right, or have day and month swapped.
    StoredDates(StoredDates),
    /// The column has this target; `None`: it is not used.
    Take(Option<Target>),
    /// None of the candidates has the target.
    NoColumn(Target),
    /// The targets that were recognised by content are right.
    AcceptGuesses,
    /// A value holds for the empty cells below it, or does not.
    CarryDown(bool),
    /// The rows whose cells state that the goods are not there are left out, or not.
    LeaveOut(bool),
}

/// The treatment of dates that a spreadsheet converted from a list of another country.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StoredDates {
    /// The stored dates are right.
    Keep,
    /// Day and month of the stored dates are swapped back.
    Swap,
}

impl StoredDates {
    /// Returns the name that the command line uses: `keep` or `swap`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Swap => "swap",
        }
    }

    /// Returns the answer with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        [Self::Keep, Self::Swap].into_iter().find(|answer| answer.as_str() == name)
    }
}

impl Question {
    /// Returns whether the question is whether a list price was paid.
    #[must_use]
    pub fn is_about_list_price(&self) -> bool {
        let is_one = |readings: &Readings| matches!(readings, Readings::Column { target, candidates, .. } if target.is_unit_price() && candidates.len() == 1);
        is_one(&self.readings) && is_list_price(&self.heading)
    }

    /// Returns whether the question is whether amounts count although their heading names several currencies.
    #[must_use]
    pub fn is_about_currencies(&self) -> bool {
        self.of_amounts() == Some(self.column) && Currency::are_several(&self.heading)
    }

    /// Returns whether the question is whether prices that are finer than a cent count, rounded to the cent.
    #[must_use]
    pub fn is_about_rounding(&self) -> bool {
        self.of_amounts() == Some(self.column) && !Currency::are_several(&self.heading)
    }

    /// Returns whether the question is whether amounts count of which some include taxes, as the question's column states.
    #[must_use]
    pub fn is_about_taxes(&self) -> bool {
        self.of_amounts().is_some_and(|amounts| amounts != self.column)
    }

    /// Returns the one column that headings claim for a target, which is asked about for another reason than its competitors.
    fn of_amounts(&self) -> Option<usize> {
        let Readings::Column { candidates, by_heading: true, .. } = &self.readings else { return None };
        let [amounts] = candidates.as_slice() else { return None };
        Some(*amounts)
    }

    /// Returns the answers to choose from, each with the column that it is given for.
    #[must_use]
    pub fn answers(&self) -> Vec<(usize, ColumnAnswer)> {
        let of_column =
            |answers: Vec<ColumnAnswer>| answers.into_iter().map(|answer| (self.column, answer)).collect();
        match &self.readings {
            Readings::Dates { .. } => of_column(vec![
                ColumnAnswer::Dates(DateOrder::DayFirst),
                ColumnAnswer::Dates(DateOrder::MonthFirst),
            ]),
            Readings::Decimals { .. } => of_column(vec![
                ColumnAnswer::Decimals(DecimalSign::Point),
                ColumnAnswer::Decimals(DecimalSign::Comma),
            ]),
            Readings::StoredDates { .. } => of_column(vec![
                ColumnAnswer::StoredDates(StoredDates::Keep),
                ColumnAnswer::StoredDates(StoredDates::Swap),
            ]),
            Readings::Column { target, candidates, .. } => {
                let take = |column: &usize| (*column, ColumnAnswer::Take(Some(target.clone())));
                let none = (self.column, ColumnAnswer::NoColumn(target.clone()));
                candidates.iter().map(take).chain([none]).collect()
            }
            Readings::Guesses { .. } => of_column(vec![ColumnAnswer::AcceptGuesses]),
            Readings::Facts { targets } => {
                let targets = targets.iter().cloned().map(Some).chain([None]);
                of_column(targets.map(ColumnAnswer::Take).collect())
            }
            Readings::CarryDown => {
                of_column(vec![ColumnAnswer::CarryDown(true), ColumnAnswer::CarryDown(false)])
            }
            Readings::Withdrawn => {
                of_column(vec![ColumnAnswer::LeaveOut(true), ColumnAnswer::LeaveOut(false)])
            }
        }
    }
}
