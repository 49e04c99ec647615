//! Remembers the states of the remedies for lines with equal facts: in a long list, many lines differ only in their price.

use rustc_hash::FxHashMap;

use super::line::{LineEvaluation, LineFacts};
use super::remedy_state::RemedyState;
use crate::compile::program::{FactSet, Program};
use crate::request::FactValue;
use crate::value::Date;

/// The states of the remedies of one policy, by all that decides on them.
#[derive(Clone, Debug, Default)]
pub struct StateMemory {
    /// The facts that gates read.
    facts: Vec<usize>,
    states: FxHashMap<Grounds, Vec<RemedyState>>,
    /// The number of lines with remembered states.
    hits: usize,
    /// The grounds of the last line. The next line uses their allocations.
    grounds: Grounds,
}

/// All that the gates of a policy read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
struct Grounds {
    values: Vec<FactValue>,
    as_of: Date,
    ship_on: Date,
    sums: Vec<Option<i128>>,
}

/// The number of grounds that are remembered before it shows whether lines have equal facts.
const FIRST_GROUNDS: usize = 512;
/// The most grounds that are remembered.
const MOST_GROUNDS: usize = 4_096;

impl StateMemory {
    /// Sets the states of every remedy, and of the gates unless the states are remembered.
    pub(super) fn evaluate(
        &mut self,
        evaluation: &mut LineEvaluation,
        program: &Program,
        line: LineFacts<'_>,
    ) {
        if self.facts.is_empty() {
            let gates = program.gates.iter().map(|gate| program.facts_of_gate(gate));
            self.facts = gates.fold(FactSet::EMPTY, FactSet::union).iter().collect();
        }
        let Self { facts, states, hits, grounds } = self;
        grounds.values.clear();
        grounds.values.extend(facts.iter().filter_map(|fact| line.values.get(*fact)));
        (grounds.as_of, grounds.ship_on) = (line.days.as_of, line.days.ship_on);
        line.totals.sums().clone_into(&mut grounds.sums);
        if let Some(states) = states.get(grounds) {
            *hits = hits.saturating_add(1);
            return evaluation.remedies.clone_from(states);
        }
        evaluation.evaluate(program, line);
        // Where few lines have equal facts, remembering costs more than it saves.
        if states.len() < FIRST_GROUNDS || states.len() < MOST_GROUNDS.min(*hits) {
            states.insert(grounds.clone(), evaluation.remedies.clone());
        }
    }
}
