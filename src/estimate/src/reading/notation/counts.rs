//! Counts of the cells of one column that show its notation.

use policy::Date;

use super::stored_date::swapped;
use crate::cell::{
    AmountReading, DateOrder, DateReading, DecimalSign, has_dots, has_short_year, is_long_number, is_rounded,
    read_amount, read_date, read_year_first, without_unit,
};

/// The most years between the purchase and the return of goods.
const RECENT_YEARS: i32 = 5;

/// Counts of dates of three numbers by what they show of the order of day and month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct OrderCounts {
    dates: usize,
    /// Cells that are a date in one order only, by the calendar: day first, month first.
    by_calendar: [usize; 2],
    /// Cells that are a date of the past in one order only.
    by_past: [usize; 2],
}

/// Counts of the cells of one column by what they show of its notation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct ColumnCounts {
    /// Dates of three numbers with full stops between them, and those with other marks.
    with_dots: OrderCounts,
    with_other_marks: OrderCounts,
    /// Cells that write their decimals in one way only: with a point, with a comma.
    pub(super) by_sign: [usize; 2],
    /// Cells with two readings.
    pub(super) open: usize,
    /// Stored dates that become another date if day and month are swapped; those that do not; those that would be in the future.
    pub(super) swappable: usize,
    fixed: usize,
    future_if_swapped: usize,
    /// Dates with a short year that are recent only if the year comes first; those that are not recent in that order.
    pub(super) year_first: usize,
    pub(super) year_last: usize,
    /// Numbers with more digits than a spreadsheet keeps, and those of them that end in zeros.
    pub(super) long_codes: usize,
    pub(super) rounded_codes: usize,
    /// Formulas that were never calculated.
    pub(super) not_calculated: usize,
}

impl ColumnCounts {
    pub(super) fn count_date(&mut self, text: &str, latest: Option<Date>, change: fn(&mut usize)) {
        let reading = read_date(text);
        self.count_short_year(text, reading, latest, change);
        if matches!(reading, Some(DateReading::One(_))) {
            // A date with one reading cannot be swapped.
            change(&mut self.fixed);
        }
        let Some(DateReading::ByOrder { day_first, month_first }) = reading else { return };
        let has_dots = has_dots(text);
        if has_dots && day_first.is_some() {
            // Spreadsheets that convert dates with full stops read the day first.
            change(&mut self.fixed);
        }
        let counts = if has_dots { &mut self.with_dots } else { &mut self.with_other_marks };
        change(&mut counts.dates);
        let [by_day, by_month] = &mut counts.by_calendar;
        let [past_by_day, past_by_month] = &mut counts.by_past;
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

    pub(super) fn count_stored(&mut self, date: Date, latest: Option<Date>, change: fn(&mut usize)) {
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

    pub(super) fn count_code(&mut self, text: &str, change: fn(&mut usize)) {
        if is_long_number(text) {
            change(&mut self.long_codes);
            if is_rounded(text) {
                change(&mut self.rounded_codes);
            }
        }
    }

    /// Returns whether a spreadsheet of another locale seems to have converted only some of the dates: no stored date has a day
    /// after the twelfth, and every date that is text has one.
    pub(super) fn are_half_converted(&self) -> bool {
        let counts = [self.with_dots, self.with_other_marks];
        let by_calendar =
            |order: usize| counts.iter().any(|it| it.by_calendar.get(order).is_some_and(|count| *count > 0));
        let in_one_order = by_calendar(0) != by_calendar(1);
        self.swappable > 0 && self.fixed == 0 && self.open == 0 && self.future_if_swapped == 0 && in_one_order
    }

    pub(super) fn count_amount(&mut self, text: &str, currency: &str, change: fn(&mut usize)) {
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
    pub(super) fn order(&self) -> Option<DateOrder> {
        // That the day comes first before full stops contradicts a date which is in the past in the other order only.
        let of_dots = self
            .with_dots
            .order()
            .filter(|order| *order == DateOrder::DayFirst || self.with_dots.by_calendar != [0, 0]);
        match (self.with_dots.dates, self.with_other_marks.dates) {
            (_, 0) => of_dots,
            (0, _) => self.with_other_marks.order(),
            (_, _) => of_dots.filter(|order| self.with_other_marks.order() == Some(*order)),
        }
    }

    /// Returns the usual order of dates with full stops if the column has only such dates, and none of them shows an order.
    pub(super) fn order_by_dots(&self) -> Option<DateOrder> {
        let OrderCounts { dates, by_calendar, by_past } = self.with_dots;
        let is_open = dates > 0 && by_calendar == [0, 0] && by_past == [0, 0];
        (is_open && self.with_other_marks.dates == 0).then_some(DateOrder::DayFirst)
    }
}

impl OrderCounts {
    fn order(&self) -> Option<DateOrder> {
        let decisive = if self.by_calendar == [0, 0] { self.by_past } else { self.by_calendar };
        only(decisive, DateOrder::DayFirst, DateOrder::MonthFirst)
    }
}

/// Returns the one of two that some cells show while no cell shows the other.
pub(super) fn only<T>(shown: [usize; 2], first: T, second: T) -> Option<T> {
    match shown.map(|cells| cells > 0) {
        [true, false] => Some(first),
        [false, true] => Some(second),
        [false, false] | [true, true] => None,
    }
}
