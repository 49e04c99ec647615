//! What stays open until when, as a drawing: plain geometry, and the same as a list.

use policy::{Date, Id, RemedyAssessment, Verdict};

/// A remedy's time.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The remedy.
    pub remedy: Id,
    /// Whether it is open, or may be.
    pub verdict: Verdict,
    /// Its last day; none where it has no limit, or no known one.
    pub until: Option<Date>,
}

/// The days from today to the last end, laid out over a width.
///
/// Near days matter more than far ones: the distance grows with the square root of the days, so that a month is seen beside
/// three years.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    today: Date,
    last: Date,
    width: u32,
}

/// Every remedy that is not closed, in the order in which they are offered.
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
    /// A scale that holds today, the day of shipping, and every end.
    #[must_use]
    pub fn new(today: Date, ship_on: Date, bars: &[Bar], width: u32) -> Self {
        let ends = bars.iter().filter_map(|bar| bar.until).chain([ship_on]);
        let last = ends.max().unwrap_or(ship_on).max(today.plus_days(14));
        Self { today, last, width }
    }

    /// Where a day is.
    #[must_use]
    pub fn x(&self, day: Date) -> u32 {
        let days = |to: Date| u64::try_from(self.today.days_until(to)).unwrap_or(0);
        let (whole, width) = (days(self.last).max(1), u64::from(self.width));
        let x = (days(day).min(whole) * width * width / whole).isqrt();
        u32::try_from(x).unwrap_or(self.width)
    }

    /// Days to mark on the axis that are far enough apart to be told apart.
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

/// A distance from today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// So many weeks.
    Weeks(u16),
    /// So many months.
    Months(u16),
    /// So many years.
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
