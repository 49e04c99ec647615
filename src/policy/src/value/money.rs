//! Amounts of money, to the cent, never a float.

use std::fmt;
use std::str::FromStr;

use rust_decimal::{Decimal, RoundingStrategy};

use super::percent::Percent;
use crate::wire::written_as_text;

/// An amount in the policy's currency, with two decimals; negative where the customer pays.
///
/// The text form always has two decimals and never a negative zero: `"400.00"`, `"-50.00"`.
// INVARIANT: the decimal has scale 2, and zero has no sign. Amounts that are read have at most nine digits before the
// point and a line has at most 10,000 units, so no sum over a request comes near the 96 bits of a `Decimal`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(Decimal);

/// The text is not an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("write an amount as digits with at most two decimals, for example `250.00`")]
pub struct MoneyError;

impl Money {
    /// `0.00`.
    pub const ZERO: Self = Self(Decimal::from_parts(0, 0, 0, false, SCALE));

    /// Makes an amount from hundredths of the currency.
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
        Self(self.0.saturating_add(other.0)).without_negative_zero()
    }

    /// Returns this amount less `other`.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0)).without_negative_zero()
    }

    /// Returns the part `rate` of this amount, rounded to the cent, half away from zero (the documents' reading of
    /// rounding).
    #[must_use]
    pub fn part(self, rate: Percent) -> Self {
        let part = self.0.saturating_mul(rate.fraction());
        Self(part.round_dp_with_strategy(SCALE, RoundingStrategy::MidpointAwayFromZero))
            .without_negative_zero()
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

/// Parses `^\d{1,N}(\.\d{1,2})?$` into hundredths; N is `most_digits`.
///
/// `Decimal`'s own parser accepts more (`1e3`, `1_000`, `.5`) and adds 4 KB to what every customer downloads.
pub(crate) fn parse_hundredths(text: &str, most_digits: usize) -> Option<i64> {
    let (whole, decimals) = text.split_once('.').map_or((text, None), |(whole, rest)| (whole, Some(rest)));
    let digits_only = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let decimals = decimals.unwrap_or("0");
    let in_form =
        (1..=most_digits).contains(&whole.len()) && (1..=2).contains(&decimals.len()) && !text.ends_with('.');
    if !in_form || !digits_only(whole) || !digits_only(decimals) {
        return None;
    }
    let scale = if decimals.len() == 1 { 10 } else { 1 };
    let number = |part: &str| part.parse::<i64>().ok();
    Some(number(whole)?.saturating_mul(100).saturating_add(number(decimals)?.saturating_mul(scale)))
}
