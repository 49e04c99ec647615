//! RMA numbers: nine symbols that are easy to read aloud and to write by hand, with a check symbol against mistakes.

use std::fmt;
use std::str::FromStr;

use crate::wire::written_as_text;

/// Digits and capitals without the look-alikes 0, 1, I, L and O: thirty-one, a prime, as the check symbol requires.
const SYMBOLS: &[u8; 31] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const PRIME: u64 = 31;
/// Symbols before the check symbol.
const PAYLOAD: usize = 8;

/// An RMA number, written in groups of three: `7KQ-4MX-9TB`.
///
/// The last symbol is a checksum of the others, weighted by position, modulo 31: it detects every single wrong symbol and every
/// swap of two symbols.
// INVARIANT: nine bytes of `SYMBOLS` whose weighted sum is divisible by 31.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RmaNumber([u8; PAYLOAD + 1]);

/// The error of a text that is not an RMA number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an RMA number: compare it with the paper, a symbol is wrong, missing or swapped")]
pub struct RmaNumberError;

impl RmaNumber {
    /// The number of possible RMA numbers: 31^8.
    pub const COUNT: u64 = PRIME.pow(8);

    /// Returns the number at `index` modulo [`Self::COUNT`].
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
        // The check symbol has weight nine. Since 9 x 7 = 63 = 1 modulo 31, multiplying by seven divides by nine.
        if let Some(check) = symbols.last_mut() {
            *check = symbol((PRIME - sum % PRIME) * 7 % PRIME);
        }
        Self(symbols)
    }

    /// Returns the nine symbols without hyphens, as bar codes contain them.
    #[must_use]
    pub fn compact(&self) -> String {
        self.0.iter().copied().map(char::from).collect()
    }
}

impl FromStr for RmaNumber {
    type Err = RmaNumberError;

    /// Parses a number in upper or lower case, with or without hyphens and spaces.
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

written_as_text!(RmaNumber, str::parse::<RmaNumber>, RmaNumber::from_index(0));

fn symbol(value: u64) -> u8 {
    usize::try_from(value).ok().and_then(|value| SYMBOLS.get(value)).copied().unwrap_or(b'2')
}
