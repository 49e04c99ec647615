//! The state of a remedy for one line, built up gate by gate.

use super::condition_result::ConditionResult;
use super::truth::{Truth, Until};
use crate::assessment::Verdict;
use crate::compile::program::{ClauseIndex, FactSet};

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
    pub(super) fn add_gate(&mut self, result: &ConditionResult, clause: ClauseIndex) {
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
    pub(super) fn limit(&mut self, until: Until, clause: ClauseIndex) {
        let until = self.until.earlier(until);
        if until != self.until {
            (self.until, self.until_clause) = (until, Some(clause));
        }
    }

    /// Returns the state after the last gate: only an undetermined remedy has needs, and an ineligible one has no end.
    pub(super) fn finish(self) -> Self {
        match self.verdict {
            Verdict::Undetermined => Self { same_until: Until::Unclear, ..self },
            Verdict::Eligible => Self { needs: FactSet::EMPTY, same_until: self.until, ..self },
            Verdict::Ineligible => {
                Self { needs: FactSet::EMPTY, until: Until::Always, until_clause: None, ..self }
            }
        }
    }
}
