//! Civil dates in the vendor's time zone.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::period::Period;
use crate::wire::written_as_text;

/// A civil date from 1900-01-01 to 2200-12-31, written `2026-11-20`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NaiveDate);

/// The text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("write a date that exists as year-month-day, for example `2026-11-20`, from 1900 to 2200")]
pub struct DateError;

impl Date {
    /// Returns the date of a calendar day.
    ///
    /// # Errors
    /// [`DateError`] if the day does not exist or lies outside the years 1900 to 2200.
    pub fn new(year: i32, month: u32, day: u32) -> Result<Self, DateError> {
        if !(1900..=2200).contains(&year) {
            return Err(DateError);
        }
        NaiveDate::from_ymd_opt(year, month, day).map(Self).ok_or(DateError)
    }

    /// Returns the year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// Returns the month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// Returns the day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// Returns the day of the week: 0 for Monday, 6 for Sunday.
    #[must_use]
    pub fn weekday(self) -> u32 {
        self.0.weekday().num_days_from_monday()
    }

    /// Returns the number of days from this date to `other`; negative if `other` is earlier.
    #[must_use]
    pub fn days_until(self, other: Self) -> i64 {
        other.0.signed_duration_since(self.0).num_days()
    }

    /// Returns the date `days` later.
    #[must_use]
    pub fn plus_days(self, days: u32) -> Self {
        Self(self.0.checked_add_days(Days::new(u64::from(days))).unwrap_or(NaiveDate::MAX))
    }

    /// Returns the date `days` earlier.
    pub(crate) fn minus_days(self, days: u32) -> Self {
        Self(self.0.checked_sub_days(Days::new(u64::from(days))).unwrap_or(NaiveDate::MIN))
    }

    /// Returns the date one day earlier.
    #[must_use]
    pub fn day_before(self) -> Self {
        Self(self.0.pred_opt().unwrap_or(NaiveDate::MIN))
    }

    /// Returns the last day of a period that starts on this date.
    ///
    /// Day N of N days is the last one. Months run through the anniversary; if the last month has no such day, through its
    /// last day (a year from 29 February ends on 28 February).
    #[must_use]
    pub fn plus(self, period: Period) -> Self {
        match period {
            Period::Days(days) => self.plus_days(u32::from(days)),
            Period::BusinessDays(days) => self.plus_business_days(days),
            Period::Months(months) => {
                let end = self.0.checked_add_months(Months::new(u32::from(months)));
                Self(end.unwrap_or(NaiveDate::MAX))
            }
            Period::SeasonEnd { month, day } => self.next_day_of_year(month, day),
        }
    }

    /// Returns the date `days` business days later; business days are Monday to Friday.
    fn plus_business_days(self, days: u16) -> Self {
        let mut date = self;
        let mut left = days;
        while left > 0 {
            date = date.plus_days(1);
            if !matches!(date.0.weekday(), Weekday::Sat | Weekday::Sun) {
                left = left.saturating_sub(1);
            }
        }
        date
    }

    /// Returns the first `month`-`day` on or after this date; in a year without that day, the last day of the month.
    fn next_day_of_year(self, month: u8, day: u8) -> Self {
        let in_year = |year: i32| {
            (1..=u32::from(day)).rev().find_map(|day| NaiveDate::from_ymd_opt(year, u32::from(month), day))
        };
        let this_year = in_year(self.0.year()).filter(|end| *end >= self.0);
        Self(this_year.or_else(|| in_year(self.0.year().saturating_add(1))).unwrap_or(NaiveDate::MAX))
    }
}

impl FromStr for Date {
    type Err = DateError;

    /// Parses exactly `^\d{4}-\d\d-\d\d$`.
    fn from_str(text: &str) -> Result<Self, DateError> {
        let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return Err(DateError) };
        let number = |digits: &[u8]| {
            digits.iter().try_fold(0_u32, |number, digit| {
                digit.is_ascii_digit().then(|| number.wrapping_mul(10).wrapping_add(u32::from(digit & 0x0f)))
            })
        };
        let year = number(&[y1, y2, y3, y4]).and_then(|year| i32::try_from(year).ok());
        match (year, number(&[m1, m2]), number(&[d1, d2])) {
            (Some(year), Some(month), Some(day)) => Self::new(year, month, day),
            _ => Err(DateError),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

written_as_text!(Date, str::parse::<Date>, Date::default());
