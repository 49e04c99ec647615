//! Computes the worth of a list by the day on which it is filed and shipped: a step function, its cliffs, and the cost of waiting.

use std::collections::{BTreeMap, BTreeSet};

use policy::{Coupling, Date, Days, Judge, Money, RemedyRuling, StateMemory};

use super::best_plan::BestPlan;
use super::choice::{Choice, Strategy};
use super::line_fold::LineFold;
use super::plan::Plan;
use super::sum::Sum;
use crate::list::{Holding, List, Scenario};

/// A strategy's worth by the day of filing and shipping, from the day of the request on.
// INVARIANT: `steps` is not empty, its days rise, and the first is the day of the request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverTime {
    pub strategy: Strategy,
    /// The sums, each with its first day; the last step has no end.
    pub steps: Vec<Step>,
    /// The days after which money is lost, in ascending order.
    pub cliffs: Vec<Cliff>,
}

/// A step of the function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The first day with this sum.
    pub from: Date,
    pub sum: Sum,
}

/// A last day: some lines give less if they are filed and shipped a day later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cliff {
    /// The last day on which the lines give the full amount. Under a plan, the goods of an exchange count at their price.
    pub ship_by: Date,
    pub lines: Vec<usize>,
    /// The amount that they give less, in total.
    pub lost: Money,
}

impl OverTime {
    /// Returns the sum if the goods are filed and shipped on this day.
    #[must_use]
    pub fn on(&self, day: Date) -> Sum {
        let step = self.steps.iter().rev().find(|step| step.from <= day).or_else(|| self.steps.first());
        step.map(|step| step.sum).unwrap_or_default()
    }

    /// Returns the net that is lost by waiting from `day` to `later`.
    #[must_use]
    pub fn cost_of_waiting(&self, day: Date, later: Date) -> Money {
        self.on(day).net.minus(self.on(later).net)
    }
}

/// The changes from one day on.
#[derive(Debug, Default)]
struct Change {
    sum: Sum,
    reduced: Vec<usize>,
    lost: Money,
}

/// Computes the worth of strategies by the day of filing and shipping.
#[derive(Debug)]
pub struct OverTimeFold {
    start: Date,
    strategies: Vec<Strategy>,
    scenario: Scenario,
    changes: Vec<BTreeMap<Date, Change>>,
    memory: StateMemory,
    /// All lines, where a coupled remedy depends on the day: on each day the choices of some lines change the totals by
    /// which others are judged, so all lines are judged again.
    together: Option<Vec<usize>>,
}

impl OverTimeFold {
    /// Starts a computation over these lines. No line is counted yet.
    #[must_use]
    pub fn new(list: &List, selection: &[usize]) -> Self {
        Self::of(list, selection, list.strategies())
    }

    /// Starts a computation for some strategies over these lines. No line is counted yet.
    #[must_use]
    pub fn of(list: &List, selection: &[usize], strategies: Vec<Strategy>) -> Self {
        let start = list.as_of();
        let scenario = Scenario::new(list, selection, Days::both_on(start));
        let mut couplings = scenario.couplings.iter().enumerate();
        let is_coupled_by_day = couplings
            .any(|(remedy, coupling)| *coupling != Coupling::None && list.policy.depends_on_waiting(remedy));
        let changes = strategies.iter().map(|_| BTreeMap::new()).collect();
        let (memory, together) = (StateMemory::default(), is_coupled_by_day.then(Vec::new));
        Self { start, strategies, scenario, changes, memory, together }
    }

    /// Replaces the best remedy of each line by its choice in the best plan. The programme's lines are those of the list's own
    /// days.
    #[must_use]
    pub fn with_plan(self, plan: Option<&BestPlan>) -> Self {
        let Some(plan) = plan else { return self };
        Self { scenario: self.scenario.with_plan(plan), ..self }
    }
}

impl LineFold for OverTimeFold {
    type Output = Vec<OverTime>;

