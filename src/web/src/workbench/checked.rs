//! What a filing contains: its requests with their totals, and the lines that are left out, by the reason.

use std::collections::{BTreeMap, BTreeSet};

use estimate::{Choice, FiledAmount, LeftOut, List, Part, Plan, Split};
use policy::{Id, Money, Verdict};

/// The requests that would be filed, and the lines that are left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    pub parts: Vec<Part>,
    /// For each request, the totals by the index of the remedy.
    pub requests: Vec<BTreeMap<usize, Total>>,
    pub left_out: BTreeMap<LeftOut, LeftOutLines>,
}

/// The number of some lines, and what they give.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Total {
    pub lines: usize,
    pub net: Money,
    /// The price of the goods that are exchanged, which is no part of the net.
    pub goods: Money,
    /// Whether an amount rests on an assumption that is not filed, or on missing answers.
    pub is_assumed: bool,
    /// Whether the vendor decides about a line, because answers are missing.
    pub is_undetermined: bool,
}

/// The lines that are left out for one reason.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOutLines {
    pub lines: Vec<usize>,
    /// What the lines would get, or the cost if every remedy costs money; zero if no remedy is possible or its amount is unknown.
    pub total: Total,
}

impl Checked {
    /// Checks what a plan files.
    #[must_use]
    pub fn new(list: &List, plan: &Plan, split: Split) -> Self {
        let parts = list.filing(plan, split);
        let choices: BTreeMap<usize, &Choice> =
            plan.choices.iter().map(|choice| (choice.line, choice)).collect();
        let requests = parts.iter().map(|part| totals(part, &choices)).collect();
        let left_out = list.left_out(plan, &parts).into_iter().map(|(why, lines)| {
            let choices = lines.iter().filter_map(|line| choices.get(line));
            let totals = choices.map(|choice| total_left_out(list, why, choice).unwrap_or_default());
            let total = totals.fold(Total::default(), Total::plus);
            (why, LeftOutLines { lines, total })
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
            goods: self.goods.plus(other.goods),
            is_assumed: self.is_assumed || other.is_assumed,
            is_undetermined: self.is_undetermined || other.is_undetermined,
        }
    }
}

fn totals(part: &Part, choices: &BTreeMap<usize, &Choice>) -> BTreeMap<usize, Total> {
    let mut totals: BTreeMap<usize, Total> = BTreeMap::new();
    for ((line, chosen), amount) in part.lines.iter().zip(&part.chosen).zip(&part.amounts) {
        let Some((remedy, _)) = choices.get(line).and_then(|choice| choice.taken) else { continue };
        let is_undetermined = chosen.verdict == Verdict::Undetermined;
        let FiledAmount { goods, is_assumed } = *amount;
        let net = chosen.net.unwrap_or_default();
        let total = totals.entry(remedy).or_default();
        *total = total.plus(Total { lines: 1, net, goods, is_assumed, is_undetermined });
    }
    totals
}

fn total_left_out(list: &List, why: LeftOut, choice: &Choice) -> Option<Total> {
    let line = Total { lines: 1, ..Total::default() };
    match why {
        LeftOut::FieldMissing { .. } | LeftOut::Unconfirmed => {
            let (remedy, ruling) = choice.taken?;
            let (net, goods) = (ruling.net()?, list.exchanged(choice));
            Some(Total { net, goods, is_assumed: list.is_assumed(choice.line, remedy), ..line })
        }
        LeftOut::OnlyAtCost { .. } => choice.only_at_cost().map(|(_, cost)| Total { net: cost, ..line }),
        LeftOut::Closed | LeftOut::AnswersMissing | LeftOut::PriceMissing => None,
    }
}
