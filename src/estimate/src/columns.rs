//! Recognises what each column holds: by its heading, its content, or the user's answer, now or remembered.

mod condition;
mod content;
mod guess;
mod prices;
mod question;
mod remembered;
mod total;
mod withdrawn;

use policy::{Document, Id};

pub use content::Content;
pub use question::{ColumnAnswer, Question, Readings, StoredDates};

use crate::cell::{Currency, DateOrder, DecimalSign};
use crate::table::Table;
use crate::vocabulary::{Confidence, Target, Tax, Vocabulary};
use withdrawn::SettledBy;

/// A column and its target.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// The heading; empty where the column has none.
    pub heading: String,
    /// What the column holds, and the reason; `None` if it is not used.
    pub target: Option<(Target, Confidence)>,
    /// Why the column is not used; `None` if only its heading is unknown.
    pub unused: Option<UnusedReason>,
    /// The kind of its cells.
    pub content: Content,
    /// The choice that the heading names, although the cells are not among its values.
    pub(crate) claimed: Option<Id>,
    /// Whether every row has a value in the column, and most are amounts.
    pub(crate) has_amounts: bool,
    /// What shows that the goods of some rows have left.
    pub(crate) settled_by: Option<SettledBy>,
    /// The currency of amounts that state no currency themselves, as headings, titles and totals state it.
    pub currency: Option<Currency>,
    /// Whether taxes are included, by the heading.
    pub tax: Option<Tax>,
    /// Whether the file hides the column.
    pub is_hidden: bool,
    /// The user's answer: the order of the dates.
    pub dates: Option<DateOrder>,
    /// The user's answer: the mark before decimals.
    pub decimals: Option<DecimalSign>,
    /// The user's answer: whether to keep stored dates or to swap day and month.
    pub stored_dates: Option<StoredDates>,
    /// The user's answer: whether values hold for the empty cells below them.
    pub carry_down: Option<bool>,
    /// The user's answer: whether rows are left out whose cells state that the goods are not there.
    pub leave_out: Option<bool>,
}

/// Why a column is not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnusedReason {
    /// This other column has the same target.
    TakenFrom(usize),
    /// Several columns may have the target, and the user is asked which one.
    InQuestion,
    /// The cells do not fit the heading.
    UnlikeItsHeading,
    /// The user chose it.
    Chosen,
}

/// The columns of a table and their targets.
// INVARIANT: no two columns have the same target.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    columns: Vec<Column>,
    questions: Vec<Question>,
    /// The columns that were recognised by content under headings in an unknown language, until the user accepts them.
    guessed: Option<Question>,
    /// The currency of amounts that state none, by the user's answer.
    currency: Option<Currency>,
    /// The targets that no column has, by the user's answer.
    missing: Vec<Target>,
}

