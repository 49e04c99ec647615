//! The order of the questions: what the product is, when it was bought, then the question that can change most, the price last.

use std::cmp::Reverse;

use super::influence::Influence;
use crate::document::FactType;

impl Influence<'_> {
    /// Returns the question to ask after these.
    pub(super) fn next_question(&mut self, asked: &[usize]) -> Option<usize> {
        let facts = &self.policy.program().facts;
        let is_question = |fact: &usize| {
            let kind = facts.get(*fact).map(|fact| fact.kind);
            !asked.contains(fact) && kind.is_some_and(FactType::is_asked_of_customer)
        };
        let open = self.open_facts();
        let candidates = (0..facts.len()).filter(|fact| open.contains(*fact) && is_question(fact)).collect();
        if let Some(fact) = self.ordered(candidates).into_iter().find(|fact| self.could_change(*fact)) {
            return Some(fact);
        }
        // `open` has only the first unknown part of each condition. If none of those facts can change anything, a later part may.
        let read = self.facts_read(asked);
        let later = (0..facts.len())
            .filter(|fact| read.contains(*fact) && !open.contains(*fact) && is_question(fact));
        self.ordered(later.collect()).into_iter().find(|fact| self.could_change(*fact))
    }

    /// Sorts open questions by topic, then by the number of verdicts that one answer decides, then by the first gate that needs the answer,
    /// then in the document's order.
    fn ordered(&mut self, mut facts: Vec<usize>) -> Vec<usize> {
        let first = facts.iter().map(|fact| self.topic(*fact)).min();
        facts.sort_by_cached_key(|fact| {
            let topic = self.topic(*fact);
            // The count is slow, so it is taken only for the first topic: the next question is one of these.
            let is_compared = topic == Topic::Condition && first == Some(topic);
            let decides = if is_compared { self.decides(*fact) } else { 0 };
            (topic, Reverse(decides), self.first_gate(*fact).unwrap_or(usize::MAX))
        });
        facts
    }

    fn topic(&self, fact: usize) -> Topic {
        let program = self.policy.program();
        let is_key = program.tables.iter().any(|table| table.keys.contains(&fact));
        if fact == program.built_in.category || is_key {
            return Topic::Product;
        }
        match program.facts.get(fact).map(|fact| fact.kind) {
            Some(FactType::Date) => Topic::Day,
            _ if fact == program.built_in.unit_price => Topic::Price,
            _ => Topic::Condition,
        }
    }
}

/// The subject of a question.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Topic {
    Product,
    Day,
    Condition,
    Price,
}
