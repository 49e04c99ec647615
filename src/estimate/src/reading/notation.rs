//! How a column writes its dates and amounts: from what can be read in one way only, else asked once for the whole column.

use policy::document::FactType;
use policy::{Date, Document, Money};

use crate::cells::{Amount, AmountReading, DateOrder, DateReading, DecimalSign, read_amount, read_date};
use crate::columns::{Mapping, Target};
use crate::table::{Cell, CellKind, Table};

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
#[derive(Clone, Copy, PartialEq, Eq)]
enum Figures {
    Dates,
    Amounts,
    /// Left aside, but they show how the file writes decimals.
    Sums,
    None,
}

/// Decides every column's notation, by the user's word, then by its own cells, then for decimals by the other columns.
pub(super) fn decide(
    document: &Document,
    mapping: &Mapping,
    table: &Table,
    latest: Date,
) -> (Vec<Notation>, Vec<Question>) {
    let mut notations = vec![Notation::default(); mapping.columns().len()];
    let mut questions = Vec::new();
    let currency = &document.policy.currency;
    let signs: Vec<_> = (0..mapping.columns().len())
        .map(|column| match figures(document, mapping, column) {
            Figures::Amounts | Figures::Sums => sign(table, column, currency),
            Figures::Dates | Figures::None => None,
        })
        .collect();
    let shared = agreed(signs.iter().flatten().copied());
    for (index, column) in mapping.columns().iter().enumerate() {
        let Some(notation) = notations.get_mut(index) else { continue };
        match figures(document, mapping, index) {
            Figures::Dates => {
                notation.dates = column.dates.or_else(|| order(table, index, latest));
                if notation.dates.is_none() {
                    questions.extend(ask_dates(table, index, &column.heading));
                }
            }
            Figures::Amounts => {
                let own = signs.get(index).copied().flatten();
                notation.decimals = column.decimals.or(own).or(shared);
                if notation.decimals.is_none() {
                    questions.extend(ask_decimals(table, index, &column.heading, currency));
                }
            }
            Figures::Sums | Figures::None => {}
        }
    }
    (notations, questions)
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

/// The order in which every cell is a date that has happened; where that does not tell, nobody knows.
fn order(table: &Table, column: usize, latest: Date) -> Option<DateOrder> {
    let readings = || texts(table, column).filter_map(|(_, cell)| read_date(&cell.text));
    let only = |fits: fn(Option<Date>, Option<Date>, Date) -> Option<DateOrder>| {
        agreed(readings().filter_map(|reading| match reading {
            DateReading::ByOrder { day_first, month_first } => fits(day_first, month_first, latest),
            DateReading::One(_) => None,
        }))
    };
    let by_calendar =
        |day_first: Option<Date>, month_first: Option<Date>, _: Date| match (day_first, month_first) {
            (Some(_), None) => Some(DateOrder::DayFirst),
            (None, Some(_)) => Some(DateOrder::MonthFirst),
            (Some(_), Some(_)) | (None, None) => None,
        };
    let has_calendar = readings().any(|reading| match reading {
        DateReading::ByOrder { day_first, month_first } => {
            by_calendar(day_first, month_first, latest).is_some()
        }
        DateReading::One(_) => false,
    });
    if has_calendar {
        // Cells that contradict each other settle nothing.
        return only(by_calendar);
    }
    only(|day_first, month_first, latest| match (day_first? <= latest, month_first? <= latest) {
        (true, false) => Some(DateOrder::DayFirst),
        (false, true) => Some(DateOrder::MonthFirst),
        (true, true) | (false, false) => None,
    })
}

/// The sign that every telling cell shows.
fn sign(table: &Table, column: usize, currency: &str) -> Option<DecimalSign> {
    agreed(texts(table, column).filter_map(|(_, cell)| match read_amount(&cell.text, currency) {
        Ok(AmountReading::One(_, sign)) => sign,
        Ok(AmountReading::BySign { .. }) | Err(_) => None,
    }))
}

/// The value, where there is one and no other.
fn agreed<T: Copy + PartialEq>(mut values: impl Iterator<Item = T>) -> Option<T> {
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}

fn ask_dates(table: &Table, column: usize, heading: &str) -> Option<Question> {
    let mut open = texts(table, column).filter_map(|(row, cell)| match read_date(&cell.text)? {
        DateReading::ByOrder { day_first: Some(day_first), month_first: Some(month_first) } => {
            Some((row, cell, Readings::Dates { day_first, month_first }))
        }
        DateReading::ByOrder { .. } | DateReading::One(_) => None,
    });
    let (row, cell, readings) = open.next()?;
    let cells = open.count().saturating_add(1);
    Some(Question { column, heading: heading.to_owned(), row, sample: cell.text.clone(), readings, cells })
}

fn ask_decimals(table: &Table, column: usize, heading: &str, currency: &str) -> Option<Question> {
    let mut open =
        texts(table, column).filter_map(|(row, cell)| match read_amount(&cell.text, currency).ok()? {
            AmountReading::BySign { point, comma } => Some((
                row,
                cell,
                Readings::Decimals { point: Amount::money(&point), comma: Amount::money(&comma) },
            )),
            AmountReading::One(..) => None,
        });
    let (row, cell, readings) = open.next()?;
    let cells = open.count().saturating_add(1);
    Some(Question { column, heading: heading.to_owned(), row, sample: cell.text.clone(), readings, cells })
}
