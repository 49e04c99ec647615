//! Values of facts, and the days of a request.

use crate::value::{Date, Money};

/// The value of a fact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) enum FactValue {
    #[default]
    Unknown,
    /// A choice as the bit of its index; of a yes-or-no fact, bit 0 is no and bit 1 is yes.
    Choice(u64),
    Date(Date),
    /// A number, or an amount in hundredths. Rules compare integers, which is faster than comparing `Decimal`s.
    Number(i64),
    /// A text. Rules read only whether it has the minimum content.
    Text {
        is_clear: bool,
    },
}

/// The days that windows are measured to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// The day of the request.
    pub as_of: Date,
    /// The day on which the parcel leaves.
    pub ship_on: Date,
}

impl Days {
    /// Returns the days of a request that is filed and shipped on one day.
    #[must_use]
    pub fn both_on(day: Date) -> Self {
        Self { as_of: day, ship_on: day }
    }
}

impl FactValue {
    /// Returns the amount of a money fact.
    pub(crate) fn money(self) -> Option<Money> {
        match self {
            Self::Number(cents) => Some(Money::from_cents(cents)),
            Self::Unknown | Self::Choice(_) | Self::Date(_) | Self::Text { .. } => None,
        }
    }
}

impl From<Money> for FactValue {
    fn from(amount: Money) -> Self {
        Self::Number(amount.cents())
    }
}
