//! Finds the clauses that exclude the most valuable lines.

use std::collections::BTreeMap;

use policy::{Id, Judge, Money, Outcome, RemedyRuling, Verdict};

use super::choice::Strategy;
use super::line_fold::LineFold;
use crate::list::{List, Scenario};

/// A clause that excludes lines from a strategy, or from any remedy, and the price of those lines' goods.
///
/// The price (quantity times unit price) counts every line that the clause excludes, alone or with other clauses, so the amounts of
/// several clauses overlap. A line counts as excluded *alone* if the clause is the only one that closes some remedy to it: of a
/// strategy of one remedy, that remedy; otherwise any of the remedies that the line misses. The price of those lines is what would be
/// credited, before fees, if that clause were met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockingClause {
    pub clause: Id,
    /// The lines that the clause excludes.
    pub lines: Vec<usize>,
    /// The price of their goods, as far as it is known.
    pub goods: Money,
    /// The number of lines to which the clause alone closes a remedy.
    pub alone: usize,
    /// The price of the goods of those lines.
    pub goods_alone: Money,
}

/// Finds the clauses that exclude lines from a strategy; without a strategy, from any remedy.
#[derive(Debug)]
pub struct BlockingClauses {
    strategy: Option<Strategy>,
    scenario: Scenario,
    found: BTreeMap<usize, BlockingClause>,
}

impl List {
    /// Returns the clauses that exclude lines from a strategy, by the price of those lines' goods in descending order, equal ones
    /// in the document's order. For best per line: the clauses that exclude lines without money back from the remedies that give
    /// money.
    #[must_use]
    pub fn blocking_clauses(&self, strategy: Strategy, selection: &[usize]) -> Vec<BlockingClause> {
        BlockingClauses::new(self, Some(strategy), selection).over(self, selection)
    }
}

impl BlockingClauses {
    /// Starts a computation over these lines. No line is counted yet.
    #[must_use]
    pub fn new(list: &List, strategy: Option<Strategy>, selection: &[usize]) -> Self {
        let scenario = Scenario::new(list, selection, list.days());
        Self { strategy, scenario, found: BTreeMap::new() }
    }

    /// Returns the remedies that would serve the strategy and are closed to the line.
    fn missed(&self, list: &List, line: usize, rulings: &[RemedyRuling]) -> Vec<usize> {
        let Some(strategy) = self.strategy else {
            let closed =
                rulings.iter().enumerate().filter(|(_, ruling)| ruling.verdict == Verdict::Ineligible);
            let closed = closed.map(|(remedy, _)| remedy);
            return closed.filter(|remedy| list.is_in_question(line, *remedy)).collect();
        };
        let choice = list.choose(&self.scenario, strategy, line, rulings);
        match (strategy, choice.taken) {
            (Strategy::Remedy(_), Some(_)) => Vec::new(),
            (Strategy::Remedy(remedy), None) => {
                [remedy].into_iter().filter(|remedy| list.is_in_question(line, *remedy)).collect()
            }
            (Strategy::BestPerLine, Some((remedy, _))) if list.gives_money(Strategy::Remedy(remedy)) => {
                Vec::new()
            }
            (Strategy::BestPerLine, _) => (0..list.policy.document().remedies.len())
                .filter(|remedy| {
                    list.gives_money(Strategy::Remedy(*remedy)) && list.is_in_question(line, *remedy)
                })
                .collect(),
        }
    }

    fn close(&mut self, list: &List, line: usize, clauses: BTreeMap<usize, bool>) {
        let goods = list.goods(line).unwrap_or_default();
        let document = list.policy.document();
        for (clause, is_alone) in clauses {
            let Some(id) = document.clauses.get(clause).map(|clause| clause.id.clone()) else { continue };
            let blocking = self.found.entry(clause).or_insert_with(|| BlockingClause {
                clause: id,
                lines: Vec::new(),
                goods: Money::ZERO,
                alone: 0,
                goods_alone: Money::ZERO,
            });
            blocking.lines.push(line);
            blocking.goods = blocking.goods.plus(goods);
            if is_alone {
                blocking.alone = blocking.alone.saturating_add(1);
                blocking.goods_alone = blocking.goods_alone.plus(goods);
            }
        }
    }
}

impl LineFold for BlockingClauses {
    type Output = Vec<BlockingClause>;

    fn add(&mut self, list: &List, lines: &[usize]) {
        let mut judge = Judge::new(&list.policy);
        let mut rulings = Vec::new();
        let mut failed: Vec<usize> = Vec::new();
        for line in lines {
            list.rulings_in(&self.scenario, &mut judge, *line, self.scenario.days, &mut rulings);
            // For each clause, whether it is the only one that closes some remedy.
            let mut clauses: BTreeMap<usize, bool> = BTreeMap::new();
            for remedy in self.missed(list, *line, &rulings) {
                let totals = self.scenario.totals(list, remedy);
                judge.rule_one(&list.inquiry, *line, totals, self.scenario.days, remedy);
                failed.clear();
                let gates = judge.gates(remedy).filter(|(_, outcome)| *outcome == Outcome::Fail);
                failed.extend(gates.map(|(clause, _)| clause));
                failed.sort_unstable();
                failed.dedup();
                let is_alone = failed.len() == 1;
                for clause in &failed {
                    *clauses.entry(*clause).or_default() |= is_alone;
                }
            }
            self.close(list, *line, clauses);
        }
    }

    fn finish(self, _: &List) -> Vec<BlockingClause> {
        let mut blocking: Vec<BlockingClause> = self.found.into_values().collect();
        blocking.sort_by_key(|blocking| std::cmp::Reverse(blocking.goods));
        blocking
    }
}
