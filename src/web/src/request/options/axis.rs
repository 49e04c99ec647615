//! The date axis that the options share.

use policy::{Date, RemedyAssessment};

/// A linear axis from today to the last deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axis {
    pub today: Date,
    pub last: Date,
}

impl Axis {
    /// Returns an axis from today to the day of shipping and every deadline of the remedies; `None` if no remedy has a deadline.
    #[must_use]
    pub fn new<'a>(
        today: Date,
        ship_on: Date,
        remedies: impl IntoIterator<Item = &'a RemedyAssessment>,
    ) -> Option<Self> {
        let last = remedies.into_iter().filter_map(|remedy| remedy.eligible_until).max()?;
        Some(Self { today, last: last.max(ship_on).max(today.plus_days(1)) })
    }

    /// Returns the position of a day in thousandths of the axis.
    #[must_use]
    pub fn position(self, day: Date) -> u32 {
        let days = |to: Date| self.today.days_until(to).max(0);
        let whole = days(self.last).max(1);
        let position = days(day).min(whole).saturating_mul(1_000) / whole;
        u32::try_from(position).unwrap_or(1_000)
    }
}
