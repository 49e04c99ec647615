//! Evaluates gates with their exceptions.

use super::condition_result::ConditionResult;
use super::context::EvalContext;
use super::truth::{Truth, Until};
use crate::compile::program::{ClauseIndex, CompiledGate};

/// The state of a gate for one line.
#[derive(Clone, Copy, Debug)]
pub(crate) enum GateState {
    NotEvaluated,
    /// The exception holds, at least through this day: the gate does not apply.
    Excepted(Until, ClauseIndex),
    /// The gate applies; the clause is the one to cite.
    Applies(ConditionResult, ClauseIndex),
}

impl EvalContext<'_> {
    pub(super) fn gate(&self, gate: &CompiledGate) -> GateState {
        let mut result = self.evaluate(&gate.require);
        let clause = result.clause.unwrap_or(gate.clause);
        let Some(exception) = gate.unless.as_ref().map(|unless| self.evaluate(unless)) else {
            return GateState::Applies(result, clause);
        };
        let until = match (exception.truth, result.truth) {
            (Truth::True, Truth::True) => exception.until.later(result.until),
            (Truth::True, _) => exception.until.unless_opened(result.until),
            (_, Truth::True) => result.until.unless_opened(exception.until),
            (_, _) => result.until.earlier(exception.until),
        };
        if exception.truth == Truth::True {
            return GateState::Excepted(until, gate.clause);
        }
        result.until = until;
        // The exception may still hold, so the gate is unknown and needs the facts of the exception.
        if (exception.truth, result.truth) == (Truth::Unknown, Truth::False) && !gate.exception_closes {
            (result.truth, result.needs) = (Truth::Unknown, exception.needs);
        }
        GateState::Applies(result, clause)
    }
}
