//! Evaluates every remedy for one line.

use super::context::EvalContext;
use super::gate::GateState;
use super::remedy_state::RemedyState;
use super::totals::Totals;
use crate::assessment::Verdict;
use crate::compile::program::Program;
use crate::request::{Days, FactValue};

/// The state of every gate and remedy for one line; the buffers are reused from line to line.
#[derive(Debug)]
pub(crate) struct LineEvaluation {
    /// One per gate of the program: a gate of several remedies is evaluated once.
    pub(crate) gates: Vec<GateState>,
    /// One per remedy of the program.
    pub(crate) remedies: Vec<RemedyState>,
}

/// The facts of one line.
#[derive(Clone, Copy)]
pub(crate) struct LineFacts<'a> {
    /// The line's index in its request.
    pub(crate) line: usize,
    pub(crate) values: &'a [FactValue],
    pub(crate) days: Days,
    pub(crate) totals: &'a Totals,
}

impl LineEvaluation {
    pub(crate) fn new(program: &Program) -> Self {
        Self {
            gates: vec![GateState::NotEvaluated; program.gates.len()],
            remedies: vec![RemedyState::NOT_EVALUATED; program.remedies.len()],
        }
    }

    /// Evaluates every remedy.
    pub(crate) fn evaluate(&mut self, program: &Program, facts: LineFacts<'_>) {
        self.evaluate_these(program, &program.order, facts);
    }

    /// Evaluates these remedies, each of which comes after those that its gates read.
    pub(crate) fn evaluate_these(&mut self, program: &Program, order: &[usize], facts: LineFacts<'_>) {
        self.gates.fill(GateState::NotEvaluated);
        for &index in order {
            let Some(remedy) = program.remedies.get(index) else { continue };
            let mut state = RemedyState { verdict: Verdict::Eligible, ..RemedyState::NOT_EVALUATED };
            for &gate in &remedy.gates {
                let (Some(place), Some(gate)) = (self.gates.get_mut(gate), program.gates.get(gate)) else {
                    continue;
                };
                if matches!(place, GateState::NotEvaluated) {
                    *place = facts.context(program, &self.remedies).gate(gate);
                }
                match place {
                    GateState::Applies(result, clause) => state.add_gate(result, *clause),
                    GateState::Excepted(until, clause) => state.limit(*until, *clause),
                    GateState::NotEvaluated => {}
                }
            }
            if let Some(place) = self.remedies.get_mut(index) {
                *place = state.finish();
            }
        }
    }

    /// Returns the context for rules that are evaluated after all gates.
    pub(crate) fn context<'a>(&'a self, program: &'a Program, facts: LineFacts<'a>) -> EvalContext<'a> {
        facts.context(program, &self.remedies)
    }
}

impl<'a> LineFacts<'a> {
    fn context(self, program: &'a Program, remedies: &'a [RemedyState]) -> EvalContext<'a> {
        let Self { line, values, days, totals } = self;
        EvalContext { program, line, values, days, totals, remedies }
    }
}
