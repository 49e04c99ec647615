//! Evaluates conditions.

use super::condition_result::ConditionResult;
use super::remedy_state::RemedyState;
use super::totals::Totals;
use super::truth::Truth;
use crate::assessment::Verdict;
use crate::compile::program::{CompiledCondition, CompiledOperand, CompiledTest, FactSet, Program};
use crate::document::condition::Relation;
use crate::request::{Days, FactValue};

/// The inputs of a condition for one line.
pub(crate) struct EvalContext<'a> {
    pub(crate) program: &'a Program,
    /// The line's index in its request.
    pub(crate) line: usize,
    pub(crate) values: &'a [FactValue],
    pub(crate) days: Days,
    pub(crate) totals: &'a Totals,
    /// One state per remedy; only those of remedies earlier in `Program::order` are meaningful.
    pub(crate) remedies: &'a [RemedyState],
}

impl EvalContext<'_> {
    /// Evaluates a condition.
    pub(crate) fn evaluate(&self, condition: &CompiledCondition) -> ConditionResult {
        let mut result = match &condition.test {
            CompiledTest::Is { fact, among } => self.is(*fact, *among),
            CompiledTest::Compare { fact, relation, to } => self.compare(*fact, *relation, *to),
            CompiledTest::Within { day, of, limit } => self.within(*day, *of, *limit),
            CompiledTest::Clear { fact, expected, absent_is_vague } => {
                let truth = match self.value(*fact) {
                    FactValue::Text { is_clear } => Truth::from(is_clear == *expected),
                    _ if *absent_is_vague => Truth::from(!*expected),
                    _ => Truth::Unknown,
                };
                ConditionResult::plain(truth, FactSet::of(*fact))
            }
            CompiledTest::Remedy { remedy, verdict } => self.remedy(*remedy, *verdict),
            CompiledTest::All(parts) => self.all(parts),
            CompiledTest::Any(parts) => self.any(parts),
            CompiledTest::Not(part) => self.not(part),
        };
        result.clause = result.clause.or(condition.clause);
        result
    }

    pub(super) fn value(&self, fact: usize) -> FactValue {
        self.values.get(fact).copied().unwrap_or_default()
    }

    fn is(&self, fact: usize, among: u64) -> ConditionResult {
        let truth = match self.value(fact) {
            FactValue::Choice(bit) => Truth::from(among & bit != 0),
            FactValue::Unknown | FactValue::Date(_) | FactValue::Number(_) | FactValue::Text { .. } => {
                Truth::Unknown
            }
        };
        ConditionResult::plain(truth, FactSet::of(fact))
    }

    fn compare(&self, fact: usize, relation: Relation, to: CompiledOperand) -> ConditionResult {
        let (right, asked) = match to {
            CompiledOperand::Number(number) => (Some(i128::from(number)), FactSet::EMPTY),
            CompiledOperand::Fact(fact) => (self.number(fact), FactSet::of(fact)),
            CompiledOperand::Total(total) => {
                (self.totals.sum(total), FactSet::of(self.program.built_in.unit_price))
            }
        };
        let left = self.number(fact);
        let truth = match (left, right) {
            (Some(left), Some(right)) => Truth::from(match relation {
                Relation::Above => left > right,
                Relation::AtLeast => left >= right,
                Relation::Below => left < right,
                Relation::AtMost => left <= right,
            }),
            (None, _) | (_, None) => Truth::Unknown,
        };
        let needs_left = if left.is_none() { FactSet::of(fact) } else { FactSet::EMPTY };
        let needs_right = if right.is_none() { asked } else { FactSet::EMPTY };
        ConditionResult::plain(truth, needs_left.union(needs_right))
    }

    fn number(&self, fact: usize) -> Option<i128> {
        match self.value(fact) {
            FactValue::Number(number) => Some(i128::from(number)),
            FactValue::Unknown | FactValue::Choice(_) | FactValue::Date(_) | FactValue::Text { .. } => None,
        }
    }

    fn remedy(&self, remedy: usize, verdict: Verdict) -> ConditionResult {
        let other = self.remedies.get(remedy).copied().unwrap_or(RemedyState::NOT_EVALUATED);
        let truth = match other.verdict {
            Verdict::Undetermined => Truth::Unknown,
            decided @ (Verdict::Eligible | Verdict::Ineligible) => Truth::from(decided == verdict),
        };
        ConditionResult { until: other.same_until, ..ConditionResult::plain(truth, other.needs) }
    }
}