impl Mapping {
    /// Recognises the columns of a table. A heading outweighs content. Of several columns with one target, the clearest heading
    /// wins; between equally clear headings over different cells the user chooses.
    #[must_use]
    pub fn recognise(document: &Document, vocabulary: &Vocabulary, table: &Table) -> Self {
        // The currency in a heading of line totals is that of the prices, too.
        let of_totals = table.headings.iter().find_map(|heading| {
            let is_total = matches!(vocabulary.heading(heading), Some((Target::LineTotal, _)));
            Currency::in_heading(heading).filter(|_| is_total)
        });
        let columns = table.headings.iter().enumerate().map(|(index, heading)| {
            let (target, tax) = vocabulary.column(heading);
            let stated = table.currencies.get(index).copied().flatten();
            Column {
                heading: heading.clone(),
                target,
                tax,
                content: Content::of(table, index),
                has_amounts: total::has_amounts(table, index),
                settled_by: SettledBy::of(table, index, heading),
                currency: Currency::in_heading(heading).or(stated).or(of_totals).or(table.currency),
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

    /// Returns the open questions about the targets of columns.
    #[must_use]
    pub fn questions(&self) -> Vec<Question> {
        let asked =
            self.guessed.iter().chain(self.questions.iter().filter(|question| self.is_open(question)));
        asked.filter(|question| !self.waits(question)).cloned().collect()
    }

    /// Returns whether a question about whole prices waits until it is known which of these columns is the quantity.
    fn waits(&self, question: &Question) -> bool {
        let Readings::Column { target, candidates: prices, .. } = &question.readings else { return false };
        let may_be_quantity = |price: &usize| {
            self.questions.iter().any(|other| {
                matches!(&other.readings, Readings::Column { target, candidates, .. }
                    if *target == Target::Quantity && candidates.contains(price))
                    && self.is_open(other)
            })
        };
        let is_count =
            |price: &usize| self.columns.get(*price).is_some_and(|column| column.content == Content::Counts);
        target.is_unit_price() && prices.iter().all(|price| is_count(price) && may_be_quantity(price))
    }

    fn is_open(&self, question: &Question) -> bool {
        match &question.readings {
            Readings::Column { target, candidates, .. } => {
                self.column_of(target).is_none()
                    && !self.missing.contains(target)
                    && !candidates.iter().all(|column| self.is_settled(*column, target))
            }
            Readings::Facts { .. } => self
                .columns
                .get(question.column)
                .is_some_and(|column| column.unused == Some(UnusedReason::InQuestion)),
            Readings::CarryDown => {
                self.columns.get(question.column).is_some_and(|column| column.carry_down.is_none())
            }
            Readings::Withdrawn => {
                self.columns.get(question.column).is_some_and(|column| column.leave_out.is_none())
            }
            Readings::Dates { .. }
            | Readings::Decimals { .. }
            | Readings::StoredDates { .. }
            | Readings::Guesses { .. } => true,
        }
    }

    /// Returns whether the user has decided that a column is not used or has another target.
    fn is_settled(&self, column: usize, target: &Target) -> bool {
        self.columns.get(column).is_some_and(|column| {
            column.unused == Some(UnusedReason::Chosen)
                || matches!(&column.target, Some((other, Confidence::Chosen)) if other != target)
        })
    }

    /// Returns the column with this target.
    #[must_use]
    pub fn column_of(&self, target: &Target) -> Option<usize> {
        self.columns
            .iter()
            .position(|column| column.target.as_ref().is_some_and(|(other, _)| other == target))
    }

    /// Returns whether an open question asks for the column of this target.
    #[must_use]
    pub fn is_in_question(&self, target: &Target) -> bool {
        let asks = |question: &Question| matches!(&question.readings, Readings::Column { target: other, .. } if other == target);
        self.questions().iter().any(asks)
    }

    /// Returns whether the user was asked about rounding a column's prices to the cent, and takes them.
    pub(crate) fn rounds(&self, column: usize) -> bool {
        let is_asked = |question: &Question| question.column == column && question.is_about_rounding();
        let is_chosen = |column: &Column| matches!(column.target, Some((_, Confidence::Chosen)));
        self.columns.get(column).is_some_and(is_chosen) && self.questions.iter().any(is_asked)
    }

    /// Applies an answer of the user.
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
            | ColumnAnswer::CarryDown(_)
            | ColumnAnswer::LeaveOut(_) => {}
        }
        let Some(column) = self.columns.get_mut(index) else { return };
        match answer {
            ColumnAnswer::Dates(order) => column.dates = Some(order),
            ColumnAnswer::Decimals(sign) => column.decimals = Some(sign),
            ColumnAnswer::StoredDates(answer) => column.stored_dates = Some(answer),
            ColumnAnswer::CarryDown(yes) => column.carry_down = Some(yes),
            ColumnAnswer::LeaveOut(yes) => column.leave_out = Some(yes),
            ColumnAnswer::Take(_) | ColumnAnswer::NoColumn(_) | ColumnAnswer::AcceptGuesses => {}
        }
    }

    /// Sets the target of a column by the user's choice. The column that had the target before is not used.
    pub fn choose(&mut self, column: usize, target: Option<Target>) {
        if let Some(other) = target.as_ref().and_then(|target| self.column_of(target)) {
            self.set_unused(other, UnusedReason::TakenFrom(column));
        }
        let asked = self.questions.iter().filter_map(|question| match &question.readings {
            Readings::Column { target: other, candidates, .. } => {
                (Some(other) == target.as_ref()).then_some(candidates)
            }
            Readings::Dates { .. }
            | Readings::Decimals { .. }
            | Readings::StoredDates { .. }
            | Readings::Guesses { .. }
            | Readings::Facts { .. }
            | Readings::CarryDown
            | Readings::Withdrawn => None,
        });
        for other in asked.flatten().copied().filter(|other| *other != column).collect::<Vec<_>>() {
            self.set_unused(other, UnusedReason::TakenFrom(column));
        }
        if let Some(column) = self.columns.get_mut(column) {
            column.unused = target.is_none().then_some(UnusedReason::Chosen);
            column.target = target.map(|target| (target, Confidence::Chosen));
        }
    }

    /// Sets the order of a column's dates by the user's answer.
    pub fn choose_dates(&mut self, column: usize, order: DateOrder) {
        self.answer(column, ColumnAnswer::Dates(order));
    }

    /// Sets the mark before a column's decimals by the user's answer.
    pub fn choose_decimals(&mut self, column: usize, sign: DecimalSign) {
        self.answer(column, ColumnAnswer::Decimals(sign));
    }

    /// Sets the currency of amounts that state no currency themselves, by the user's answer; `None` for the one that headings,
    /// titles and totals state.
    pub fn choose_currency(&mut self, currency: Option<Currency>) {
        self.currency = currency;
    }

    /// Returns the user's answer about the currency.
    #[must_use]
    pub fn chosen_currency(&self) -> Option<Currency> {
        self.currency
    }

    /// Returns the currency of a column's amounts that state no currency themselves.
    #[must_use]
    pub fn currency_of(&self, column: usize) -> Option<Currency> {
        self.currency.or(self.columns.get(column)?.currency)
    }

    fn set_unused(&mut self, column: usize, why: UnusedReason) {
        if let Some(column) = self.columns.get_mut(column) {
            column.target = None;
            column.unused = Some(why);
        }
    }

    fn take(&mut self, column: usize, target: Target) {
        if self.column_of(&target).is_none()
            && let Some(column) = self.columns.get_mut(column)
        {
            column.target = Some((target, Confidence::Content));
            column.unused = None;
        }
    }

    fn ask(&self, table: &Table, column: usize, readings: Readings) -> Question {
        let cells = || table.column(column);
        let sample = cells().next().map(|(row, cell)| (row, cell.text.to_string())).unwrap_or_default();
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
