//! What a filing contains: its requests with their totals, and the lines that are left out, by the reason.

use std::collections::{BTreeMap, BTreeSet};

use estimate::{Choice, LeftOut, List, Part, Plan, Split};
use policy::{Id, Money, Verdict};

/// The requests that would be filed, and the lines that are left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    pub parts: Vec<Part>,
    /// For each request, the totals by the index of the remedy.
    pub requests: Vec<BTreeMap<usize, Total>>,
    pub left_out: BTreeMap<LeftOut, LeftOutLines>,
}

/// The number of some lines, and their amount.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Total {
    pub lines: usize,
    pub net: Money,
    /// Whether the amount rests on an assumption that is not filed, or on missing answers.
    pub is_assumed: bool,
    /// Whether the vendor decides about a line, because answers are missing.
    pub is_undetermined: bool,
}

/// The lines that are left out for one reason.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOutLines {
    pub lines: Vec<usize>,
    /// What the lines would get, or the cost if every remedy costs money; zero if no remedy is possible or its amount is unknown.
    pub amount: Money,
    pub is_assumed: bool,
}

impl Checked {
    /// Checks what a plan files.
    #[must_use]
    pub fn new(list: &List, plan: &Plan, split: Split) -> Self {
        let parts = list.filing(plan, split);
        let choices: BTreeMap<usize, &Choice> =
            plan.choices.iter().map(|choice| (choice.line, choice)).collect();
        let requests = parts.iter().map(|part| totals(list, part, &choices)).collect();
        let left_out = list.left_out(plan, &parts).into_iter().map(|(why, lines)| {
            let mut left_out = LeftOutLines::default();
            for choice in lines.iter().filter_map(|line| choices.get(line)) {
                let (amount, is_assumed) = amount_left_out(list, why, choice).unwrap_or_default();
                left_out.amount = left_out.amount.plus(amount);
                left_out.is_assumed |= is_assumed;
            }
            (why, LeftOutLines { lines, ..left_out })
        });
        Self { requests, left_out: left_out.collect(), parts }
    }

    /// Returns the remedies of the requests.
    #[must_use]
    pub fn remedies(&self) -> Vec<Id> {
        let chosen = self.parts.iter().flat_map(|part| &part.chosen);
        chosen.map(|chosen| chosen.remedy.clone()).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// Returns the total of all requests.
    #[must_use]
    pub fn total(&self) -> Total {
        self.requests.iter().flat_map(BTreeMap::values).fold(Total::default(), |all, total| all.plus(*total))
    }
}

impl Total {
    fn plus(self, other: Self) -> Self {
        Self {
            lines: self.lines.saturating_add(other.lines),
            net: self.net.plus(other.net),
            is_assumed: self.is_assumed || other.is_assumed,
            is_undetermined: self.is_undetermined || other.is_undetermined,
        }
    }
}

fn totals(list: &List, part: &Part, choices: &BTreeMap<usize, &Choice>) -> BTreeMap<usize, Total> {
    let mut totals: BTreeMap<usize, Total> = BTreeMap::new();
    for (line, chosen) in part.lines.iter().zip(&part.chosen) {
        let Some((remedy, _)) = choices.get(line).and_then(|choice| choice.taken) else { continue };
        let is_undetermined = chosen.verdict == Verdict::Undetermined;
        let is_assumed = is_undetermined || list.is_assumed(*line, remedy);
        let net = chosen.net.unwrap_or_default();
        let total = totals.entry(remedy).or_default();
        *total = total.plus(Total { lines: 1, net, is_assumed, is_undetermined });
    }
    totals
}

/// Returns the amount of a line that is left out, and whether it rests on an assumption.
fn amount_left_out(list: &List, why: LeftOut, choice: &Choice) -> Option<(Money, bool)> {
    match why {
        LeftOut::FieldMissing { .. } | LeftOut::Unconfirmed => {
            let (remedy, ruling) = choice.taken?;
            Some((ruling.net()?, list.is_assumed(choice.line, remedy)))
        }
        LeftOut::OnlyAtCost { .. } => choice.only_at_cost().map(|(_, cost)| (cost, false)),
        LeftOut::Closed | LeftOut::AnswersMissing | LeftOut::PriceMissing => None,
    }
}
