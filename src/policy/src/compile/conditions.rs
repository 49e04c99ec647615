//! Conditions, with the facts, values, days and tables that they name.

use super::Compiler;
use super::program::bit;
use crate::compile::program::{CompiledCondition, CompiledLimit, CompiledOperand, CompiledTest, Day};
use crate::document::FactType;
use crate::document::condition::{Condition, Limit, Operand, Test, Value};
use crate::value::Id;
use crate::value::Pointer;

impl Compiler<'_> {
    pub(super) fn node(&mut self, condition: &Condition, at: &Pointer<'_>) -> CompiledCondition {
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
                CompiledTest::Compare { fact: left, relation: *relation, to: self.side(fact, to, at) }
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
                CompiledTest::Clear { fact, expected: *expected }
            }
            Test::Remedy { remedy, verdict } => CompiledTest::Remedy {
                remedy: self.remedy_index(remedy, &at.field("remedy")),
                verdict: *verdict,
            },
            Test::All(parts) => CompiledTest::All(self.nodes(parts, &at.field("all"))),
            Test::Any(parts) => CompiledTest::Any(self.nodes(parts, &at.field("any"))),
            Test::Not(part) => CompiledTest::Not(Box::new(self.node(part, &at.field("not")))),
        }
    }

    fn nodes(&mut self, parts: &[Condition], at: &Pointer<'_>) -> Vec<CompiledCondition> {
        if parts.is_empty() {
            self.problem(at, || "name at least one condition".to_owned());
        }
        parts.iter().enumerate().map(|(index, part)| self.node(part, &at.element(index))).collect()
    }

    fn side(&mut self, left: &Id, to: &Operand, at: &Pointer<'_>) -> CompiledOperand {
        let kind = self.document.fact(left).map(|fact| fact.kind);
        let expects = |kind_of_side| kind.is_none_or(|kind| kind == kind_of_side);
        let (side, fits) = match to {
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
            self.problem(at, || format!("`{left}` is compared with something of another type"));
        }
        side
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
            match index {
                Some(index) => bits |= bit(index),
                None => self.problem(at, || format!("fact `{id}` has no value {}", describe(value))),
            }
        }
        bits
    }

    fn fact_of_type(&mut self, id: &Id, kinds: &[FactType], at: &Pointer<'_>) -> usize {
        let index = self.fact(id, at);
        if self.document.facts.get(index).is_some_and(|fact| fact.id == *id && !kinds.contains(&fact.kind)) {
            self.problem(at, || format!("fact `{id}` has the wrong type for this").to_lowercase());
        }
        index
    }
}

fn describe(value: &Value) -> String {
    match value {
        Value::Bool(value) => format!("`{value}`"),
        Value::Choice(id) => format!("`{id}`"),
    }
}
