//! The parts of a condition that decide its result, with the values from the request.

use super::context::EvalContext;
use super::truth::Truth;
use crate::assessment::{Observation, Verdict};
use crate::compile::program::{CompiledCondition, CompiledLimit, CompiledOperand, CompiledTest, Day};
use crate::document::FactType;
use crate::request::{Answer, FactValue};
use crate::value::{Id, Money, Period};

impl EvalContext<'_> {
    /// Returns the parts that decide the condition: the parts that hold if it holds, the parts that fail if it fails, and the unknown
    /// parts if it is unknown.
    pub(crate) fn causes(&self, condition: &CompiledCondition) -> Vec<Observation> {
        let truth = self.evaluate(condition).truth;
        match &condition.test {
            CompiledTest::Not(part) => self.causes(part),
            CompiledTest::All(parts) | CompiledTest::Any(parts) => {
                let mut deciding = parts.iter().filter(|part| self.evaluate(part).truth == truth);
                // One part is enough for an alternative that holds.
                let is_alternative = matches!(condition.test, CompiledTest::Any(_)) && truth == Truth::True;
                if is_alternative {
                    deciding.next().into_iter().flat_map(|part| self.causes(part)).collect()
                } else {
                    deciding.flat_map(|part| self.causes(part)).collect()
                }
            }
            CompiledTest::Is { fact, .. } | CompiledTest::Clear { fact, .. } => {
                vec![Observation::Answer { fact: self.id(*fact), answer: self.answer(*fact) }]
            }
            CompiledTest::Compare { fact, relation, to } => vec![Observation::Comparison {
                fact: self.id(*fact),
                answer: self.answer(*fact),
                relation: *relation,
                to: self.operand(*fact, *to),
            }],
            CompiledTest::Within { day, of, limit } => vec![self.window(*day, *of, *limit)],
            CompiledTest::Remedy { remedy, .. } => {
                let verdict = self.remedies.get(*remedy).map_or(Verdict::Undetermined, |state| state.verdict);
                let id = self.program.remedies.get(*remedy).map(|remedy| remedy.id.clone());
                id.map(|remedy| Observation::Verdict { remedy, verdict }).into_iter().collect()
            }
        }
    }

    fn window(&self, day: Day, of: Day, limit: CompiledLimit) -> Observation {
        let (from, to) = (self.date(of), self.date(day));
        let ends = |period: Period| Some((period, from?.plus(period)));
        let last = match limit {
            CompiledLimit::Period(period) => ends(period),
            CompiledLimit::Table(table) => {
                let table = self.program.tables.get(table);
                let rows = table.into_iter().flat_map(|table| self.possible_periods(table));
                rows.filter_map(ends).max_by_key(|(_, end)| *end)
            }
        };
        Observation::Window {
            of: match of {
                Day::Fact(fact) => Some(self.id(fact)),
                Day::AsOf | Day::ShipOn => None,
            },
            from,
            day: to,
            period: last.map(|(period, _)| period),
            end: last.map(|(_, end)| end),
        }
    }

    fn id(&self, fact: usize) -> Id {
        self.program.facts.get(fact).map_or_else(|| Id::from(""), |fact| fact.id.clone())
    }

    fn answer(&self, fact: usize) -> Option<Answer> {
        let declared = self.program.facts.get(fact)?;
        Some(match self.value(fact) {
            FactValue::Unknown => return None,
            FactValue::Choice(bit) if declared.kind == FactType::Bool => {
                Answer::Bool(bit.trailing_zeros() == 1)
            }
            FactValue::Choice(bit) => {
                let index = usize::try_from(bit.trailing_zeros()).ok()?;
                Answer::Text(declared.choices.get(index)?.to_string())
            }
            FactValue::Date(date) => Answer::Text(date.to_string()),
            FactValue::Number(number) => number_answer(declared.kind, number)?,
            FactValue::Text { is_clear } => Answer::Bool(is_clear),
        })
    }

    fn operand(&self, fact: usize, operand: CompiledOperand) -> Option<Answer> {
        let number = match operand {
            CompiledOperand::Number(number) => number,
            CompiledOperand::Fact(other) => return self.answer(other),
            CompiledOperand::Total(total) => i64::try_from(self.totals.sum(total)?).ok()?,
        };
        number_answer(self.program.facts.get(fact)?.kind, number)
    }
}

fn number_answer(kind: FactType, number: i64) -> Option<Answer> {
    if kind == FactType::Money {
        Some(Answer::Text(Money::from_cents(number).to_string()))
    } else {
        u32::try_from(number).ok().map(Answer::Number)
    }
}
