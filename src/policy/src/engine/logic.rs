//! Strong Kleene logic over conditions, and over how long their results last.

use super::condition_result::ConditionResult;
use super::context::EvalContext;
use super::truth::{Truth, Until};
use crate::compile::program::{CompiledCondition, CompiledTest, FactSet};

impl EvalContext<'_> {
    pub(super) fn all(&self, parts: &[CompiledCondition]) -> ConditionResult {
        let mut all = ConditionResult::plain(Truth::True, FactSet::EMPTY);
        for part in parts {
            let part = self.evaluate(part);
            all.assumed |= part.assumed;
            let is_decided =
                all.truth == Truth::False || (all.truth, part.truth) == (Truth::Unknown, Truth::Unknown);
            all.until = match (all.truth, part.truth) {
                (Truth::True, Truth::True) => all.until.earlier(part.until),
                // The condition cannot hold before the last of its failing parts does.
                (Truth::True, _) => part.until,
                (_, Truth::True) => all.until,
                (_, _) => all.until.later(part.until),
            };
            if part.truth != Truth::True && !is_decided {
                (all.truth, all.needs) = (part.truth, part.needs);
            }
        }
        all
    }

    pub(super) fn any(&self, parts: &[CompiledCondition]) -> ConditionResult {
        let mut any = ConditionResult::plain(Truth::False, FactSet::EMPTY);
        // The last day on which every part that does not hold today certainly still does not hold.
        let mut closed_until = Until::Always;
        for (index, part) in parts.iter().enumerate() {
            let part = self.evaluate(part);
            any.assumed |= part.assumed;
            // The first part is cited until some part holds; then the first part that holds.
            if index == 0 {
                any.clause = part.clause;
            }
            if part.truth != Truth::True {
                closed_until = closed_until.earlier(part.until);
            }
            match (any.truth, part.truth) {
                (Truth::True, Truth::True) => any.until = any.until.later(part.until),
                (Truth::False | Truth::Unknown, Truth::True) => {
                    (any.truth, any.needs) = (Truth::True, FactSet::EMPTY);
                    (any.until, any.clause) = (part.until, part.clause);
                }
                (Truth::False, Truth::Unknown) => (any.truth, any.needs) = (Truth::Unknown, part.needs),
                (Truth::True | Truth::Unknown, Truth::Unknown) | (_, Truth::False) => {}
            }
        }
        any.until =
            if any.truth == Truth::True { any.until.unless_opened(closed_until) } else { closed_until };
        any
    }

    pub(super) fn not(&self, part: &CompiledCondition) -> ConditionResult {
        let result = self.evaluate(part);
        let (truth, until) = match result.truth {
            Truth::True => (Truth::False, result.until),
            Truth::False => (Truth::True, result.until),
            // The day on which an unknown condition may begin to fail is not computed.
            Truth::Unknown => {
                (Truth::Unknown, if part.reads_days() { Until::Unclear } else { Until::Always })
            }
        };
        ConditionResult { truth, until, ..result }
    }
}

impl CompiledCondition {
    /// Returns whether the result may change while only time passes.
    fn reads_days(&self) -> bool {
        self.leaves().any(|test| matches!(test, CompiledTest::Within { .. } | CompiledTest::Remedy { .. }))
    }
}
