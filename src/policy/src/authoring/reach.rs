//! Finds rules without effect by trying every combination of the answers that they read.

use std::collections::BTreeMap;

use super::conditions::whens;
use crate::compile::DocumentProblem;
use crate::document::condition::{Condition, Test, Value};
use crate::document::{Document, FactType, Fee};
use crate::value::Id;

/// Most combinations that are tried; a condition with more of them is not checked.
const MAX_COMBINATIONS: usize = 1 << 16;

/// Returns the rules whose condition always has the same result, and the table rows that earlier rows cover completely. Leaves out rules
/// and tables with another known problem, which may be the cause.
pub(super) fn rules_without_effect(document: &Document, known: &[DocumentProblem]) -> Vec<DocumentProblem> {
    let mut problems = Vec::new();
    let mut note = |pointer: String, message: &str| {
        // `/gate/3` of `/gate/3/require`
        let item: String = pointer.split_inclusive('/').take(3).collect();
        let item = item.trim_end_matches('/');
        let is_in_item = |problem: &DocumentProblem| {
            problem.pointer.strip_prefix(item).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        if !known.iter().any(is_in_item) {
            problems.push(DocumentProblem { pointer, message: message.to_owned() });
        }
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
    for (pointer, when) in whens(document) {
        if let Some((false, _)) = outcomes(document, when) {
            note(pointer, "this condition never holds: the rule never applies");
        }
    }
    for (list, fees) in [("fee", &document.fees), ("contingent", &document.contingent)] {
        for (index, fee) in fees.iter().enumerate() {
            let first = |remedy: &Id| {
                let is_final =
                    |tier: &&Fee| tier.id == fee.id && tier.when.is_none() && tier.remedies.contains(remedy);
                fees.iter().take(index).any(|tier| is_final(&tier))
            };
            if fee.remedies.iter().any(first) {
                note(
                    format!("/{list}/{index}"),
                    "an earlier tier with this id has no `when` and always applies: this one never does",
                );
            }
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
                    "an earlier row covers every case of this row: it never applies",
                );
            }
        }
    }
    problems
}

/// Returns whether the condition can hold, and whether it can fail; `None` if there are more than [`MAX_COMBINATIONS`], or if it compares
/// a fact with a value that the fact does not have.
fn outcomes(document: &Document, condition: &Condition) -> Option<(bool, bool)> {
    let mut facts = BTreeMap::new();
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
    let mut domains: Vec<(&Id, Vec<Value>)> = Vec::new();
    for (fact, compared) in facts {
        let values = values(fact);
        if !compared.iter().all(|value| values.contains(value)) {
            return None;
        }
        domains.push((fact, values));
    }
    let counts = domains.iter().map(|(_, values)| values.len());
    let combinations = counts.chain(std::iter::repeat_n(2, free)).try_fold(1_usize, usize::checked_mul)?;
    if combinations > MAX_COMBINATIONS {
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

/// Collects the choices and yes-or-no facts that a condition reads, with the compared values, and counts the other tests, which are
/// treated as independent of each other.
fn collect<'d>(condition: &'d Condition, facts: &mut BTreeMap<&'d Id, Vec<&'d Value>>, free: &mut usize) {
    match &condition.test {
        Test::Is { fact, values, .. } => facts.entry(fact).or_default().extend(values),
        Test::All(parts) | Test::Any(parts) => parts.iter().for_each(|part| collect(part, facts, free)),
        Test::Not(part) => collect(part, facts, free),
        Test::Compare { .. } | Test::Within { .. } | Test::Clear { .. } | Test::Remedy { .. } => *free += 1,
    }
}

/// One combination of answers and results of tests.
struct Trial<'d> {
    assigned: Vec<(&'d Id, Option<&'d Value>)>,
    /// A bit for the result of each test that is not of the form `Is`, in order of evaluation.
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