    fn add(&mut self, list: &List, lines: &[usize]) {
        if let Some(together) = &mut self.together {
            return together.extend_from_slice(lines);
        }
        let mut judge = Judge::remembering(&list.policy, &mut self.memory);
        let (mut rulings, mut earlier): (Vec<RemedyRuling>, Vec<RemedyRuling>) = (Vec::new(), Vec::new());
        let mut before = vec![(Sum::default(), Holding::default()); self.strategies.len()];
        let windows = list.policy.waiting_windows();
        for line in lines {
            before.fill(<(Sum, Holding)>::default());
            let days =
                windows.ends(&list.inquiry, *line, self.start, |remedy| list.is_in_question(*line, remedy));
            for day in [self.start].into_iter().chain(days) {
                std::mem::swap(&mut rulings, &mut earlier);
                list.rulings_in(&self.scenario, &mut judge, *line, Days::both_on(day), &mut rulings);
                let strategies = self.strategies.iter().zip(&mut before).zip(&mut self.changes);
                let is_unchanged = |strategy: Strategy| match strategy {
                    Strategy::Remedy(remedy) => rulings.get(remedy) == earlier.get(remedy),
                    Strategy::BestPerLine => rulings == earlier,
                };
                for ((strategy, (before, held)), changes) in strategies {
                    if day > self.start && is_unchanged(*strategy) {
                        continue;
                    }
                    let choice = list.choose(&self.scenario, *strategy, *line, &rulings);
                    let now = Sum::of(&choice, *strategy, &rulings);
                    if now != *before || day == self.start {
                        let change = changes.entry(day).or_default();
                        change.sum = change.sum.plus(&now.minus(before));
                        let holding = self.scenario.holding(list, *strategy, &choice, now.net);
                        let lost = self.scenario.loss(*held, holding);
                        if day > self.start && lost > Money::ZERO {
                            change.reduced.push(*line);
                            change.lost = change.lost.plus(lost);
                        }
                        (*before, *held) = (now, holding);
                    }
                }
            }
        }
    }

    fn finish(self, list: &List) -> Vec<OverTime> {
        if let Some(selection) = &self.together {
            return list.over_time_together(&self.scenario, self.strategies, selection);
        }
        let found = self.strategies.into_iter().zip(self.changes);
        found.map(|(strategy, changes)| accumulated(strategy, self.start, changes)).collect()
    }
}

impl List {
    /// Computes the sum of every strategy for each day of filing and shipping. Each sum equals that of the strategy applied on that day.
    #[must_use]
    pub fn over_time(&self, selection: &[usize]) -> Vec<OverTime> {
        OverTimeFold::new(self, selection).over(self, selection)
    }

    fn over_time_together(
        &self,
        planned: &Scenario,
        strategies: Vec<Strategy>,
        selection: &[usize],
    ) -> Vec<OverTime> {
        let start = self.as_of();
        let windows = self.policy.waiting_windows();
        let ends = selection.iter().flat_map(|line| {
            windows.ends(&self.inquiry, *line, start, |remedy| self.is_in_question(*line, remedy))
        });
        let days: BTreeSet<Date> = [start].into_iter().chain(ends).collect();
        let mut changes: Vec<BTreeMap<Date, Change>> = strategies.iter().map(|_| BTreeMap::new()).collect();
        let mut before: Vec<Option<Plan>> = vec![None; strategies.len()];
        for day in days {
            let scenario = planned.on(self, selection, Days::both_on(day));
            for ((strategy, before), changes) in strategies.iter().zip(&mut before).zip(&mut changes) {
                let plan = self.plan_in(&scenario, *strategy, selection);
                let change = changes.entry(day).or_default();
                change.sum = plan.sum.minus(&before.as_ref().map(|plan| plan.sum).unwrap_or_default());
                let pairs = before.iter().flat_map(|before| before.choices.iter().zip(&plan.choices));
                for (old, new) in pairs {
                    let holding = |choice: &Choice| {
                        scenario.holding(self, *strategy, choice, Sum::of(choice, *strategy, &[]).net)
                    };
                    let lost = scenario.loss(holding(old), holding(new));
                    if lost > Money::ZERO {
                        change.reduced.push(new.line);
                        change.lost = change.lost.plus(lost);
                    }
                }
                *before = Some(plan);
            }
        }
        strategies
            .into_iter()
            .zip(changes)
            .map(|(strategy, changes)| accumulated(strategy, start, changes))
            .collect()
    }
}

fn accumulated(strategy: Strategy, start: Date, changes: BTreeMap<Date, Change>) -> OverTime {
    let mut sum = Sum::default();
    let mut over_time = OverTime { strategy, steps: vec![], cliffs: vec![] };
    for (from, change) in changes {
        let before = over_time.steps.last().map(|step: &Step| step.from);
        sum = sum.plus(&change.sum);
        if before.is_none() || change.sum != Sum::default() {
            over_time.steps.push(Step { from, sum });
        }
        if !change.reduced.is_empty() {
            over_time.cliffs.push(Cliff {
                ship_by: from.day_before(),
                lines: change.reduced,
                lost: change.lost,
            });
        }
    }
    if over_time.steps.is_empty() {
        over_time.steps.push(Step { from: start, sum });
    }
    over_time
}
