//! Applies strategies to the lines of a list: every line takes the same remedy, or each its best.

use policy::{Judge, Money, RemedyRuling, Verdict};

use super::best::{Best, best};
use super::best_plan::BestPlan;
use super::choice::{Choice, Strategy};
use super::sum::Sum;
use crate::list::{List, Scenario};

/// The result of a strategy: the choice of each line, and their sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub strategy: Strategy,
    /// One per selected line, in the order of the selection.
    pub choices: Vec<Choice>,
    pub sum: Sum,
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

    /// Applies a strategy to some lines, on the list's own days.
    ///
    /// The selected lines are judged as one request. For a capped remedy, every line that no other gate excludes counts towards the
    /// cap, regardless of its `wanted`. So a line's best remedy stays eligible whichever remedies the other lines take.
    #[must_use]
    pub fn plan(&self, strategy: Strategy, selection: &[usize]) -> Plan {
        let scenario = Scenario::new(self, selection, self.days());
        self.plan_in(&scenario, strategy, selection)
    }

    /// Applies every strategy to the selected lines.
    #[must_use]
    pub fn compare(&self, selection: &[usize]) -> Vec<Plan> {
        let scenario = Scenario::new(self, selection, self.days());
        let strategies = self.strategies().into_iter();
        strategies.map(|strategy| self.plan_in(&scenario, strategy, selection)).collect()
    }

    /// Returns the choice of [`Strategy::BestPerLine`] for a line of the whole list.
    #[must_use]
    pub fn best(&self, line: usize) -> Choice {
        let mut rulings = Vec::with_capacity(self.width());
        let mut judge = Judge::new(&self.policy);
        let scenario = Scenario::of_list(self);
        self.rulings_in(&scenario, &mut judge, line, scenario.days, &mut rulings);
        self.choose(&scenario, Strategy::BestPerLine, line, &rulings)
    }

    pub(crate) fn plan_in(&self, scenario: &Scenario, strategy: Strategy, selection: &[usize]) -> Plan {
        let mut judge = Judge::new(&self.policy);
        let mut sum = Sum::default();
        let mut rulings = Vec::new();
        let choices = selection.iter().map(|line| {
            self.rulings_in(scenario, &mut judge, *line, scenario.days, &mut rulings);
            let choice = self.choose(scenario, strategy, *line, &rulings);
            sum.add(&choice, strategy, &rulings);
            choice
        });
        let choices = choices.collect();
        Plan { strategy, choices, sum }
    }

    /// Returns the choice of a line, given its rulings in the scenario.
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
                    let best = Some(best.replaced_by(remedy, ruling, rulings));
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

    /// Returns the choice of a line in the best plan.
    #[must_use]
    pub fn planned(&self, line: usize, plan: &BestPlan) -> Choice {
        let mut rulings = Vec::with_capacity(self.width());
        let mut judge = Judge::new(&self.policy);
        let scenario = Scenario::of_list(self).with_plan(plan);
        self.rulings_in(&scenario, &mut judge, line, scenario.days, &mut rulings);
        self.choose(&scenario, Strategy::BestPerLine, line, &rulings)
    }

    /// Returns the price of the goods that an eligible choice exchanges for others, beside its net; else 0.00.
    #[must_use]
    pub fn exchanged(&self, choice: &Choice) -> Money {
        let taken = choice.taken.filter(|(_, ruling)| ruling.verdict == Verdict::Eligible);
        taken.map(|(remedy, ruling)| self.goods_of(choice.line, remedy, &ruling)).unwrap_or_default()
    }

    /// Returns the price of the goods that an exchange gives for a line's goods by this ruling; 0.00 for another remedy.
    #[must_use]
    pub fn goods_of(&self, line: usize, remedy: usize, ruling: &RemedyRuling) -> Money {
        let offer = self.offers.get(remedy).filter(|_| ruling.net().is_some());
        let goods = offer.filter(|offer| offer.is_exchange()).and_then(|_| self.goods(line));
        goods.unwrap_or_default()
    }

    /// Applies a strategy as [`List::plan`] does, with the best plan in place of the best remedy of each line.
    #[must_use]
    pub fn carry_out(&self, strategy: Strategy, selection: &[usize], best: &BestPlan) -> Plan {
        let scenario = Scenario::new(self, selection, self.days()).with_plan(best);
        self.plan_in(&scenario, strategy, selection)
    }
}
