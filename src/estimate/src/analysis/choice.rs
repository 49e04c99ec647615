//! Strategies, and what a line takes under one.

use std::collections::BTreeMap;

use policy::{Money, RemedyRuling};

use super::best::Best;

/// A rule that chooses a remedy for each line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Strategy {
    /// Each line takes the remedy with this index, unless it is ineligible.
    Remedy(usize),
    /// Each line takes its best remedy.
    BestPerLine,
}

/// The choice of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    pub line: usize,
    /// The remedy, and the ruling on it as it would be filed; `None` where the line takes no remedy.
    pub taken: Option<(usize, RemedyRuling)>,
    /// The reason for the choice under [`Strategy::BestPerLine`]; `None` under other strategies.
    pub best: Option<Best>,
}

impl Choice {
    /// Returns whether the line takes nothing because an answer or a price is missing.
    #[must_use]
    pub fn waits(&self) -> bool {
        match self.best {
            Some(Best::AnswersMissing | Best::PriceMissing) => true,
            Some(Best::Remedy(..) | Best::OnlyAtCost { .. } | Best::Nothing) | None => false,
        }
    }

    /// Returns the remedy of least cost and its cost, where the line takes nothing because every eligible remedy costs money.
    #[must_use]
    pub fn only_at_cost(&self) -> Option<(usize, Money)> {
        match self.best? {
            Best::OnlyAtCost { remedy, cost } => Some((remedy, cost)),
            Best::Remedy(..) | Best::PriceMissing | Best::AnswersMissing | Best::Nothing => None,
        }
    }

    /// Returns the lines that take nothing because every eligible remedy costs money: for each remedy of least cost, the number of
    /// lines and the total cost.
    #[must_use]
    pub fn all_only_at_cost(choices: &[Self]) -> BTreeMap<usize, (usize, Money)> {
        let mut costs: BTreeMap<usize, (usize, Money)> = BTreeMap::new();
        for (remedy, cost) in choices.iter().filter_map(Self::only_at_cost) {
            let (lines, total) = costs.entry(remedy).or_default();
            (*lines, *total) = (lines.saturating_add(1), total.plus(cost));
        }
        costs
    }
}
