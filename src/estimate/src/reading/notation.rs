//! The notation of each column's dates and amounts: decided by the cells that have one reading only, else asked once for the column.

mod counts;
mod question;
mod stored_date;

use policy::document::FactType;
use policy::{Date, Document};

use crate::cell::{DateOrder, DecimalSign};
use crate::columns::{Mapping, Question, Readings, StoredDates};
use crate::grid::{Cell, CellKind, GridRow};
use crate::table::Table;
use crate::vocabulary::Target;
use counts::{ColumnCounts, only};
pub(super) use stored_date::swapped_date;

/// The notation of one column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notation {
    /// The order of the dates, if it is known.
    pub dates: Option<DateOrder>,
    /// The mark before decimals, if it is known.
    pub decimals: Option<DecimalSign>,
    /// Whether stored dates are kept or swapped; `None` while the user is asked.
    pub stored_dates: Option<StoredDates>,
    /// Whether dates with a year of two digits begin with it.
    pub are_years_first: bool,
    /// Whether every long number of the column ends in zeros, as if a spreadsheet had cut it.
    pub are_codes_rounded: bool,
}

impl Default for Notation {
    fn default() -> Self {
        Self {
            dates: None,
            decimals: None,
            stored_dates: Some(StoredDates::Keep),
            are_years_first: false,
            are_codes_rounded: false,
        }
    }
}

/// The kind of values of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ValueKind {
    Dates,
    Amounts,
    /// Not used, but they show how the file writes decimals.
    LineTotals,
    Codes,
    None,
}

/// Counts of cells that show how each column is written. When one cell changes, only its own contribution to the counts changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NotationEvidence {
    columns: Vec<(ValueKind, ColumnCounts)>,
    currency: String,
    /// The last possible day of purchase.
    latest: Option<Date>,
}

impl NotationEvidence {
    /// Starts with no row counted. `latest` is the last possible day of purchase.
    #[must_use]
    pub fn new(document: &Document, mapping: &Mapping, latest: Date) -> Self {
        let columns = 0..mapping.columns().len();
        let columns =
            columns.map(|column| (value_kind(document, mapping, column), ColumnCounts::default())).collect();
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

    /// Replaces one cell's contribution to the counts of its column.
    pub fn replace(&mut self, column: usize, old: &Cell, new: &Cell) {
        self.count(column, old, |count| *count = count.saturating_sub(1));
        self.count(column, new, |count| *count = count.saturating_add(1));
    }

    fn count(&mut self, column: usize, cell: &Cell, change: fn(&mut usize)) {
        let Self { columns, currency, latest } = self;
        let Some((value_kind, counts)) = columns.get_mut(column) else { return };
        if cell.kind == CellKind::NotCalculated {
            return change(&mut counts.not_calculated);
        }
        if *value_kind == ValueKind::Dates
            && matches!(cell.kind, CellKind::Text | CellKind::Date)
            && let Some(date) = stored_date::stored_date(cell)
        {
            return counts.count_stored(date, *latest, change);
        }
        if cell.kind != CellKind::Text || cell.text.is_empty() {
            return;
        }
        match value_kind {
            ValueKind::Dates => counts.count_date(&cell.text, *latest, change),
            ValueKind::Amounts | ValueKind::LineTotals => counts.count_amount(&cell.text, currency, change),
            ValueKind::Codes => counts.count_code(&cell.text, change),
            ValueKind::None => {}
        }
    }

    /// Returns how many formulas of a column were never calculated.
    pub(super) fn not_calculated(&self, column: usize) -> usize {
        self.columns.get(column).map_or(0, |(_, counts)| counts.not_calculated)
    }

    /// Decides the notation of every column: by the user's answer, else by its own cells, else (decimals only) by the other columns.
    /// Returns a question for each column whose notation is still open.
    pub(super) fn decide(&self, mapping: &Mapping, table: &Table) -> (Vec<Notation>, Vec<Question>) {
        let mut notations = vec![Notation::default(); mapping.columns().len()];
        let mut questions = Vec::new();
        let sign = |counts: &ColumnCounts| only(counts.by_sign, DecimalSign::Point, DecimalSign::Comma);
        let shared = agreed(self.columns.iter().filter_map(|(_, counts)| sign(counts)));
        let columns = mapping.columns().iter().zip(&self.columns).zip(&mut notations).enumerate();
        for (index, ((column, (value_kind, counts)), notation)) in columns {
            let ask = |sample: &dyn Fn(&str) -> Option<Readings>| {
                question::of_texts(table, index, &column.heading, counts.open, sample)
            };
            match value_kind {
                ValueKind::Dates => {
                    notation.are_years_first =
                        column.dates.is_none() && counts.year_first > 0 && counts.year_last == 0;
                    notation.dates = column
                        .dates
                        .or_else(|| counts.order())
                        .or_else(|| DateOrder::in_heading(&column.heading))
                        .or_else(|| counts.order_by_dots());
                    if notation.dates.is_none() && counts.open > 0 && !notation.are_years_first {
                        questions.extend(ask(&question::date_orders));
                    }
                    if counts.are_half_converted() {
                        notation.stored_dates = column.stored_dates;
                        if notation.stored_dates.is_none() {
                            questions.extend(question::of_stored_dates(
                                table,
                                index,
                                column,
                                counts.swappable,
                            ));
                        }
                    }
                }
                ValueKind::Amounts => {
                    notation.decimals = column.decimals.or_else(|| sign(counts)).or(shared);
                    if notation.decimals.is_none() && counts.open > 0 {
                        questions.extend(ask(&|text| question::decimals(text, &self.currency)));
                    }
                }
                ValueKind::Codes => {
                    notation.are_codes_rounded =
                        counts.long_codes > 0 && counts.long_codes == counts.rounded_codes;
                }
                ValueKind::LineTotals | ValueKind::None => {}
            }
        }
        (notations, questions)
    }
}

/// Returns the kind of values that a column holds by its target.
fn value_kind(document: &Document, mapping: &Mapping, column: usize) -> ValueKind {
    if mapping.column_of_totals_for_prices() == Some(column) {
        return ValueKind::Amounts;
    }
    match mapping.columns().get(column).and_then(|column| column.target.as_ref()) {
        Some((Target::Quantity, _)) => ValueKind::Amounts,
        Some((Target::Fact(fact), _)) => match document.fact(fact).map(|fact| fact.kind) {
            Some(FactType::Date) => ValueKind::Dates,
            Some(FactType::Money | FactType::Number) => ValueKind::Amounts,
            Some(FactType::Bool | FactType::Choice | FactType::Text | FactType::Decision) | None => {
                ValueKind::None
            }
        },
        Some((Target::LineTotal, _)) => ValueKind::LineTotals,
        Some((Target::Model | Target::Serial, _)) => ValueKind::Codes,
        Some((
            Target::Wanted
            | Target::Description
            | Target::Currency
            | Target::UnitOfMeasure
            | Target::PriceBasis
            | Target::Discount
            | Target::Answer(..),
            _,
        ))
        | None => ValueKind::None,
    }
}

/// Returns the value if all values are equal, or `None`.
fn agreed<T: Copy + PartialEq>(mut values: impl Iterator<Item = T>) -> Option<T> {
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}
