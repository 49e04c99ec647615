//! Percentages of charges.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;

use super::hundredths::parse_hundredths;
use crate::wire::written_as_text;

/// A percentage from 0 to 100 with at most two decimals: `20`, `12.5`.
// INVARIANT: the decimal has scale 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent(Decimal);

/// The error of a text that is not a percentage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("write a percentage from `0` to `100` with at most two decimals")]
pub struct PercentError;

impl Percent {
    /// Returns the percentage as a fraction of one: 20 % is `0.2000`.
    pub(crate) fn fraction(self) -> Decimal {
        Decimal::from_i128_with_scale(self.0.mantissa(), 4)
    }
}

impl Default for Percent {
    fn default() -> Self {
        Self(Decimal::new(0, 2))
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hundredths = self.0.mantissa();
        match (hundredths / 100, hundredths % 100) {
            (whole, 0) => write!(f, "{whole}"),
            (whole, part) if part % 10 == 0 => write!(f, "{whole}.{}", part / 10),
            (whole, part) => write!(f, "{whole}.{part:02}"),
        }
    }
}

impl FromStr for Percent {
    type Err = PercentError;

    /// Parses `0` to `100` with at most two decimals.
    fn from_str(text: &str) -> Result<Self, PercentError> {
        let hundredths = parse_hundredths(text, 3).filter(|hundredths| *hundredths <= 10_000);
        hundredths.map(|hundredths| Self(Decimal::new(hundredths, 2))).ok_or(PercentError)
    }
}

written_as_text!(Percent, str::parse::<Percent>, Percent::default());
