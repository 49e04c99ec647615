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
#[derive(Clone, Copy, Debug)]
pub(crate) struct Days {
    pub(crate) as_of: Date,
    pub(crate) ship_on: Date,
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
