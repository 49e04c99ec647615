//! Strong Kleene logic over conditions, and over the ends of what holds.

use super::{ConditionResult, EvalContext, Truth, Until};
use crate::compile::program::{CompiledCondition, CompiledTest, FactSet};
use crate::value::Date;

impl EvalContext<'_> {
    pub(super) fn all(&self, parts: &[CompiledCondition]) -> ConditionResult {
        let mut all = ConditionResult::plain(Truth::True, FactSet::EMPTY);
        for part in parts {
            let part = self.find(part);
            all.assumed |= part.assumed;
            let is_decided =
                all.truth == Truth::False || (all.truth, part.truth) == (Truth::Unknown, Truth::Unknown);
            all.until = match (all.truth, part.truth) {
                (Truth::True, Truth::True) => all.until.earlier(part.until),
                // It cannot hold before the last of its failing parts does.
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
        // The first day on which a part that does not hold today may.
        let mut opens = Until::Always;
        for (index, part) in parts.iter().enumerate() {
            let part = self.find(part);
            any.assumed |= part.assumed;
            // The first alternative speaks until one holds; then the first that holds.
            if index == 0 {
                any.clause = part.clause;
            }
            if part.truth != Truth::True {
                opens = opens.earlier(part.until);
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
        any.until = if any.truth == Truth::True { any.until.unless_opened(opens) } else { opens };
        any
    }

    pub(super) fn not(&self, part: &CompiledCondition) -> ConditionResult {
        let finding = self.find(part);
        let (truth, until) = match finding.truth {
            Truth::True => (Truth::False, finding.until),
            Truth::False => (Truth::True, finding.until),
            // The day on which an unknown condition may begin to fail is not followed.
            Truth::Unknown => {
                (Truth::Unknown, if part.reads_days() { Until::Unclear } else { Until::Always })
            }
        };
        ConditionResult { truth, until, ..finding }
    }
}

impl CompiledCondition {
    /// Whether the condition may change while only time passes.
    fn reads_days(&self) -> bool {
        match &self.check {
            CompiledTest::Within { .. } | CompiledTest::Remedy { .. } => true,
            CompiledTest::All(parts) | CompiledTest::Any(parts) => parts.iter().any(Self::reads_days),
            CompiledTest::Not(part) => part.reads_days(),
            CompiledTest::Is { .. } | CompiledTest::Compare { .. } | CompiledTest::Clear { .. } => false,
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

    /// The same, where another alternative may hold from the day after `opens`: the end is not known if that comes first.
    pub(crate) fn unless_opened(self, opens: Self) -> Self {
        match (self, opens) {
            (Self::Always, _) | (_, Self::Always) => self,
            (Self::Day(end), Self::Day(opens)) if end < opens => self,
            (Self::Unclear | Self::Day(_), Self::Unclear | Self::Day(_)) => Self::Unclear,
        }
    }

    /// One of them must go on holding.
    pub(crate) fn later(self, other: Self) -> Self {
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
