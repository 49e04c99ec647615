//! How a column writes its dates and amounts: from what can be read in one way only, else asked once for the whole column.

use policy::document::FactType;
use policy::{Date, Document, Money};

use crate::cell::{Amount, AmountReading, DateOrder, DateReading, DecimalSign, read_amount, read_date};
use crate::columns::Mapping;
use crate::grid::{Cell, CellKind, GridRow};
use crate::table::Table;
use crate::vocabulary::Target;

/// The notation of one column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Notation {
    /// The order of its dates, where that is known.
    pub dates: Option<DateOrder>,
    /// What separates its decimals, where that is known.
    pub decimals: Option<DecimalSign>,
}

/// Something that only the user can tell, about a whole column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The column's index.
    pub column: usize,
    /// Its heading.
    pub heading: String,
    /// The row of the sample.
    pub row: usize,
    /// A cell that reads in two ways.
    pub sample: String,
    /// How it reads.
    pub readings: Readings,
    /// How many cells wait for the answer.
    pub cells: usize,
}

/// The two readings of a sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readings {
    /// Which number is the day.
    Dates {
        /// As 31/12/2026 is written.
        day_first: Date,
        /// As 12/31/2026 is written.
        month_first: Date,
    },
    /// What separates the decimals.
    Decimals {
        /// As 1,234.56 is written; `None` where that is finer than a cent.
        point: Option<Money>,
        /// As 1.234,56 is written; `None` where that is finer than a cent.
        comma: Option<Money>,
    },
}

/// What kind of figures a column has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Figures {
    Dates,
    Amounts,
    /// Left aside, but they show how the file writes decimals.
    Sums,
    None,
}

/// What the cells of one column show of its notation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct ColumnCounts {
    /// Cells that are a date in one order only, by the calendar: day first, month first.
    by_calendar: [usize; 2],
    /// Cells that are a date of the past in one order only.
    by_past: [usize; 2],
    /// Cells that write their decimals in one way only: with a point, with a comma.
    by_sign: [usize; 2],
    /// Cells that read in two ways.
    open: usize,
}

/// What the cells of every column show of how it is written. It is counted, so that another text in one cell is taken into
/// account without looking at all of them again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NotationEvidence {
    columns: Vec<(Figures, ColumnCounts)>,
    currency: String,
    latest: Option<Date>,
}

impl NotationEvidence {
    /// Of a table of which no row is counted yet; nothing can have been bought after `latest`.
    #[must_use]
    pub fn new(document: &Document, mapping: &Mapping, latest: Date) -> Self {
        let columns = 0..mapping.columns().len();
        let columns =
            columns.map(|column| (figures(document, mapping, column), ColumnCounts::default())).collect();
        Self { columns, currency: document.policy.currency.clone(), latest: Some(latest) }
    }

    /// Counts some more rows.
    pub fn add(&mut self, rows: &[GridRow]) {
        for row in rows {
            for (column, cell) in row.cells.iter().enumerate() {
                self.count(column, cell, |count| *count = count.saturating_add(1));
            }
        }
    }

    /// Counts a cell of a column no longer, and another in its place.
    pub fn replace(&mut self, column: usize, old: &Cell, new: &Cell) {
        self.count(column, old, |count| *count = count.saturating_sub(1));
        self.count(column, new, |count| *count = count.saturating_add(1));
    }

    fn count(&mut self, column: usize, cell: &Cell, change: fn(&mut usize)) {
        let Self { columns, currency, latest } = self;
        let Some((figures, shows)) = columns.get_mut(column) else { return };
        if cell.kind != CellKind::Text || cell.text.is_empty() {
            return;
        }
        match figures {
            Figures::Dates => shows.count_date(&cell.text, *latest, change),
            Figures::Amounts | Figures::Sums => shows.count_amount(&cell.text, currency, change),
            Figures::None => {}
        }
    }

    /// Decides every column's notation, by the user's word, then by its own cells, then for decimals by the other columns.
    pub(super) fn decide(&self, mapping: &Mapping, table: &Table) -> (Vec<Notation>, Vec<Question>) {
        let mut notations = vec![Notation::default(); mapping.columns().len()];
        let mut questions = Vec::new();
        let sign = |shows: &ColumnCounts| only(shows.by_sign, DecimalSign::Point, DecimalSign::Comma);
        let shared = agreed(self.columns.iter().filter_map(|(_, shows)| sign(shows)));
        let columns = mapping.columns().iter().zip(&self.columns).zip(&mut notations).enumerate();
        for (index, ((column, (figures, shows)), notation)) in columns {
            let ask = |sample: &dyn Fn(&str) -> Option<Readings>| {
                ask(table, index, &column.heading, shows.open, sample)
            };
            match figures {
                Figures::Dates => {
                    notation.dates = column.dates.or_else(|| shows.order());
                    if notation.dates.is_none() && shows.open > 0 {
                        questions.extend(ask(&dates_of));
                    }
                }
                Figures::Amounts => {
                    notation.decimals = column.decimals.or_else(|| sign(shows)).or(shared);
                    if notation.decimals.is_none() && shows.open > 0 {
                        questions.extend(ask(&|text| decimals_of(text, &self.currency)));
                    }
                }
                Figures::Sums | Figures::None => {}
            }
        }
        (notations, questions)
    }
}

