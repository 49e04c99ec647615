//! The gates of a remedy and the facts that decided them, for explanations in terms of the customer's own answers.

use super::{Outcome, Verdict};
use crate::compile::Policy;
use crate::document::condition::Relation;
use crate::engine::{GateState, LineEvaluation, LineFacts, Truth};
use crate::request::{Answer, ResolvedRequest};
use crate::value::{Date, Id, Period};

/// A gate with its outcome and its deciding facts.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The clause that an assessment cites for the gate.
    pub clause: Id,
    pub outcome: Outcome,
    pub causes: Vec<Observation>,
}

/// A value from the request that decided a gate.
#[derive(Clone, Debug, PartialEq)]
pub enum Observation {
    /// The answer to a fact; of a text, whether it has the minimum content.
    Answer { fact: Id, answer: Option<Answer> },
    /// A number or an amount, and the other one that it is compared with.
    Comparison { fact: Id, answer: Option<Answer>, relation: Relation, to: Option<Answer> },
    /// A period that starts on `from`, the date of the fact `of`, and ends on `end`; `day` is the day that is measured.
    Window {
        of: Option<Id>,
        from: Option<Date>,
        day: Option<Date>,
        period: Option<Period>,
        end: Option<Date>,
    },
    /// The verdict of another remedy.
    Verdict { remedy: Id, verdict: Verdict },
}

impl Observation {
    /// Returns the fact that is not answered, if the observation is about one.
    #[must_use]
    pub fn unanswered(&self) -> Option<&Id> {
        match self {
            Self::Answer { fact, answer: None } | Self::Comparison { fact, answer: None, .. } => Some(fact),
            Self::Window { of, from: None, .. } => of.as_ref(),
            Self::Answer { .. } | Self::Comparison { .. } | Self::Window { .. } | Self::Verdict { .. } => {
                None
            }
        }
    }
}

impl Policy {
    /// Returns a finding for each gate of a remedy that applies to the line, in the order of the assessment's reasons.
    #[must_use]
    pub fn findings(&self, request: &ResolvedRequest, line: usize, remedy: &Id) -> Vec<Finding> {
        let (program, totals) = (self.program(), self.totals(request));
        let Some(remedy) = program.remedies.iter().find(|other| other.id == *remedy) else {
            return Vec::new();
        };
        let mut evaluation = LineEvaluation::new(program);
        let facts =
            LineFacts { line, values: request.values_of(line), days: request.days(), totals: &totals };
        evaluation.evaluate(program, facts);
        let context = evaluation.context(program, facts);
        let finding = |gate: &usize| {
            let state = evaluation.gates.get(*gate)?;
            let gate = program.gates.get(*gate)?;
            let GateState::Applies(result, clause) = state else { return None };
            // The requirement fails but the gate is unknown: then the unknown exception decides.
            let is_open_exception =
                result.truth == Truth::Unknown && context.evaluate(&gate.require).truth == Truth::False;
            let deciding = gate.unless.as_ref().filter(|_| is_open_exception).unwrap_or(&gate.require);
            Some(Finding {
                clause: self.clause_id(*clause)?.clone(),
                outcome: result.truth.into(),
                causes: context.causes(deciding),
            })
        };
        remedy.gates.iter().filter_map(finding).collect()
    }
}
