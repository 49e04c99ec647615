//! Amounts of money, to the cent, never a float.

use std::fmt;
use std::str::FromStr;

use rust_decimal::{Decimal, RoundingStrategy};

use super::hundredths::parse_hundredths;
use super::percent::Percent;
use crate::wire::written_as_text;

/// An amount in the policy's currency, with two decimals; negative where the customer pays.
///
/// The text form always has two decimals and never a negative zero: `"400.00"`, `"-50.00"`.
// INVARIANT: the decimal has scale 2, and zero has no sign. Amounts that are read have at most nine digits before the
// point and a line has at most 10,000 units, so no sum over a request comes near the 96 bits of a `Decimal`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(Decimal);

/// The error of a text that is not an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("write an amount up to `999999999.99` as digits with at most two decimals, for example `250.00`")]
pub struct MoneyError;

impl Money {
    /// `0.00`.
    pub const ZERO: Self = Self(Decimal::from_parts(0, 0, 0, false, SCALE));

    /// Converts hundredths of the currency to an amount.
    #[must_use]
    pub fn from_cents(cents: i64) -> Self {
        Self(Decimal::new(cents, SCALE))
    }

    /// Returns the amount in hundredths of the currency.
    #[must_use]
    pub fn cents(self) -> i64 {
        let limit = if self.0.is_sign_negative() { i64::MIN } else { i64::MAX };
        i64::try_from(self.0.mantissa()).unwrap_or(limit)
    }

    /// Parses an amount that may carry a minus sign, as `net` does.
    ///
    /// # Errors
    /// [`MoneyError`] unless the text without its sign has the form `^\d{1,15}(\.\d{1,2})?$`: computed amounts are longer
    /// than the nine digits that a request may contain.
    pub fn parse_signed(text: &str) -> Result<Self, MoneyError> {
        let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        parse_hundredths(digits, 15)
            .map(|cents| Self::from_cents(cents.saturating_mul(sign)))
            .ok_or(MoneyError)
    }

    /// Returns `quantity` times this amount.
    #[must_use]
    pub fn times(self, quantity: u32) -> Self {
        Self(self.0.saturating_mul(Decimal::from(quantity)))
    }

    /// Returns the sum of the two amounts.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        // Most amounts of a sum over a list are zero.
        if other.0.is_zero() { self } else { Self(self.0.saturating_add(other.0)).without_negative_zero() }
    }

    /// Returns this amount less `other`.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        if other.0.is_zero() { self } else { Self(self.0.saturating_sub(other.0)).without_negative_zero() }
    }

    /// Returns the part `rate` of this amount, rounded to the cent, half away from zero (the documents' reading of
    /// rounding).
    #[must_use]
    pub fn part(self, rate: Percent) -> Self {
        let part = self.0.saturating_mul(rate.fraction());
        Self(part.round_dp_with_strategy(SCALE, RoundingStrategy::MidpointAwayFromZero))
            .without_negative_zero()
    }

    /// Divides this amount in proportion to weights whose sum is `total`, and returns the share of weight `own` that follows shares of
    /// weight `before`.
    ///
    /// A share is the difference between two running totals, each rounded to the cent, so the shares add up to this amount. If
    /// `total` is zero, the share is the whole amount. The amount must not be negative.
    pub(crate) fn share(self, before: i128, own: i128, total: i128) -> Self {
        if total <= 0 {
            return self;
        }
        let running_total = |weight: i128| {
            // Adding half the divisor before the division rounds half up.
            let doubled =
                i128::from(self.cents()).saturating_mul(weight).saturating_mul(2).saturating_add(total);
            doubled / total.saturating_mul(2)
        };
        let share = running_total(before.saturating_add(own)).saturating_sub(running_total(before));
        Self::from_cents(i64::try_from(share).unwrap_or(i64::MAX))
    }

    fn without_negative_zero(self) -> Self {
        if self.0.is_zero() { Self::ZERO } else { self }
    }
}

/// Decimals of every amount.
const SCALE: u32 = 2;

impl Default for Money {
    fn default() -> Self {
        Self::ZERO
    }
}

impl FromStr for Money {
    type Err = MoneyError;

    /// Parses the form that a request may contain: `^\d{1,9}(\.\d{1,2})?$`.
    fn from_str(text: &str) -> Result<Self, MoneyError> {
        parse_hundredths(text, 9).map(Self::from_cents).ok_or(MoneyError)
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0.is_sign_negative() { "-" } else { "" };
        let cents = self.cents().unsigned_abs();
        write!(f, "{sign}{}.{:02}", cents / 100, cents % 100)
    }
}

written_as_text!(Money, Money::parse_signed, Money::ZERO);
