//! What every strategy comes to, without what each line takes.

use policy::{Judge, Money, RemedyRuling, Verdict};

use super::best_plan::BestPlan;
use super::line_fold::LineFold;
use super::plan::Strategy;
use super::sum::Sum;
use crate::list::{List, Scenario};

/// A strategy carried out over some lines: its sums alone, for a page that shows no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compared {
    pub strategy: Strategy,
    pub sum: Sum,
    /// The price of the goods for which lines get other goods, beside the amounts.
    pub goods: Money,
    /// Whether an amount rests on assumptions.
    pub is_assumed: bool,
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
        let scenario = Scenario::new(list, selection, list.ship_on());
        let compared = list.strategies().into_iter().map(|strategy| Compared {
            strategy,
            sum: Sum::default(),
            goods: Money::ZERO,
            is_assumed: false,
        });
        Self { scenario, compared: compared.collect() }
    }

    /// Takes what the best plan takes as the best remedy of each line.
    #[must_use]
    pub fn with_plan(self, plan: &BestPlan) -> Self {
        Self { scenario: self.scenario.with_plan(plan), ..self }
    }
}

impl LineFold for Comparison {
    type Output = Vec<Compared>;

    fn add(&mut self, list: &List, lines: &[usize]) {
        let mut judge = Judge::new(&list.policy);
        let mut rulings: Vec<RemedyRuling> = Vec::new();
        for line in lines {
            list.rulings_in(&self.scenario, &mut judge, *line, self.scenario.day, &mut rulings);
            for Compared { strategy, sum, goods, is_assumed } in &mut self.compared {
                let choice = list.choose(&self.scenario, *strategy, *line, &rulings);
                sum.add(&choice, *strategy, &rulings);
                let taken = choice.taken.filter(|(_, ruling)| ruling.verdict == Verdict::Eligible);
                let Some((remedy, _)) = taken else { continue };
                *is_assumed |= list.is_assumed(*line, remedy);
                if self.scenario.offers.get(remedy).is_some_and(|offer| offer.is_exchange()) {
                    *goods = goods.plus(list.goods(*line).unwrap_or_default());
                }
            }
        }
    }

    fn finish(self, _: &List) -> Self::Output {
        self.compared
    }
}
