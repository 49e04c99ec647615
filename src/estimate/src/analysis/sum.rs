//! Sums over the lines of a strategy.

use policy::{Money, RemedyRuling, Verdict};

use super::choice::{Choice, Strategy};

/// Counts of lines, and amounts of the eligible lines. The difference of two sums is a sum too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// Lines that take an eligible remedy.
    pub eligible: i64,
    /// Lines that wait for an answer, the vendor's decision, or (best per line) a price.
    pub undetermined: i64,
    /// Lines whose remedy is ineligible; best per line: lines without an eligible remedy, and lines whose every eligible remedy
    /// costs money.
    pub closed: i64,
    /// Credits before charges.
    pub gross: Money,
    pub fees: Money,
    /// Credits less charges.
    pub net: Money,
    /// Eligible lines without a known price: the amounts leave them out.
    pub unpriced: i64,
    /// The net that the undetermined lines would add if all of them became eligible, as far as prices are known.
    pub open_net: Money,
}

impl Sum {
    /// Adds a line's choice.
    pub(crate) fn add(&mut self, choice: &Choice, strategy: Strategy, rulings: &[RemedyRuling]) {
        *self = self.plus(&Self::of(choice, strategy, rulings));
    }

    /// Returns the sum of one line.
    pub(crate) fn of(choice: &Choice, strategy: Strategy, rulings: &[RemedyRuling]) -> Self {
        let none = Self::default();
        match (choice.taken, strategy) {
            (Some((_, ruling)), _) if ruling.verdict == Verdict::Eligible => {
                match (ruling.credit, ruling.fees, ruling.net()) {
                    (Some(gross), Some(fees), Some(net)) => Self { eligible: 1, gross, fees, net, ..none },
                    _ => Self { eligible: 1, unpriced: 1, ..none },
                }
            }
            (Some((_, ruling)), _) => {
                Self { undetermined: 1, open_net: ruling.net().unwrap_or_default(), ..none }
            }
            (None, Strategy::BestPerLine) if choice.waits() => {
                let open = rulings.iter().filter(|ruling| ruling.verdict != Verdict::Ineligible);
                let most = open.filter_map(RemedyRuling::net).max();
                Self { undetermined: 1, open_net: most.unwrap_or_default().max(Money::ZERO), ..none }
            }
            (None, Strategy::BestPerLine | Strategy::Remedy(_)) => Self { closed: 1, ..none },
        }
    }

    /// Returns whether no line takes a remedy, and none waits for an answer or a price.
    #[must_use]
    pub const fn is_nothing_possible(&self) -> bool {
        self.eligible == 0 && self.undetermined == 0
    }

    /// Adds another sum.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        Self {
            eligible: self.eligible.saturating_add(other.eligible),
            undetermined: self.undetermined.saturating_add(other.undetermined),
            closed: self.closed.saturating_add(other.closed),
            gross: self.gross.plus(other.gross),
            fees: self.fees.plus(other.fees),
            net: self.net.plus(other.net),
            unpriced: self.unpriced.saturating_add(other.unpriced),
            open_net: self.open_net.plus(other.open_net),
        }
    }

    /// Subtracts another sum.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        Self {
            eligible: self.eligible.saturating_sub(other.eligible),
            undetermined: self.undetermined.saturating_sub(other.undetermined),
            closed: self.closed.saturating_sub(other.closed),
            gross: self.gross.minus(other.gross),
            fees: self.fees.minus(other.fees),
            net: self.net.minus(other.net),
            unpriced: self.unpriced.saturating_sub(other.unpriced),
            open_net: self.open_net.minus(other.open_net),
        }
    }
}
