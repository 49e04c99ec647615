//! Which clauses cost the most.

use std::collections::BTreeMap;

use policy::{Id, Judge, Money, Outcome};

use super::{Scenario, Strategy};
use crate::list::List;

/// A clause that closes a strategy to some lines, and what those lines' goods cost.
///
/// The money is the goods' own price (quantity x unit price) of every line that the clause closes, alone or with others: the
/// amount that the distributor is left sitting on. So the clauses' amounts overlap; what a clause closes *alone* is what would
/// come back if only that clause were met, before fees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closing {
    /// The clause.
    pub clause: Id,
    /// The lines that it closes.
    pub lines: Vec<usize>,
    /// What their goods cost, as far as prices are known.
    pub goods: Money,
    /// How many of them nothing else closes.
    pub alone: usize,
    /// What the goods of those cost.
    pub goods_alone: Money,
}

impl List {
    /// The clauses that close a strategy to some lines, those that cost most first; of equals in the document's order. For best
    /// per line: the lines that get no money back, by the clauses that close the remedies that would give some.
    #[must_use]
    pub fn closings(&self, strategy: Strategy, selection: &[usize]) -> Vec<Closing> {
        let scenario = Scenario::new(self, selection, self.ship_on());
        let plan = self.plan_in(&scenario, strategy, selection);
        let mut judge = Judge::new(&self.policy);
        let document = self.policy.document();
        let mut found: BTreeMap<usize, Closing> = BTreeMap::new();
        for choice in &plan.choices {
            let remedies: Vec<usize> = match (strategy, choice.taken) {
                (Strategy::Remedy(_), Some(_)) => continue,
                (Strategy::Remedy(remedy), None) => vec![remedy],
                (Strategy::BestPerLine, Some((remedy, _))) if self.gives_money(Strategy::Remedy(remedy)) => {
                    continue;
                }
                (Strategy::BestPerLine, _) => (0..document.remedies.len())
                    .filter(|remedy| self.gives_money(Strategy::Remedy(*remedy)))
                    .collect(),
            };
            // For each clause whether it is, for some remedy, the only one in the way.
            let mut clauses: BTreeMap<usize, bool> = BTreeMap::new();
            for remedy in remedies {
                judge.rule(&self.inquiry, choice.line, scenario.totals(self, remedy), scenario.day);
                let failed = judge.gates(remedy).filter(|(_, outcome)| *outcome == Outcome::Fail);
                let mut failed: Vec<usize> = failed.map(|(clause, _)| clause).collect();
                failed.sort_unstable();
                failed.dedup();
                let is_alone = failed.len() == 1;
                for clause in failed {
                    *clauses.entry(clause).or_default() |= is_alone;
                }
            }
            let goods = self.goods(choice.line).unwrap_or_default();
            for (clause, is_alone) in clauses {
                let Some(id) = document.clauses.get(clause).map(|clause| clause.id.clone()) else { continue };
                let closing = found.entry(clause).or_insert_with(|| Closing {
                    clause: id,
                    lines: Vec::new(),
                    goods: Money::ZERO,
                    alone: 0,
                    goods_alone: Money::ZERO,
                });
                closing.lines.push(choice.line);
                closing.goods = closing.goods.plus(goods);
                if is_alone {
                    closing.alone = closing.alone.saturating_add(1);
                    closing.goods_alone = closing.goods_alone.plus(goods);
                }
            }
        }
        let mut closings: Vec<Closing> = found.into_values().collect();
        closings.sort_by_key(|closing| std::cmp::Reverse(closing.goods));
        closings
    }
}
