//! Which remedy gives most for a line, and why.

use std::cmp::Reverse;

use policy::{Coupling, Money, RemedyRuling, Verdict};

/// What is best for a line. Remedies by their index in the policy's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Best {
    /// This one.
    Remedy(usize, Why),
    /// Some remedy is open whose worth is unknown for want of a price, and another to compare it with.
    PriceMissing,
    /// None is open, and some may still be, depending on answers.
    AnswersMissing,
    /// Every remedy is closed.
    Nothing,
}

/// Why a remedy is best.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// No other is open.
    OnlyOne,
    /// It gives more than the next.
    HighestNet {
        /// The next.
        next: usize,
        /// By so much.
        by: Money,
    },
    /// It gives as much as the next, and closes sooner: who waits can still take the other.
    ClosesSooner {
        /// The next.
        next: usize,
    },
    /// It is as good as the next in both, and comes first in the policy.
    PolicyOrder {
        /// The next.
        next: usize,
    },
}

/// Returns the best of a line's remedies, ranked as on the page of a request: the highest net among the eligible remedies; of
/// equals the one that closes first (one without a deadline comes last), then the policy's order.
///
/// What closes first is what a policy gives up first: money back rather than credit for other goods, which is open to whoever
/// waits. What goods or service are worth is nobody's amount: an exchange counts as the 0.00 that it credits.
pub(crate) fn best(rulings: &[RemedyRuling], couplings: &[Coupling]) -> Best {
    let is_choosable = |index: usize| couplings.get(index) != Some(&Coupling::Other);
    let open = || {
        let open = rulings.iter().enumerate().filter(|(_, ruling)| ruling.verdict == Verdict::Eligible);
        open.filter(|(index, _)| is_choosable(*index))
    };
    let count = open().count();
    if count == 0 {
        let waits = rulings.iter().any(|ruling| ruling.verdict == Verdict::Undetermined);
        return if waits { Best::AnswersMissing } else { Best::Nothing };
    }
    if count > 1 && open().any(|(_, ruling)| ruling.net().is_none()) {
        return Best::PriceMissing;
    }
    let until = |ruling: &RemedyRuling| (ruling.eligible_until.is_none(), ruling.eligible_until);
    let key = |ruling: &RemedyRuling| (ruling.net(), Reverse(until(ruling)));
    // The first of equals: later ones have to be better.
    let better = |one: (usize, &RemedyRuling), other: (usize, &RemedyRuling)| key(other.1) > key(one.1);
    let top = |but: Option<usize>| {
        let others = open().filter(move |(index, _)| Some(*index) != but);
        others.reduce(|one, other| if better(one, other) { other } else { one })
    };
    let Some((index, ruling)) = top(None) else { return Best::Nothing };
    let Some((next, other)) = top(Some(index)) else { return Best::Remedy(index, Why::OnlyOne) };
    let by = ruling.net().unwrap_or_default().minus(other.net().unwrap_or_default());
    let why = if by != Money::ZERO {
        Why::HighestNet { next, by }
    } else if key(ruling) == key(other) {
        Why::PolicyOrder { next }
    } else {
        Why::ClosesSooner { next }
    };
    Best::Remedy(index, why)
}
