//! The notation of each column's dates and amounts: found from the cells that can be read in one way only, else asked once for the
//! column.

use policy::document::FactType;
use policy::{Date, Document};

use crate::cell::{
    Amount, AmountReading, DateOrder, DateReading, DecimalSign, has_short_year, is_long_number, is_rounded,
    read_amount, read_date, read_year_first, without_unit,
};
use crate::columns::{Column, Mapping, Question, Readings, StoredDates};
use crate::grid::{Cell, CellKind, GridRow};
use crate::table::Table;
use crate::vocabulary::Target;

/// The notation of one column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notation {
    /// The order of the dates, where that is known.
    pub dates: Option<DateOrder>,
    /// The mark before decimals, where that is known.
    pub decimals: Option<DecimalSign>,
    /// What to make of stored dates; `None` while that is asked.
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

impl Notation {
    /// Returns a stored date with day and month swapped, where that is another date.
    pub(super) fn swapped(cell: &Cell) -> Option<Date> {
        stored(cell).and_then(swapped)
    }
}

/// Returns the date of a cell that a spreadsheet or a program has taken for one: of a stored date, or of a text in ISO notation.
fn stored(cell: &Cell) -> Option<Date> {
    let day = cell.text.get(..10).unwrap_or_default();
    day.parse().ok()
}

fn swapped(date: Date) -> Option<Date> {
    if date.day() == date.month() {
        return None;
    }
    Date::new(date.year(), date.day(), date.month()).ok()
}

/// The kind of values of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Figures {
    Dates,
    Amounts,
    /// Left aside, but they show how the file writes decimals.
    Sums,
    Codes,
    None,
}

/// Goods that are returned were bought within so many years.
const RECENT_YEARS: i32 = 5;

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
    /// Stored dates that are another date with day and month swapped; those that are not; those that would lie in the future.
    swappable: usize,
    fixed: usize,
    future_if_swapped: usize,
    /// Dates with a short year that are recent only if the year stands first; those that are not recent if it does.
    year_first: usize,
    year_last: usize,
    /// Numbers with more digits than a spreadsheet keeps, and those of them that end in zeros.
    long_codes: usize,
    rounded_codes: usize,
    /// Formulas that were never calculated.
    pub(super) not_calculated: usize,
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
    /// Starts with no row counted. `latest` is the last possible day of purchase.
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
        if cell.kind == CellKind::NotCalculated {
            return change(&mut shows.not_calculated);
        }
        if *figures == Figures::Dates
            && matches!(cell.kind, CellKind::Text | CellKind::Date)
            && let Some(date) = stored(cell)
        {
            return shows.count_stored(date, *latest, change);
        }
        if cell.kind != CellKind::Text || cell.text.is_empty() {
            return;
        }
        match figures {
            Figures::Dates => shows.count_date(&cell.text, *latest, change),
            Figures::Amounts | Figures::Sums => shows.count_amount(&cell.text, currency, change),
            Figures::Codes => shows.count_code(&cell.text, change),
            Figures::None => {}
        }
    }

    /// Returns how many formulas of a column were never calculated.
    pub(super) fn not_calculated(&self, column: usize) -> usize {
        self.columns.get(column).map_or(0, |(_, shows)| shows.not_calculated)
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
                    notation.are_years_first =
                        column.dates.is_none() && shows.year_first > 0 && shows.year_last == 0;
                    notation.dates = column.dates.or_else(|| shows.order());
                    if notation.dates.is_none() && shows.open > 0 && !notation.are_years_first {
                        questions.extend(ask(&dates_of));
                    }
                    if shows.are_half_converted() {
                        notation.stored_dates = column.stored_dates;
                        if notation.stored_dates.is_none() {
                            questions.extend(ask_stored(table, index, column, shows.swappable));
                        }
                    }
                }
                Figures::Amounts => {
                    notation.decimals = column.decimals.or_else(|| sign(shows)).or(shared);
                    if notation.decimals.is_none() && shows.open > 0 {
                        questions.extend(ask(&|text| decimals_of(text, &self.currency)));
                    }
                }
                Figures::Codes => {
                    notation.are_codes_rounded =
                        shows.long_codes > 0 && shows.long_codes == shows.rounded_codes;
                }
                Figures::Sums | Figures::None => {}
            }
        }
        (notations, questions)
    }
}

