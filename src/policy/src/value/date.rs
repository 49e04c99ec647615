//! Civil dates in the vendor's zone.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::period::Period;
use crate::wire::{Decode, Json};

/// A civil date from 1900-01-01 to 2200-12-31, written `2026-11-20`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NaiveDate);

/// Why a text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("write a date that exists as year-month-day, for example `2026-11-20`, from 1900 to 2200")]
pub struct DateError;

impl Date {
    /// The date of a calendar day.
    ///
    /// # Errors
    /// [`DateError`] where there is no such day, or it lies outside the years 1900 to 2200.
    pub fn new(year: i32, month: u32, day: u32) -> Result<Self, DateError> {
        if !(1900..=2200).contains(&year) {
            return Err(DateError);
        }
        NaiveDate::from_ymd_opt(year, month, day).map(Self).ok_or(DateError)
    }

    /// Its year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// Its month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// Its day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// How many days later `other` is; negative where it is earlier.
    #[must_use]
    pub fn days_until(self, other: Self) -> i64 {
        other.0.signed_duration_since(self.0).num_days()
    }

    /// The date `days` later.
    #[must_use]
    pub fn plus_days(self, days: u32) -> Self {
        Self(self.0.checked_add_days(Days::new(u64::from(days))).unwrap_or(NaiveDate::MAX))
    }

    /// The date one day earlier.
    #[must_use]
    pub fn day_before(self) -> Self {
        Self(self.0.pred_opt().unwrap_or(NaiveDate::MIN))
    }

    /// The last day of `period` when it starts on this date.
    ///
    /// Day counts include the last day (day N counts); months run through the anniversary, where the month has no such day
    /// through its last one (29 February gives 28 February).
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

    /// Monday to Friday count; a weekend day is none.
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

    /// The first `month`-`day` that is not before this date; in a year without that day, the last of its month.
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

    /// Reads exactly `^\d{4}-\d\d-\d\d$`.
    fn from_str(text: &str) -> Result<Self, DateError> {
        let shape = text.len() == 10
            && text
                .bytes()
                .enumerate()
                .all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() });
        let mut parts = text.split('-');
        let mut next = || parts.next().and_then(|part| part.parse().ok()).ok_or(DateError);
        if !shape {
            return Err(DateError);
        }
        let (year, month, day): (u32, u32, u32) = (next()?, next()?, next()?);
        Self::new(i32::try_from(year).map_err(|_| DateError)?, month, day)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

impl Decode for Date {
    fn decode(json: Json<'_>) -> Self {
        json.fits(json.text().parse().ok(), Self::default())
    }
}
