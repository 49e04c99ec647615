//! The result of evaluating a condition.

use super::truth::{Truth, Until};
use crate::compile::program::{ClauseIndex, FactSet};

/// The result of a condition.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ConditionResult {
    pub(crate) truth: Truth,
    /// If true, the last day on which the condition is true; otherwise, the last day on which it is certainly not true.
    pub(crate) until: Until,
    /// The unknown facts that the condition asks for; empty unless the truth is unknown.
    pub(crate) needs: FactSet,
    /// The clause that is cited instead of the rule's own.
    pub(crate) clause: Option<ClauseIndex>,
    /// Whether the result depends on an assumed row of a table.
    pub(crate) assumed: bool,
}

impl ConditionResult {
    /// Returns a result without a time limit; `needs` counts only if the truth is unknown.
    pub(super) fn plain(truth: Truth, needs: FactSet) -> Self {
        let needs = if truth == Truth::Unknown { needs } else { FactSet::EMPTY };
        Self { truth, until: Until::Always, needs, clause: None, assumed: false }
    }
}
