//! Strategies: what a list, or some lines of it, is worth if every line takes one remedy, or each its best.

use policy::{Judge, Money, RemedyRuling, Verdict};

use super::best::{Best, best};
use super::best_plan::BestPlan;
use super::sum::Sum;
use crate::list::{List, Scenario};

/// What to do with the lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Strategy {
    /// Every line takes the remedy with this index that is not closed to it.
    Remedy(usize),
    /// Each line takes what is best for it.
    BestPerLine,
}

/// A strategy carried out: what each line takes, and what it comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The strategy.
    pub strategy: Strategy,
    /// One per selected line, in the order of the selection.
    pub choices: Vec<Choice>,
    /// What they come to.
    pub sum: Sum,
}

/// What a line takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The line.
    pub line: usize,
    /// The remedy and the ruling on it as it would be filed; `None` where it takes nothing.
    pub taken: Option<(usize, RemedyRuling)>,
    /// Where each line takes its best: why, or why not.
    pub best: Option<Best>,
}

impl Choice {
    /// Returns the remedy of least cost and its cost, where the line takes nothing because every eligible remedy costs money.
    #[must_use]
    pub fn only_at_cost(&self) -> Option<(usize, Money)> {
        match self.best? {
            Best::OnlyAtCost { remedy, cost } => Some((remedy, cost)),
            Best::Remedy(..) | Best::PriceMissing | Best::AnswersMissing | Best::Nothing => None,
        }
    }
}

impl Plan {
    /// Returns what this remedy would cost for the lines that are left out because of that cost.
    #[must_use]
    pub fn cost_left_out(&self, remedy: usize) -> Money {
        let costs = self.choices.iter().filter_map(Choice::only_at_cost);
        costs.filter(|(other, _)| *other == remedy).fold(Money::ZERO, |sum, (_, cost)| sum.plus(cost))
    }
}

impl List {
    /// Returns all strategies in the policy's order, best per line last.
    #[must_use]
    pub fn strategies(&self) -> Vec<Strategy> {
        let remedies = (0..self.policy.document().remedies.len()).map(Strategy::Remedy);
        remedies.chain([Strategy::BestPerLine]).collect()
    }

    /// Returns whether the strategy gives money back. Others give goods or service, and their sums are 0.00.
    #[must_use]
    pub fn gives_money(&self, strategy: Strategy) -> bool {
        match strategy {
            Strategy::Remedy(remedy) => {
                self.policy.document().remedies.get(remedy).is_some_and(|remedy| remedy.credits)
            }
            Strategy::BestPerLine => true,
        }
    }

    /// Carries a strategy out over some lines, on the list's own day of shipping.
    ///
    /// It is judged as it would be filed: the selected lines are the request. Where a remedy's gate compares the sum of what is
    /// asked for in its name, the lines that ask are those that no other gate closes; whatever the lines' own `wanted` says.
    /// Best per line counts on that sum too, so that a line's best stays open whatever the others take.
    #[must_use]
    pub fn plan(&self, strategy: Strategy, selection: &[usize]) -> Plan {
        let scenario = Scenario::new(self, selection, self.ship_on());
        self.plan_in(&scenario, strategy, selection)
    }

    /// Computes the plan of every strategy for the selected lines.
    #[must_use]
    pub fn compare(&self, selection: &[usize]) -> Vec<Plan> {
        let scenario = Scenario::new(self, selection, self.ship_on());
        let strategies = self.strategies().into_iter();
        strategies.map(|strategy| self.plan_in(&scenario, strategy, selection)).collect()
    }

    /// Returns the choice of [`Strategy::BestPerLine`] for a line of the whole list.
    #[must_use]
    pub fn best(&self, line: usize) -> Choice {
        let mut rulings = Vec::with_capacity(self.width());
        let mut judge = Judge::new(&self.policy);
        let scenario = Scenario::of_list(self);
        self.rulings_in(&scenario, &mut judge, line, scenario.day, &mut rulings);
        self.choose(&scenario, Strategy::BestPerLine, line, &rulings)
    }

    pub(crate) fn plan_in(&self, scenario: &Scenario, strategy: Strategy, selection: &[usize]) -> Plan {
        let mut judge = Judge::new(&self.policy);
        let mut sum = Sum::default();
        let mut rulings = Vec::new();
        let choices = selection.iter().map(|line| {
            self.rulings_in(scenario, &mut judge, *line, scenario.day, &mut rulings);
            let choice = self.choose(scenario, strategy, *line, &rulings);
            sum.add(&choice, strategy, &rulings);
            choice
        });
        let choices = choices.collect();
        Plan { strategy, choices, sum }
    }

    /// Returns what a line takes, given its rulings in the scenario.
    pub(crate) fn choose(
        &self,
        scenario: &Scenario,
        strategy: Strategy,
        line: usize,
        rulings: &[RemedyRuling],
    ) -> Choice {
        let take = |remedy: usize| {
            let ruling = rulings.get(remedy).copied()?;
            (ruling.verdict != Verdict::Ineligible).then_some((remedy, ruling))
        };
        match strategy {
            Strategy::Remedy(remedy) => Choice { line, taken: take(remedy), best: None },
            Strategy::BestPerLine => {
                let best = best(rulings, self.goods(line), scenario.ranking());
                if let Some((remedy, ruling)) = scenario.planned(line) {
                    let best = Some(best.before(remedy, ruling, rulings));
                    return Choice { line, taken: Some((remedy, ruling)), best };
                }
                let taken = match best {
                    Best::Remedy(remedy, _) => take(remedy),
                    Best::PriceMissing | Best::AnswersMissing | Best::OnlyAtCost { .. } | Best::Nothing => {
                        None
                    }
                };
                Choice { line, taken, best: Some(best) }
            }
        }
    }

    /// Returns what a line takes by the best plan.
    #[must_use]
    pub fn planned(&self, line: usize, plan: &BestPlan) -> Choice {
        let mut rulings = Vec::with_capacity(self.width());
        let mut judge = Judge::new(&self.policy);
        let scenario = Scenario::of_list(self).with_plan(plan);
        self.rulings_in(&scenario, &mut judge, line, scenario.day, &mut rulings);
        self.choose(&scenario, Strategy::BestPerLine, line, &rulings)
    }

    /// Carries a strategy out as [`List::plan`] does, with the best plan in place of the best remedy of each line.
    #[must_use]
    pub fn carry_out(&self, strategy: Strategy, selection: &[usize], best: &BestPlan) -> Plan {
        let scenario = Scenario::new(self, selection, self.ship_on()).with_plan(best);
        self.plan_in(&scenario, strategy, selection)
    }
}
