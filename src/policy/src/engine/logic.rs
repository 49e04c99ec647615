//! Strong Kleene logic over conditions, and over the ends of what holds.

use super::{ConditionResult, EvalContext, Truth, Until};
use crate::compile::program::{CompiledCondition, FactSet};
use crate::value::Date;

impl EvalContext<'_> {
    pub(super) fn all(&self, parts: &[CompiledCondition]) -> ConditionResult {
        let mut all = ConditionResult::plain(Truth::True, FactSet::EMPTY);
        for part in parts {
            let part = self.find(part);
            all.assumed |= part.assumed;
            match (all.truth, part.truth) {
                (Truth::False, _) | (Truth::Unknown, Truth::True | Truth::Unknown) => {}
                (_, Truth::False) => (all.truth, all.needs) = (Truth::False, FactSet::EMPTY),
                (Truth::True, Truth::Unknown) => (all.truth, all.needs) = (Truth::Unknown, part.needs),
                (Truth::True, Truth::True) => all.until = all.until.earlier(part.until),
            }
        }
        all
    }

    pub(super) fn any(&self, parts: &[CompiledCondition]) -> ConditionResult {
        let mut any = ConditionResult::plain(Truth::False, FactSet::EMPTY);
        for (index, part) in parts.iter().enumerate() {
            let part = self.find(part);
            any.assumed |= part.assumed;
            // The first alternative speaks until one holds; then the first that holds.
            if index == 0 {
                any.clause = part.clause;
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
        any
    }

    pub(super) fn not(&self, part: &CompiledCondition) -> ConditionResult {
        let part = self.find(part);
        let truth = match part.truth {
            Truth::True => Truth::False,
            Truth::False => Truth::True,
            Truth::Unknown => Truth::Unknown,
        };
        ConditionResult {
            clause: part.clause,
            assumed: part.assumed,
            ..ConditionResult::plain(truth, part.needs)
        }
    }
}

impl Until {
    /// Both must go on holding.
    pub(crate) fn earlier(self, other: Self) -> Self {
        match (self, other) {
            (Self::Unclear, _) | (_, Self::Unclear) => Self::Unclear,
            (Self::Always, until) | (until, Self::Always) => until,
            (Self::Day(one), Self::Day(two)) => Self::Day(one.min(two)),
        }
    }

    /// One of them must go on holding.
    fn later(self, other: Self) -> Self {
        match (self, other) {
            (Self::Unclear, _) | (_, Self::Unclear) => Self::Unclear,
            (Self::Always, _) | (_, Self::Always) => Self::Always,
            (Self::Day(one), Self::Day(two)) => Self::Day(one.max(two)),
        }
    }

    /// The day, where there is a single known one.
    pub(crate) fn day(self) -> Option<Date> {
        match self {
            Self::Day(day) => Some(day),
            Self::Always | Self::Unclear => None,
        }
    }
}
