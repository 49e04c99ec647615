//! The geometry of the timeline.

use policy::{Date, Id, RemedyAssessment, Verdict};

/// The bar of a remedy.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    pub remedy: Id,
    pub verdict: Verdict,
    /// The last day; `None` without a limit, and while the limit is not known.
    pub until: Option<Date>,
}

/// Maps the days from today to the last deadline onto a width.
///
/// The distance grows with the square root of the number of days, so that a month is visible beside three years.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    today: Date,
    last: Date,
    width: u32,
}

/// Returns the bars of the remedies that are not ineligible, in the order in which they are offered.
#[must_use]
pub fn bars(ranked: &[&RemedyAssessment]) -> Vec<Bar> {
    let open = ranked.iter().filter(|remedy| remedy.verdict != Verdict::Ineligible);
    open.map(|remedy| Bar {
        remedy: remedy.remedy.clone(),
        verdict: remedy.verdict,
        until: remedy.eligible_until,
    })
    .collect()
}

impl Scale {
    /// Creates a scale from today to the day of shipping and every deadline, at least two weeks long.
    #[must_use]
    pub fn new(today: Date, ship_on: Date, bars: &[Bar], width: u32) -> Self {
        let ends = bars.iter().filter_map(|bar| bar.until).chain([ship_on]);
        let last = ends.max().unwrap_or(ship_on).max(today.plus_days(14));
        Self { today, last, width }
    }

    /// Returns the position of a day.
    #[must_use]
    pub fn x(&self, day: Date) -> u32 {
        let days = |to: Date| u64::try_from(self.today.days_until(to)).unwrap_or(0);
        let (whole, width) = (days(self.last).max(1), u64::from(self.width));
        let x = (days(day).min(whole) * width * width / whole).isqrt();
        u32::try_from(x).unwrap_or(self.width)
    }

    /// Returns the distances from today that are marked on the axis, with their positions, at least 56 units apart.
    #[must_use]
    pub fn ticks(&self) -> Vec<(Tick, u32)> {
        let all = [
            Tick::Weeks(1),
            Tick::Months(1),
            Tick::Months(3),
            Tick::Years(1),
            Tick::Years(3),
            Tick::Years(10),
        ];
        let mut last = 0;
        let mut ticks = Vec::new();
        for tick in all {
            let day = self.today.plus(tick.period());
            let x = self.x(day);
            if day <= self.last && x >= last + 56 && x + 16 <= self.width {
                last = x;
                ticks.push((tick, x));
            }
        }
        ticks
    }
}

/// A distance from today that is marked on the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    Weeks(u16),
    Months(u16),
    Years(u16),
}

impl Tick {
    fn period(self) -> policy::Period {
        match self {
            Self::Weeks(weeks) => policy::Period::Days(weeks.saturating_mul(7)),
            Self::Months(months) => policy::Period::Months(months),
            Self::Years(years) => policy::Period::Months(years.saturating_mul(12)),
        }
    }
}