impl ColumnCounts {
    fn count_date(&mut self, text: &str, latest: Option<Date>, change: fn(&mut usize)) {
        let Some(DateReading::ByOrder { day_first, month_first }) = read_date(text) else { return };
        let [by_day, by_month] = &mut self.by_calendar;
        let [past_by_day, past_by_month] = &mut self.by_past;
        match (day_first, month_first) {
            (Some(_), None) => change(by_day),
            (None, Some(_)) => change(by_month),
            (None, None) => {}
            (Some(day_first), Some(month_first)) => {
                change(&mut self.open);
                let is_past = |day: Date| latest.is_none_or(|latest| day <= latest);
                match (is_past(day_first), is_past(month_first)) {
                    (true, false) => change(past_by_day),
                    (false, true) => change(past_by_month),
                    (true, true) | (false, false) => {}
                }
            }
        }
    }

    fn count_amount(&mut self, text: &str, currency: &str, change: fn(&mut usize)) {
        let [by_point, by_comma] = &mut self.by_sign;
        match read_amount(text, currency) {
            Ok(AmountReading::One(_, Some(DecimalSign::Point))) => change(by_point),
            Ok(AmountReading::One(_, Some(DecimalSign::Comma))) => change(by_comma),
            Ok(AmountReading::BySign { .. }) => change(&mut self.open),
            Ok(AmountReading::One(_, None)) | Err(_) => {}
        }
    }

    /// The order in which every cell is a date that has happened; where that does not tell, nobody knows. Cells that contradict
    /// each other settle nothing.
    fn order(&self) -> Option<DateOrder> {
        let telling = if self.by_calendar == [0, 0] { self.by_past } else { self.by_calendar };
        only(telling, DateOrder::DayFirst, DateOrder::MonthFirst)
    }
}

/// The one of two that some cells show while none shows the other.
fn only<T>(shown: [usize; 2], first: T, second: T) -> Option<T> {
    match shown.map(|cells| cells > 0) {
        [true, false] => Some(first),
        [false, true] => Some(second),
        [false, false] | [true, true] => None,
    }
}

fn figures(document: &Document, mapping: &Mapping, column: usize) -> Figures {
    match mapping.columns().get(column).and_then(|column| column.target.as_ref()) {
        Some((Target::Quantity, _)) => Figures::Amounts,
        Some((Target::Fact(fact), _)) => match document.fact(fact).map(|fact| fact.kind) {
            Some(FactType::Date) => Figures::Dates,
            Some(FactType::Money | FactType::Number) => Figures::Amounts,
            Some(FactType::Bool | FactType::Choice | FactType::Text | FactType::Decision) | None => {
                Figures::None
            }
        },
        Some((Target::LineTotal, _)) => Figures::Sums,
        Some((Target::Model | Target::Serial | Target::Wanted, _)) | None => Figures::None,
    }
}

fn texts(table: &Table, column: usize) -> impl Iterator<Item = (usize, &Cell)> {
    table.column(column).filter(|(_, cell)| cell.kind == CellKind::Text)
}

/// The question of a column, with its first cell that reads in two ways.
fn ask(
    table: &Table,
    column: usize,
    heading: &str,
    cells: usize,
    readings: &dyn Fn(&str) -> Option<Readings>,
) -> Option<Question> {
    let (row, cell, readings) =
        texts(table, column).find_map(|(row, cell)| Some((row, cell, readings(&cell.text)?)))?;
    Some(Question { column, heading: heading.to_owned(), row, sample: cell.text.clone(), readings, cells })
}

fn dates_of(text: &str) -> Option<Readings> {
    match read_date(text)? {
        DateReading::ByOrder { day_first: Some(day_first), month_first: Some(month_first) } => {
            Some(Readings::Dates { day_first, month_first })
        }
        DateReading::ByOrder { .. } | DateReading::One(_) => None,
    }
}

fn decimals_of(text: &str, currency: &str) -> Option<Readings> {
    match read_amount(text, currency).ok()? {
        AmountReading::BySign { point, comma } => {
            Some(Readings::Decimals { point: Amount::money(&point), comma: Amount::money(&comma) })
        }
        AmountReading::One(..) => None,
    }
}

/// The value, where there is one and no other.
fn agreed<T: Copy + PartialEq>(mut values: impl Iterator<Item = T>) -> Option<T> {
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}
