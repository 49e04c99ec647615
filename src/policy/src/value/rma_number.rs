//! The RMA number: nine symbols that survive a telephone call and a felt pen.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::wire::{Decode, Json};

/// Digits and capitals without the look-alikes 0, 1, I, L and O: thirty-one, a prime, as the check symbol needs.
const SYMBOLS: &[u8; 31] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const PRIME: u64 = 31;
/// Symbols before the check symbol.
const PAYLOAD: usize = 8;

/// An RMA number, written in groups of three: `7KQ-4MX-9TB`.
///
/// The last symbol is a check over the others, weighted by position modulo 31: it catches every single wrong symbol and every
/// swap of two.
// INVARIANT: nine bytes of `SYMBOLS` whose weighted sum is divisible by 31.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RmaNumber([u8; PAYLOAD + 1]);

/// Why a text is not an RMA number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an RMA number: compare it with the paper, a symbol is wrong, missing or swapped")]
pub struct RmaNumberError;

impl RmaNumber {
    /// How many numbers there are: 31^8.
    pub const COUNT: u64 = PRIME.pow(8);

    /// The number at `index`, taken modulo [`Self::COUNT`].
    #[must_use]
    pub fn from_index(index: u64) -> Self {
        let mut symbols = [0; PAYLOAD + 1];
        let mut rest = index % Self::COUNT;
        let mut sum = 0;
        for (weight, place) in (1..).zip(symbols.iter_mut().take(PAYLOAD)) {
            let value = rest % PRIME;
            rest /= PRIME;
            sum += weight * value;
            *place = symbol(value);
        }
        // The check symbol's weight is nine; 9 x 7 = 63 = 1 modulo 31, so seven undoes it.
        if let Some(check) = symbols.last_mut() {
            *check = symbol((PRIME - sum % PRIME) * 7 % PRIME);
        }
        Self(symbols)
    }

    /// The nine symbols without hyphens, as bar codes carry them.
    #[must_use]
    pub fn compact(&self) -> String {
        self.0.iter().copied().map(char::from).collect()
    }
}

impl FromStr for RmaNumber {
    type Err = RmaNumberError;

    /// Reads it in any case, with or without hyphens and spaces.
    fn from_str(text: &str) -> Result<Self, RmaNumberError> {
        let symbols =
            text.bytes().filter(|byte| !matches!(byte, b'-' | b' ')).map(|byte| byte.to_ascii_uppercase());
        let symbols: [u8; PAYLOAD + 1] =
            symbols.collect::<Vec<_>>().try_into().map_err(|_| RmaNumberError)?;
        let mut sum = 0;
        for (weight, byte) in (1..).zip(symbols) {
            let value = SYMBOLS.iter().position(|symbol| *symbol == byte).ok_or(RmaNumberError)?;
            sum += weight * value;
        }
        if sum % SYMBOLS.len() == 0 { Ok(Self(symbols)) } else { Err(RmaNumberError) }
    }
}

impl fmt::Display for RmaNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.compact();
        let (first, rest) = text.split_at(3);
        let (second, third) = rest.split_at(3);
        write!(f, "{first}-{second}-{third}")
    }
}

impl fmt::Debug for RmaNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RmaNumber({self})")
    }
}

impl Serialize for RmaNumber {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for RmaNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

fn symbol(value: u64) -> u8 {
    usize::try_from(value).ok().and_then(|value| SYMBOLS.get(value)).copied().unwrap_or(b'2')
}

impl Decode for RmaNumber {
    fn decode(json: Json<'_>) -> Self {
        json.fits(json.text().parse().ok(), Self::from_index(0))
    }
}
