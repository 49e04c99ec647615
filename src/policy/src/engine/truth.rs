//! Three-valued truth, and the last day on which a truth value is valid.

use crate::assessment::Outcome;
use crate::value::Date;

/// Strong Kleene truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Truth {
    True,
    False,
    Unknown,
}

/// The last day on which a result stays the same while only time passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Until {
    /// Without a limit.
    Always,
    /// Through this day.
    Day(Date),
    /// The result may change on a day that is not known.
    Unclear,
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Self {
        if holds { Self::True } else { Self::False }
    }
}

impl From<Truth> for Outcome {
    /// Returns the outcome of a gate whose condition has this truth.
    fn from(truth: Truth) -> Self {
        match truth {
            Truth::True => Self::Pass,
            Truth::False => Self::Fail,
            Truth::Unknown => Self::Unknown,
        }
    }
}

impl Until {
    /// Returns the end of a result that is valid only while both parts are.
    pub(crate) fn earlier(self, other: Self) -> Self {
        match (self, other) {
            (Self::Unclear, _) | (_, Self::Unclear) => Self::Unclear,
            (Self::Always, until) | (until, Self::Always) => until,
            (Self::Day(one), Self::Day(two)) => Self::Day(one.min(two)),
        }
    }

    /// Returns the end of a result that is valid while at least one part is.
    pub(crate) fn later(self, other: Self) -> Self {
        match (self, other) {
            (Self::Unclear, _) | (_, Self::Unclear) => Self::Unclear,
            (Self::Always, _) | (_, Self::Always) => Self::Always,
            (Self::Day(one), Self::Day(two)) => Self::Day(one.max(two)),
        }
    }

    /// Returns the end of a result whose alternatives are all false through `closed_until`: this end if it comes first; otherwise the
    /// end is unclear, since an alternative may hold from the day after `closed_until`.
    ///
    /// An example is a gate that is met by either of two periods, the first of which holds through 10 November. If the second cannot begin
    /// before 13 November (false through the 12th), the gate is met through 10 November. If it may begin on 6 November (false through the
    /// 5th), the gate may be met without a break, and the last day is unclear.
    pub(crate) fn unless_opened(self, closed_until: Self) -> Self {
        match (self, closed_until) {
            (Self::Always, _) | (_, Self::Always) => self,
            (Self::Day(end), Self::Day(closed_until)) if end < closed_until => self,
            (Self::Unclear | Self::Day(_), Self::Unclear | Self::Day(_)) => Self::Unclear,
        }
    }

    /// Returns the day; `None` without a limit, or if the day is not known.
    pub(crate) fn day(self) -> Option<Date> {
        match self {
            Self::Day(day) => Some(day),
            Self::Always | Self::Unclear => None,
        }
    }
}
