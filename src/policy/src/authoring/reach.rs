//! Finds rules that can never make a difference, by trying every answer that they read.

use std::collections::BTreeSet;

use crate::compile::DocumentProblem;
use crate::document::condition::{Condition, Test, Value};
use crate::document::{Document, FactType};
use crate::value::Id;

/// More combinations than this are not tried.
const MOST_COMBINATIONS: usize = 1 << 16;

/// Finds rules whose condition always has the same outcome, and table rows that earlier rows cover completely.
pub(super) fn rules_without_effect(document: &Document) -> Vec<DocumentProblem> {
    let mut problems = Vec::new();
    let mut note = |pointer: String, message: &str| {
        problems.push(DocumentProblem { pointer, message: message.to_owned() });
    };
    for (index, gate) in document.gates.iter().enumerate() {
        let pointer = format!("/gate/{index}/require");
        match outcomes(document, &gate.require) {
            Some((_, false)) => note(pointer, "this gate passes whatever is answered: it has no effect"),
            Some((false, _)) => {
                note(pointer, "this gate fails whatever is answered: its remedies are never open");
            }
            Some((true, true)) | None => {}
        }
    }
    let fees = document.fees.iter().map(|fee| ("fee", fee.when.as_ref()));
    let contingent = document.contingent.iter().map(|fee| ("contingent", fee.when.as_ref()));
    let duties = document.duties.iter().map(|notice| ("duty", notice.when.as_ref()));
    let notices = document.notices.iter().map(|notice| ("notice", notice.when.as_ref()));
    let freight = document.freight.iter().map(|term| ("freight", term.when.as_ref()));
    let lists: [Vec<_>; 5] =
        [fees.collect(), contingent.collect(), freight.collect(), duties.collect(), notices.collect()];
    for (index, (list, when)) in lists.iter().flat_map(|list| list.iter().enumerate()) {
        if let Some((false, _)) = when.and_then(|when| outcomes(document, when)) {
            note(format!("/{list}/{index}/when"), "this never holds: the rule can never fire");
        }
    }
    for (index, table) in document.tables.iter().enumerate() {
        for (later, row) in table.rows.iter().enumerate() {
            let covers = |earlier: &crate::document::Row| {
                earlier.keys.iter().all(|(key, values)| {
                    row.keys.get(key).is_some_and(|own| own.iter().all(|value| values.contains(value)))
                })
            };
            if table.rows.iter().take(later).any(covers) {
                note(
                    format!("/table/{index}/row/{later}"),
                    "an earlier row takes everything from this one: it never counts",
                );
            }
        }
    }
    problems
}

/// Returns whether the condition can hold and whether it can fail, or `None` if there are too many combinations to try.
fn outcomes(document: &Document, condition: &Condition) -> Option<(bool, bool)> {
    let mut facts = BTreeSet::new();
    let mut free = 0_usize;
    collect(condition, &mut facts, &mut free);
    let values = |fact: &Id| -> Vec<Value> {
        match document.fact(fact) {
            Some(fact) if fact.kind == FactType::Choice => {
                fact.choices.iter().map(|choice| Value::Choice(choice.id.clone())).collect()
            }
            _ => vec![Value::Bool(false), Value::Bool(true)],
        }
    };
    let domains: Vec<(&Id, Vec<Value>)> = facts.into_iter().map(|fact| (fact, values(fact))).collect();
    let counts = domains.iter().map(|(_, values)| values.len());
    let combinations = counts.chain(std::iter::repeat_n(2, free)).try_fold(1_usize, usize::checked_mul)?;
    if combinations > MOST_COMBINATIONS {
        return None;
    }
    let mut seen = (false, false);
    for mut number in 0..combinations {
        let assigned = domains.iter().map(|(fact, values)| {
            let value = values.get(number % values.len().max(1));
            number /= values.len().max(1);
            (*fact, value)
        });
        let mut trial = Trial { assigned: assigned.collect(), free: number };
        if trial.holds(condition) { seen.0 = true } else { seen.1 = true }
    }
    Some(seen)
}

/// Collects the choice and yes-or-no facts that a condition reads, and counts its other leaves, each of which can hold or fail.
fn collect<'d>(condition: &'d Condition, facts: &mut BTreeSet<&'d Id>, free: &mut usize) {
    match &condition.test {
        Test::Is { fact, .. } => {
            facts.insert(fact);
        }
        Test::All(parts) | Test::Any(parts) => parts.iter().for_each(|part| collect(part, facts, free)),
        Test::Not(part) => collect(part, facts, free),
        Test::Compare { .. } | Test::Within { .. } | Test::Clear { .. } | Test::Remedy { .. } => *free += 1,
    }
}

/// One way in which everything could come out.
struct Trial<'d> {
    assigned: Vec<(&'d Id, Option<&'d Value>)>,
    /// A bit for each free leaf, in the order in which they are met.
    free: usize,
}

impl Trial<'_> {
    /// Evaluates every part, so that each free leaf takes its own bit.
    fn each(&mut self, parts: &[Condition]) -> Vec<bool> {
        parts.iter().map(|part| self.holds(part)).collect()
    }

    fn holds(&mut self, condition: &Condition) -> bool {
        match &condition.test {
            Test::Is { fact, values, negated } => {
                let value =
                    self.assigned.iter().find(|(other, _)| *other == fact).and_then(|(_, value)| *value);
                value.is_some_and(|value| values.contains(value)) != *negated
            }
            Test::All(parts) => !self.each(parts).contains(&false),
            Test::Any(parts) => self.each(parts).contains(&true),
            Test::Not(part) => !self.holds(part),
            Test::Compare { .. } | Test::Within { .. } | Test::Clear { .. } | Test::Remedy { .. } => {
                let holds = self.free % 2 == 1;
                self.free /= 2;
                holds
            }
        }
    }
}
