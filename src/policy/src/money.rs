//! Amounts of money, to the cent, never a float.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// An amount in hundredths of the policy's currency; negative where the customer pays.
///
/// Its text form has always two decimals and never a negative zero: `"400.00"`, `"-50.00"`.
// INVARIANT: amounts that are read have at most nine digits before the point, and a line at most 10,000 units, so that the
// product stays below 10^16 and every sum over one line's charges fits an i64 with room to spare.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(i64);

/// Why a text is not an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("write an amount as digits with at most two decimals, for example `250.00`")]
pub struct MoneyError;

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// An amount of `cents` hundredths.
    #[must_use]
    pub const fn from_cents(cents: i64) -> Self {
        Self(cents)
    }

    /// The amount in hundredths.
    #[must_use]
    pub const fn cents(self) -> i64 {
        self.0
    }

    /// Reads an amount that may carry a minus sign, as `net` does.
    ///
    /// # Errors
    /// [`MoneyError`] where the text, less its sign, is not of the form `^\d{1,9}(\.\d{1,2})?$`; a computed
    /// amount may have up to fifteen digits before its point.
    pub fn parse_signed(text: &str) -> Result<Self, MoneyError> {
        let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        parse_digits(digits, 15).map(|cents| Self(cents.saturating_mul(sign)))
    }

    /// `quantity` times this amount.
    #[must_use]
    pub const fn times(self, quantity: u32) -> Self {
        Self(self.0.saturating_mul(quantity as i64))
    }

    /// This amount plus `other`.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// This amount less `other`.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// The part `rate` of this amount, rounded to the cent, half away from zero (the documents' reading of rounding).
    #[must_use]
    pub const fn part(self, rate: Percent) -> Self {
        // Whole ten-thousandths first: `cents x basis points` itself could exceed an i64.
        let whole = (self.0 / 10_000).saturating_mul(rate.0);
        let rest = (self.0 % 10_000).saturating_mul(rate.0);
        let rounded = rest.saturating_add(5_000 * rest.signum()) / 10_000;
        Self(whole.saturating_add(rounded))
    }
}

impl FromStr for Money {
    type Err = MoneyError;

    /// Reads what a request may carry: `^\d{1,9}(\.\d{1,2})?$`.
    fn from_str(text: &str) -> Result<Self, MoneyError> {
        parse_digits(text, 9).map(Self)
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let cents = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:02}", cents / 100, cents % 100)
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse_signed(&text).map_err(de::Error::custom)
    }
}

/// A percentage in hundredths of a percent (basis points): `20` is 20 %, `12.5` is 12.5 %.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Percent(i64);

/// Why a text is not a percentage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("write a percentage from `0` to `100` with at most two decimals")]
pub struct PercentError;

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0 / 100, self.0 % 100) {
            (whole, 0) => write!(f, "{whole}"),
            (whole, part) if part % 10 == 0 => write!(f, "{whole}.{}", part / 10),
            (whole, part) => write!(f, "{whole}.{part:02}"),
        }
    }
}

impl Serialize for Percent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl FromStr for Percent {
    type Err = PercentError;

    /// Reads `0` to `100` with at most two decimals.
    fn from_str(text: &str) -> Result<Self, PercentError> {
        match parse_digits(text, 3) {
            Ok(basis_points) if basis_points <= 10_000 => Ok(Self(basis_points)),
            _ => Err(PercentError),
        }
    }
}

impl<'de> Deserialize<'de> for Percent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

/// Hundredths from `^\d{1,N}(\.\d{1,2})?$`, N being `most_digits`.
fn parse_digits(text: &str, most_digits: usize) -> Result<i64, MoneyError> {
    let (whole, decimals) = text.split_once('.').map_or((text, None), |(whole, rest)| (whole, Some(rest)));
    let digits_only = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let decimals = decimals.unwrap_or("0");
    let in_form =
        (1..=most_digits).contains(&whole.len()) && (1..=2).contains(&decimals.len()) && !text.ends_with('.');
    if !in_form || !digits_only(whole) || !digits_only(decimals) {
        return Err(MoneyError);
    }
    let scale = if decimals.len() == 1 { 10 } else { 1 };
    let number = |part: &str| part.parse::<i64>().map_err(|_| MoneyError);
    Ok(number(whole)?.saturating_mul(100).saturating_add(number(decimals)?.saturating_mul(scale)))
}
