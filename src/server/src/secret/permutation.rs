//! A keyed permutation: counts up in an order that only the key's owner knows.

use hmac::{Hmac, Mac};
use policy::RmaNumber;
use sha2::Sha256;

/// A Feistel network over 40 bits, walked until it lands among the [`RmaNumber::COUNT`] numbers that eight symbols can write.
///
/// A sequence keeps numbers from coming twice; the permutation keeps them from telling how many there are.
// INVARIANT: a bijection of 0..RmaNumber::COUNT, so that different places in the sequence give different numbers.
pub(crate) struct Permutation {
    keyed: Hmac<Sha256>,
}

const HALF_BITS: u32 = 20;
const HALF_MASK: u64 = (1 << HALF_BITS) - 1;
const ROUNDS: u8 = 8;

// Cycle walking needs a domain that holds every number and is not much larger: here 1.29 steps on average.
const _: () =
    assert!(RmaNumber::COUNT <= 1 << (2 * HALF_BITS) && RmaNumber::COUNT > 1 << (2 * HALF_BITS - 1));

impl Permutation {
    pub(super) fn new(key: &[u8]) -> Self {
        Self { keyed: super::keyed(key) }
    }

    /// The number at a place of the sequence.
    pub(crate) fn number(&self, place: u64) -> RmaNumber {
        let mut value = self.shuffle(place % RmaNumber::COUNT);
        while value >= RmaNumber::COUNT {
            value = self.shuffle(value);
        }
        RmaNumber::from_index(value)
    }

    fn shuffle(&self, value: u64) -> u64 {
        let (left, right) = (0..ROUNDS)
            .fold((value >> HALF_BITS, value & HALF_MASK), |(left, right), round| {
                (right, left ^ self.round(round, right))
            });
        left << HALF_BITS | right
    }

    fn round(&self, round: u8, half: u64) -> u64 {
        let digest = self.keyed.clone().chain_update([round]).chain_update(half.to_be_bytes()).finalize();
        digest.into_bytes().iter().take(8).fold(0, |value, byte| value << 8 | u64::from(*byte)) & HALF_MASK
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::Permutation;

    #[test]
    fn places_give_different_numbers_that_depend_on_the_key() {
        let [one, other] = [[1; 32], [2; 32]].map(|key| Permutation::new(&key));
        let numbers: HashSet<String> = (0..2_000).map(|place| one.number(place).compact()).collect();
        assert_eq!(numbers.len(), 2_000);
        assert_ne!(one.number(1), other.number(1));
    }
}
