//! Sums of every strategy, without the choice of each line.

use std::collections::BTreeSet;

use policy::{Judge, Money, RemedyRuling, Verdict};

use super::best_plan::BestPlan;
use super::choice::{Choice, Strategy};
use super::filing::LeftOut;
use super::line_fold::LineFold;
use super::sum::Sum;
use crate::list::{List, Scenario};

/// The sums of a strategy over some lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compared {
    pub strategy: Strategy,
    pub sum: Sum,
    /// The price of the goods that are exchanged; not part of the sum.
    pub goods: Money,
    /// Whether an amount rests on assumptions.
    pub is_assumed: bool,
    /// Whether the sum is of a plan: see [`Compared::within_order`].
    pub is_planned: bool,
}

impl Compared {
    /// Replaces the sum of a programme that is eligible for no line as long as all lines together would take it, by the sum of those lines
    /// that take it in the plan. The lines together exceed the order, or one of them has no price.
    #[must_use]
    pub fn within_order(self, plan: &BestPlan, counts: impl Fn(usize) -> bool) -> Self {
        let Strategy::Remedy(remedy) = self.strategy else { return self };
        let is_programme = plan.programme.as_ref().is_some_and(|(programme, _)| *programme == remedy);
        if !is_programme || self.sum.eligible > 0 {
            return self;
        }
        let takes = |choice: &&Choice| choice.taken.is_some_and(|(taken, _)| taken == remedy);
        let taking = plan.choices.iter().filter(takes).filter(|choice| counts(choice.line));
        let Some(sum) =
            taking.map(|choice| Sum::of(choice, self.strategy, &[])).reduce(|sum, line| sum.plus(&line))
        else {
            return self;
        };
        let is_assumed = plan.by_remedy.get(&remedy).is_some_and(|planned| planned.is_assumed);
        // Without an unknown price, the other lines are closed by the order alone.
        let undetermined = self.sum.undetermined.saturating_sub(sum.eligible).max(0);
        let sum = Sum { undetermined, ..sum };
        Self { sum, is_assumed, is_planned: true, ..self }
    }

    /// Returns the best plan as a strategy. A line that takes nothing because an answer or a price is missing is undetermined.
    #[must_use]
    pub fn of_plan(plan: &BestPlan) -> Self {
        let sums = plan.choices.iter().map(|choice| Sum::of(choice, Strategy::BestPerLine, &[]));
        let sum = sums.reduce(|sum, line| sum.plus(&line)).unwrap_or_default();
        let sum = Sum { gross: Money::ZERO, fees: Money::ZERO, net: plan.worth.net(), ..sum };
        let (strategy, goods) = (Strategy::BestPerLine, plan.worth.exchanged);
        Self { strategy, sum, goods, is_assumed: plan.is_assumed(), is_planned: true }
    }
}

impl BestPlan {
    /// Returns whether no line takes a remedy, and none waits for an answer or a price.
    #[must_use]
    pub fn is_nothing_possible(&self) -> bool {
        Compared::of_plan(self).sum.is_nothing_possible()
    }
}

/// Compares every strategy over some lines.
#[derive(Debug)]
pub struct Comparison {
    scenario: Scenario,
    compared: Vec<Compared>,
}

impl Comparison {
    /// Starts a comparison of these lines that has counted no line yet.
    #[must_use]
    pub fn new(list: &List, selection: &[usize]) -> Self {
        let scenario = Scenario::new(list, selection, list.days());
        let compared = list.strategies().into_iter().map(|strategy| Compared {
            strategy,
            sum: Sum::default(),
            goods: Money::ZERO,
            is_assumed: false,
            is_planned: false,
        });
        Self { scenario, compared: compared.collect() }
    }
}

impl LineFold for Comparison {
    type Output = Vec<Compared>;

    fn add(&mut self, list: &List, lines: &[usize]) {
        let mut judge = Judge::new(&list.policy);
        let mut rulings: Vec<RemedyRuling> = Vec::new();
        for line in lines {
            list.rulings_in(&self.scenario, &mut judge, *line, self.scenario.days, &mut rulings);
            for Compared { strategy, sum, goods, is_assumed, .. } in &mut self.compared {
                let choice = list.choose(&self.scenario, *strategy, *line, &rulings);
                sum.add(&choice, *strategy, &rulings);
                let taken = choice.taken.filter(|(_, ruling)| ruling.verdict == Verdict::Eligible);
                let Some((remedy, _)) = taken else { continue };
                *is_assumed |= list.is_assumed(*line, remedy);
                *goods = goods.plus(list.exchanged(&choice));
            }
        }
    }

    fn finish(self, _: &List) -> Self::Output {
        self.compared
    }
}

/// Counts the lines that a strategy files: those that the vendor does not refuse, and whose remedy rests on no unconfirmed assumption.
#[derive(Debug)]
pub struct FiledCount {
    scenario: Scenario,
    strategy: Strategy,
    counts: FiledCounts,
}

/// Numbers of lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FiledCounts {
    /// Lines that are filed.
    pub filed: usize,
    /// Lines that would be filed after the assumptions are confirmed.
    pub unconfirmed: usize,
    pub all: usize,
    /// The remedies of the lines that are filed, now or after the assumptions are confirmed.
    pub remedies: BTreeSet<usize>,
}

impl FiledCount {
    /// Starts a count of these lines that has counted no line yet. With a plan, its choices replace the best remedy of each line.
    #[must_use]
    pub fn new(list: &List, strategy: Strategy, selection: &[usize], plan: Option<&BestPlan>) -> Self {
        let scenario = Scenario::new(list, selection, list.days());
        let scenario = match plan {
            Some(plan) => scenario.with_plan(plan),
            None => scenario,
        };
        Self { scenario, strategy, counts: FiledCounts::default() }
    }
}

impl LineFold for FiledCount {
    type Output = FiledCounts;

    fn add(&mut self, list: &List, lines: &[usize]) {
        let FiledCounts { filed, unconfirmed, all, remedies } = &mut self.counts;
        *all = all.saturating_add(lines.len());
        for choice in list.plan_in(&self.scenario, self.strategy, lines).choices {
            if let Some((remedy, _)) = choice.taken {
                let count = match list.withheld(choice.line, remedy) {
                    None => &mut *filed,
                    Some(LeftOut::Unconfirmed) => &mut *unconfirmed,
                    Some(
                        LeftOut::FieldMissing { .. }
                        | LeftOut::OnlyAtCost { .. }
                        | LeftOut::Closed
                        | LeftOut::AnswersMissing
                        | LeftOut::PriceMissing,
                    ) => continue,
                };
                *count = count.saturating_add(1);
                remedies.insert(remedy);
            }
        }
    }

    fn finish(self, _: &List) -> Self::Output {
        self.counts
    }
}
