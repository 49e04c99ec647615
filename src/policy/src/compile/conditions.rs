//! Compiles conditions, and resolves the facts, values, days and tables in them.

use super::Compiler;
use super::program::bit;
use crate::compile::program::{CompiledCondition, CompiledLimit, CompiledOperand, CompiledTest, Day};
use crate::document::condition::{Condition, Limit, Operand, Test, Value};
use crate::document::{Fact, FactType};
use crate::value::Id;
use crate::value::Pointer;

impl Compiler<'_> {
    pub(super) fn condition(&mut self, condition: &Condition, at: &Pointer<'_>) -> CompiledCondition {
        CompiledCondition {
            clause: condition.clause.as_ref().map(|clause| self.clause(clause, &at.field("clause"))),
            test: self.test(&condition.test, at),
        }
    }

    fn test(&mut self, test: &Test, at: &Pointer<'_>) -> CompiledTest {
        match test {
            Test::Is { fact, values, negated } => {
                let among = self.bits(fact, values, at);
                CompiledTest::Is { fact: self.fact(fact, at), among: if *negated { !among } else { among } }
            }
            Test::Compare { fact, relation, to } => {
                let left = self.fact_of_type(fact, &[FactType::Money, FactType::Number], at);
                CompiledTest::Compare { fact: left, relation: *relation, to: self.operand(fact, to, at) }
            }
            Test::Within { day, limit, of } => CompiledTest::Within {
                day: self.day(day, &at.field("day")),
                of: self.day(of, &at.field("of")),
                limit: match limit {
                    Limit::Period(period) => CompiledLimit::Period(*period),
                    Limit::Table { table } => {
                        CompiledLimit::Table(self.table_index(table, &at.field("within")))
                    }
                },
            },
            Test::Clear { fact, expected } => {
                let fact = self.fact_of_type(fact, &[FactType::Text], &at.field("text"));
                CompiledTest::Clear { fact, expected: *expected, absent_is_vague: self.absent_is_vague }
            }
            Test::Remedy { remedy, verdict } => CompiledTest::Remedy {
                remedy: self.remedy_index(remedy, &at.field("remedy")),
                verdict: *verdict,
            },
            Test::All(parts) => CompiledTest::All(self.conditions(parts, &at.field("all"))),
            Test::Any(parts) => CompiledTest::Any(self.conditions(parts, &at.field("any"))),
            Test::Not(part) => CompiledTest::Not(Box::new(self.condition(part, &at.field("not")))),
        }
    }

    fn conditions(&mut self, parts: &[Condition], at: &Pointer<'_>) -> Vec<CompiledCondition> {
        if parts.is_empty() {
            self.problem(at, || "name at least one condition".to_owned());
        }
        parts.iter().enumerate().map(|(index, part)| self.condition(part, &at.element(index))).collect()
    }

    fn operand(&mut self, left: &Id, to: &Operand, at: &Pointer<'_>) -> CompiledOperand {
        let kind = self.document.fact(left).map(|fact| fact.kind);
        let expects = |operand_kind| kind.is_none_or(|kind| kind == operand_kind);
        let (operand, fits) = match to {
            Operand::Number(number) => (CompiledOperand::Number(*number), expects(FactType::Number)),
            Operand::Amount(amount) => (CompiledOperand::Number(amount.cents()), expects(FactType::Money)),
            Operand::Fact { fact } => {
                let same = self.document.fact(fact).is_none_or(|other| expects(other.kind));
                (CompiledOperand::Fact(self.fact(fact, at)), same)
            }
            Operand::Total { total } => {
                let remedy = self.remedy_index(total, at);
                let known = self.totals.iter().position(|total| *total == remedy);
                let index = known.unwrap_or_else(|| {
                    self.totals.push(remedy);
                    self.totals.len().saturating_sub(1)
                });
                (CompiledOperand::Total(index), expects(FactType::Money))
            }
        };
        if !fits {
            self.problem(at, || {
                let expected = if kind == Some(FactType::Money) {
                    "an amount (`\"250.00\"`), another `money` fact or a total"
                } else {
                    "a whole number or another `number` fact"
                };
                format!("compare `{left}` with {expected}")
            });
        }
        operand
    }

    fn day(&mut self, id: &Id, at: &Pointer<'_>) -> Day {
        match id.as_str() {
            "as_of" => Day::AsOf,
            "ship_on" => Day::ShipOn,
            _ => Day::Fact(self.fact_of_type(id, &[FactType::Date], at)),
        }
    }

    /// Returns the choices with these values as a bit set. Unknown values are recorded as problems.
    pub(super) fn bits(&mut self, id: &Id, values: &[Value], at: &Pointer<'_>) -> u64 {
        let document = self.document;
        let Some(fact) = document.fact(id) else {
            self.fact(id, at);
            return 0;
        };
        let mut bits = 0;
        for value in values {
            let index = match (value, fact.kind) {
                (Value::Bool(value), FactType::Bool | FactType::Decision) => Some(usize::from(*value)),
                (Value::Choice(value), FactType::Choice) => {
                    fact.choices.iter().position(|choice| choice.id == *value)
                }
                _ => None,
            };
            if let Some(index) = index {
                bits |= bit(index);
                continue;
            }
            let named = match value {
                Value::Bool(value) => value.to_string(),
                Value::Choice(id) => id.to_string(),
            };
            let of_fact = Id::from(format!("{id} {named}").as_str());
            self.undeclared("value", &of_fact, at, || {
                format!("fact `{id}` has no value `{named}`: {}", values_in_words(fact))
            });
        }
        bits
    }

    fn fact_of_type(&mut self, id: &Id, kinds: &[FactType], at: &Pointer<'_>) -> usize {
        let index = self.fact(id, at);
        if self.document.facts.get(index).is_some_and(|fact| fact.id == *id && !kinds.contains(&fact.kind)) {
            self.problem(at, || {
                let kinds: Vec<String> = kinds.iter().map(|kind| format!("`{}`", kind.as_str())).collect();
                format!("name a fact of type {}: `{id}` is of another type", kinds.join(" or "))
            });
        }
        index
    }
}

/// Returns, for a message, the values that a condition can compare the fact with.
fn values_in_words(fact: &Fact) -> String {
    match fact.kind {
        FactType::Bool | FactType::Decision => "choose `true` or `false`".to_owned(),
        FactType::Choice => {
            let choices: Vec<String> = fact.choices.iter().map(|choice| format!("`{}`", choice.id)).collect();
            format!("choose one of {}", choices.join(", "))
        }
        FactType::Money | FactType::Number => {
            "compare it by `above`, `at_least`, `below` or `at_most`".to_owned()
        }
        FactType::Date => "write `day`, `within` and `of` for it".to_owned(),
        FactType::Text => "write `text` with `is_clear` for it".to_owned(),
    }
}