impl ColumnCounts {
    fn count_date(&mut self, text: &str, latest: Option<Date>, change: fn(&mut usize)) {
        let reading = read_date(text);
        self.count_short_year(text, reading, latest, change);
        if matches!(reading, Some(DateReading::One(_))) {
            // A month's name leaves nothing to swap.
            change(&mut self.fixed);
        }
        let Some(DateReading::ByOrder { day_first, month_first }) = reading else { return };
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

    fn count_short_year(
        &mut self,
        text: &str,
        reading: Option<DateReading>,
        latest: Option<Date>,
        change: fn(&mut usize),
    ) {
        let Some(latest) = latest.filter(|_| has_short_year(text)) else { return };
        let is_recent =
            |date: Date| date <= latest && date.year().saturating_add(RECENT_YEARS) >= latest.year();
        let is_recent_otherwise = match reading {
            Some(DateReading::One(date)) => is_recent(date),
            Some(DateReading::ByOrder { day_first, month_first }) => {
                day_first.is_some_and(is_recent) || month_first.is_some_and(is_recent)
            }
            None => false,
        };
        match (read_year_first(text).is_some_and(is_recent), is_recent_otherwise) {
            (true, false) => change(&mut self.year_first),
            (true, true) => {}
            (false, _) => change(&mut self.year_last),
        }
    }

    fn count_stored(&mut self, date: Date, latest: Option<Date>, change: fn(&mut usize)) {
        match swapped(date) {
            Some(other) => {
                change(&mut self.swappable);
                if latest.is_some_and(|latest| other > latest) {
                    change(&mut self.future_if_swapped);
                }
            }
            None if date.day() == date.month() => {}
            None => change(&mut self.fixed),
        }
    }

    fn count_code(&mut self, text: &str, change: fn(&mut usize)) {
        if is_long_number(text) {
            change(&mut self.long_codes);
            if is_rounded(text) {
                change(&mut self.rounded_codes);
            }
        }
    }

    /// Returns whether a spreadsheet of another locale seems to have converted only some of the dates: no stored date has a day
    /// after the twelfth, and every date that is text has one.
    fn are_half_converted(&self) -> bool {
        let in_one_order = matches!(self.by_calendar.map(|count| count > 0), [true, false] | [false, true]);
        self.swappable > 0 && self.fixed == 0 && self.open == 0 && self.future_if_swapped == 0 && in_one_order
    }

    fn count_amount(&mut self, text: &str, currency: &str, change: fn(&mut usize)) {
        let [by_point, by_comma] = &mut self.by_sign;
        match read_amount(without_unit(text), currency) {
            Ok(AmountReading::One(_, Some(DecimalSign::Point))) => change(by_point),
            Ok(AmountReading::One(_, Some(DecimalSign::Comma))) => change(by_comma),
            Ok(AmountReading::BySign { .. }) => change(&mut self.open),
            Ok(AmountReading::One(_, None)) | Err(_) => {}
        }
    }

    /// Returns the order in which every cell is a date in the past, or `None` if both orders qualify or the cells contradict each
    /// other.
    fn order(&self) -> Option<DateOrder> {
        let telling = if self.by_calendar == [0, 0] { self.by_past } else { self.by_calendar };
        only(telling, DateOrder::DayFirst, DateOrder::MonthFirst)
    }
}

/// Returns the one of two that some cells show while no cell shows the other.
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
        Some((Target::Model | Target::Serial, _)) => Figures::Codes,
        Some((
            Target::Wanted
            | Target::Description
            | Target::Currency
            | Target::UnitOfMeasure
            | Target::PriceBasis,
            _,
        ))
        | None => Figures::None,
    }
}

fn texts(table: &Table, column: usize) -> impl Iterator<Item = (usize, &Cell)> {
    table.column(column).filter(|(_, cell)| cell.kind == CellKind::Text)
}

/// Returns the question of a column, with its first ambiguous cell.
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

/// Returns the question whether stored dates have day and month swapped, with the first of them.
fn ask_stored(table: &Table, index: usize, column: &Column, cells: usize) -> Option<Question> {
    let (row, sample, stored, swapped) = table.column(index).find_map(|(row, cell)| {
        let date = stored(cell)?;
        Some((row, cell.text.clone(), date, swapped(date)?))
    })?;
    let readings = Readings::StoredDates { stored, swapped };
    Some(Question { column: index, heading: column.heading.clone(), row, sample, readings, cells })
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
    match read_amount(without_unit(text), currency).ok()? {
        AmountReading::BySign { point, comma } => {
            Some(Readings::Decimals { point: Amount::money(&point), comma: Amount::money(&comma) })
        }
        AmountReading::One(..) => None,
    }
}

/// Returns the value if all values are equal, or `None`.
fn agreed<T: Copy + PartialEq>(mut values: impl Iterator<Item = T>) -> Option<T> {
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}
