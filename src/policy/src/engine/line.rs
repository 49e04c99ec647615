//! Evaluates every remedy for one line.

use super::context::{ConditionResult, EvalContext};
use super::gate::GateState;
use super::totals::Totals;
use super::truth::{Truth, Until};
use crate::assessment::Verdict;
use crate::compile::program::{ClauseIndex, FactSet, Program};
use crate::request::{Days, FactValue};

/// The state of every gate and remedy for one line; the buffers are reused from line to line.
#[derive(Debug)]
pub(crate) struct LineEvaluation {
    /// One per gate of the program: a gate of several remedies is evaluated once.
    pub(crate) gates: Vec<GateState>,
    /// One per remedy of the program.
    pub(crate) remedies: Vec<RemedyState>,
}

/// The state of a remedy for one line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RemedyState {
    pub(crate) verdict: Verdict,
    pub(crate) needs: FactSet,
    /// The last day on which all gates that hold today still hold.
    pub(crate) until: Until,
    /// The last day on which the verdict is certainly the same.
    pub(crate) same_until: Until,
    /// The clause that sets `until`.
    pub(crate) until_clause: Option<ClauseIndex>,
    pub(crate) assumed: bool,
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

impl RemedyState {
    pub(crate) const NOT_EVALUATED: Self = Self {
        verdict: Verdict::Undetermined,
        needs: FactSet::EMPTY,
        until: Until::Always,
        same_until: Until::Always,
        until_clause: None,
        assumed: false,
    };

    /// Adds a gate by strong Kleene logic.
    fn add_gate(&mut self, result: &ConditionResult, clause: ClauseIndex) {
        self.assumed |= result.assumed;
        match result.truth {
            Truth::True => self.limit(result.until, clause),
            Truth::False if self.verdict == Verdict::Ineligible => {
                self.same_until = self.same_until.later(result.until);
            }
            Truth::False => (self.verdict, self.same_until) = (Verdict::Ineligible, result.until),
            Truth::Unknown => {
                if self.verdict == Verdict::Eligible {
                    self.verdict = Verdict::Undetermined;
                }
                self.needs = self.needs.union(result.needs);
            }
        }
    }

    /// Limits `until` to the end of a gate that holds today.
    fn limit(&mut self, until: Until, clause: ClauseIndex) {
        let until = self.until.earlier(until);
        if until != self.until {
            (self.until, self.until_clause) = (until, Some(clause));
        }
    }

    /// Returns the state after the last gate: only an undetermined remedy has needs, and an ineligible one has no end.
    fn finish(self) -> Self {
        match self.verdict {
            Verdict::Undetermined => Self { same_until: Until::Unclear, ..self },
            Verdict::Eligible => Self { needs: FactSet::EMPTY, same_until: self.until, ..self },
            Verdict::Ineligible => {
                Self { needs: FactSet::EMPTY, until: Until::Always, until_clause: None, ..self }
            }
        }
    }
}
