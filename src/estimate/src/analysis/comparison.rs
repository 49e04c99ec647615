//! What every strategy comes to, without what each line takes.

use policy::{Judge, RemedyRuling};

use super::line_fold::LineFold;
use super::plan::{Strategy, choose};
use super::sum::Sum;
use crate::list::{List, Scenario};

/// Every strategy carried out over some lines: its sum alone, for a page that shows no more.
#[derive(Debug)]
pub struct Comparison {
    scenario: Scenario,
    sums: Vec<(Strategy, Sum)>,
}

impl Comparison {
    /// Starts a computation over these lines. No line is counted yet.
    #[must_use]
    pub fn new(list: &List, selection: &[usize]) -> Self {
        let scenario = Scenario::new(list, selection, list.ship_on());
        let sums = list.strategies().into_iter().map(|strategy| (strategy, Sum::default())).collect();
        Self { scenario, sums }
    }
}

impl LineFold for Comparison {
    type Output = Vec<(Strategy, Sum)>;

    fn add(&mut self, list: &List, lines: &[usize]) {
        let mut judge = Judge::new(&list.policy);
        let mut rulings: Vec<RemedyRuling> = Vec::new();
        for line in lines {
            list.rulings_in(&self.scenario, &mut judge, *line, self.scenario.day, &mut rulings);
            for (strategy, sum) in &mut self.sums {
                let choice = choose(*strategy, *line, &rulings, &self.scenario.couplings);
                sum.add(&choice, *strategy, &rulings);
            }
        }
    }

    fn finish(self, _: &List) -> Self::Output {
        self.sums
    }
}

/// Counts the lines that take something under a strategy, beside all of them.
#[derive(Debug)]
pub struct TakerCount {
    scenario: Scenario,
    strategy: Strategy,
    counts: (usize, usize),
}

impl TakerCount {
    /// Starts a computation over these lines. No line is counted yet.
    #[must_use]
    pub fn new(list: &List, strategy: Strategy, selection: &[usize]) -> Self {
        Self { scenario: Scenario::new(list, selection, list.ship_on()), strategy, counts: (0, 0) }
    }
}

impl LineFold for TakerCount {
    type Output = (usize, usize);

    fn add(&mut self, list: &List, lines: &[usize]) {
        let taken = list.plan_in(&self.scenario, self.strategy, lines).choices;
        self.counts.0 =
            self.counts.0.saturating_add(taken.iter().filter(|choice| choice.taken.is_some()).count());
        self.counts.1 = self.counts.1.saturating_add(lines.len());
    }

    fn finish(self, _: &List) -> Self::Output {
        self.counts
    }
}
