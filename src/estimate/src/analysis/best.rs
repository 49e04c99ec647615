//! Finds the best remedy of a line, and the reason.

use std::cmp::Reverse;

use policy::{Coupling, Money, RemedyRuling, Verdict};

use super::offer::{Offer, Preference};

/// The best choice for a line. Remedies are given by their index in the policy's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Best {
    /// The line takes this remedy.
    Remedy(usize, Why),
    /// Several remedies are eligible, and the amount of at least one is unknown because the price is missing.
    PriceMissing,
    /// No remedy that is free of cost is eligible, and missing answers decide on at least one.
    AnswersMissing,
    /// Every eligible remedy costs money, such as a paid repair: the line takes nothing. This remedy costs least.
    OnlyAtCost { remedy: usize, cost: Money },
    /// Every remedy is ineligible.
    Nothing,
}

/// Why a remedy is best. `next` is the best of the other remedies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// No other remedy is eligible.
    OnlyOne,
    /// It gives `by` more than the next.
    HighestNet { next: usize, by: Money },
    /// It gives as much as the next, and closes sooner: the next can still be taken later.
    ClosesSooner { next: usize },
    /// It gives as much as the next, closes on the same day, and comes first in the policy.
    PolicyOrder { next: usize },
    /// No other remedy gives an amount, and an exchange gives goods of the full price instead.
    OrGoods { exchange: usize },
    /// It gives the form that the user prefers.
    Preferred { next: usize },
}

impl Best {
    /// Returns the choice of a programme's remedy in place of this choice, with the reason.
    pub(crate) fn replaced_by(self, remedy: usize, ruling: RemedyRuling, rulings: &[RemedyRuling]) -> Self {
        let why = match self {
            Self::Remedy(next, _) | Self::OnlyAtCost { remedy: next, .. } => {
                let otherwise = rulings.get(next).and_then(RemedyRuling::net).unwrap_or_default();
                let by = ruling.net().unwrap_or_default().minus(otherwise);
                if by > Money::ZERO { Why::HighestNet { next, by } } else { Why::Preferred { next } }
            }
            Self::PriceMissing | Self::AnswersMissing | Self::Nothing => Why::OnlyOne,
        };
        Self::Remedy(remedy, why)
    }
}

/// The data by which the remedies of a line are ranked.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ranking<'s> {
    pub(crate) couplings: &'s [Coupling],
    /// Whether a plan assigns the programmes.
    pub(crate) are_programmes_planned: bool,
    pub(crate) offers: &'s [Offer],
    pub(crate) preference: Preference,
}

impl Ranking<'_> {
    /// Returns whether a line may take the remedy without regard to what other lines take.
    fn is_ranked(&self, remedy: usize) -> bool {
        match self.couplings.get(remedy) {
            Some(Coupling::None) | None => true,
            Some(Coupling::Cap) => !self.are_programmes_planned,
            Some(Coupling::Other) => false,
        }
    }
}

/// Finds the best of a line's eligible remedies for goods of this price: the form that the user prefers; of that, the highest amount;
/// of equal amounts the one that closes first (without a limit is last), then the policy's order. A remedy that costs money ranks
/// below every other, and is never taken.
///
/// Of equal amounts a policy closes money back before credit, which can still be taken later. The goods of an exchange are no
/// amount: it counts as the 0.00 that it credits, unless the user prefers goods.
pub(crate) fn best(rulings: &[RemedyRuling], goods: Option<Money>, ranking: Ranking<'_>) -> Best {
    let Ranking { offers, preference, .. } = ranking;
    let offer = |index: usize| offers.get(index).copied();
    // Exchanges count beside the amounts, unless the user prefers goods.
    let is_beside =
        |index: usize| preference != Preference::Goods && offer(index).is_some_and(Offer::is_exchange);
    let open = || {
        let eligible = rulings.iter().enumerate().filter(|(_, ruling)| ruling.verdict == Verdict::Eligible);
        eligible.filter(|(index, _)| ranking.is_ranked(*index))
    };
    let amount = |(index, ruling): (usize, &RemedyRuling)| match offer(index) {
        Some(offer) if !is_beside(index) => offer.worth(ruling, goods),
        Some(_) | None => ruling.net(),
    };
    let cost = |(index, ruling): (usize, &RemedyRuling)| {
        let worth = offer(index).and_then(|offer| offer.worth(ruling, goods));
        worth.filter(|worth| *worth < Money::ZERO).map(|worth| Money::ZERO.minus(worth))
    };
    // A line may wait for a remedy that is not ranked, such as the programme before its order is known.
    let waits = || rulings.iter().any(|ruling| ruling.verdict == Verdict::Undetermined);
    let count = open().count();
    if count == 0 {
        return if waits() { Best::AnswersMissing } else { Best::Nothing };
    }
    if count > 1 && open().any(|remedy| amount(remedy).is_none()) {
        return Best::PriceMissing;
    }
    let rank = |index: usize| Reverse(offer(index).map_or(0, |offer| preference.rank(offer.gives)));
    let until = |ruling: &RemedyRuling| (ruling.eligible_until.is_none(), ruling.eligible_until);
    let key = |remedy: (usize, &RemedyRuling)| {
        (cost(remedy).is_none(), rank(remedy.0), amount(remedy), Reverse(until(remedy.1)))
    };
    // Of equal remedies the first is kept.
    let top = |counts: &dyn Fn(usize) -> bool| {
        let counted = open().filter(|(index, _)| counts(*index));
        counted.reduce(|one, other| if key(other) > key(one) { other } else { one })
    };
    let Some(first) = top(&|_| true) else { return Best::Nothing };
    let index = first.0;
    if let Some(cost) = cost(first) {
        return if waits() { Best::AnswersMissing } else { Best::OnlyAtCost { remedy: index, cost } };
    }
    // An exchange is not compared with amounts, so it is not the next best of one.
    let Some(next) = top(&|other| other != index && is_beside(other) == is_beside(index)) else {
        let exchange = open().find(|(other, _)| *other != index && is_beside(*other));
        let why = exchange.map_or(Why::OnlyOne, |(exchange, _)| Why::OrGoods { exchange });
        return Best::Remedy(index, why);
    };
    let by = amount(first).unwrap_or_default().minus(amount(next).unwrap_or_default());
    let why = if rank(index) != rank(next.0) && cost(next).is_none() {
        Why::Preferred { next: next.0 }
    } else if by != Money::ZERO {
        Why::HighestNet { next: next.0, by }
    } else if key(first) == key(next) {
        Why::PolicyOrder { next: next.0 }
    } else {
        Why::ClosesSooner { next: next.0 }
    };
    Best::Remedy(index, why)
}
