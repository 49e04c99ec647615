//! The one place that reads the machine's clock.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use policy::Date;

/// The server's source of time: the machine's clock, moved by a fixed difference that is zero except in tests and
/// demonstrations.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clock {
    ahead: TimeDelta,
}

/// The reason a start time is invalid.
#[derive(Debug, thiserror::Error)]
#[error(
    "RMA_CLOCK `{0}` is not a time: write it as `2026-11-20T18:00:00Z`, from 1900 to 2200, or leave it unset"
)]
pub(crate) struct ClockError(String);

impl Clock {
    /// Creates a clock that shows the machine's time, or one that showed `start` when the process began.
    ///
    /// # Errors
    /// [`ClockError`] if `start` is not an RFC 3339 time.
    pub(crate) fn new(start: Option<&str>) -> Result<Self, ClockError> {
        let Some(start) = start else { return Ok(Self { ahead: TimeDelta::zero() }) };
        let time = DateTime::parse_from_rfc3339(start).map(|time| time.to_utc());
        let time = time.ok().filter(|time| (1900..=2200).contains(&time.year()));
        let time = time.ok_or_else(|| ClockError(start.to_owned()))?;
        Ok(Self { ahead: time - machine_time() })
    }

    /// Returns whether the clock shows another time than the machine's.
    pub(crate) fn is_moved(self) -> bool {
        !self.ahead.is_zero()
    }

    /// Returns the current time.
    pub(crate) fn now(self) -> DateTime<Utc> {
        machine_time() + self.ahead
    }

    /// Returns the current time in milliseconds since 1970, as it is stored.
    pub(crate) fn now_millis(self) -> i64 {
        self.now().timestamp_millis()
    }

    /// Returns the current day in `zone`.
    pub(crate) fn today(self, zone: Tz) -> Date {
        day_in(zone, self.now())
    }
}

/// Returns the day in `zone` at a time.
#[expect(clippy::expect_used, reason = "clocks stand between 1900 and 2200")]
pub(crate) fn day_in(zone: Tz, time: DateTime<Utc>) -> Date {
    let day = time.with_timezone(&zone).date_naive();
    Date::new(day.year(), day.month(), day.day()).expect("clocks stand between 1900 and 2200")
}

/// Returns the day in `zone` at a stored time.
pub(crate) fn day_of_millis(zone: Tz, millis: i64) -> Date {
    day_in(zone, time_of_millis(millis))
}

/// Converts a stored time.
pub(crate) fn time_of_millis(millis: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(millis).unwrap_or_default()
}

/// Returns the instant at which `day` is over in `zone`.
pub(crate) fn end_of_day(zone: Tz, day: Date) -> DateTime<Utc> {
    let next = day.plus_days(1);
    let next = NaiveDate::from_ymd_opt(next.year(), next.month(), next.day()).unwrap_or(NaiveDate::MAX);
    let midnight = NaiveDateTime::new(next, NaiveTime::MIN);
    // Where clocks go forward at midnight that day begins an hour later.
    let starts = [midnight, midnight + TimeDelta::hours(1)];
    let first = starts.iter().find_map(|start| zone.from_local_datetime(start).earliest());
    first.map_or_else(|| Utc.from_utc_datetime(&midnight), |start| start.to_utc())
}

/// Returns the time of the monotonic clock, for measuring durations.
#[expect(clippy::disallowed_methods, reason = "a duration is not a date")]
pub(crate) fn monotonic_now() -> tokio::time::Instant {
    tokio::time::Instant::now()
}

#[expect(clippy::disallowed_methods, reason = "this is the clock that everything else is given")]
fn machine_time() -> DateTime<Utc> {
    std::time::SystemTime::now().into()
}
