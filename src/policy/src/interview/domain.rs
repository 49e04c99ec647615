//! The answers to a fact that make a difference to some rule.

use crate::compile::program::{
    CompiledCondition, CompiledLimit, CompiledOperand, CompiledTest, Program, bit,
};
use crate::document::FactType;
use crate::request::{Days, FactValue};
use crate::value::{Date, Period};

impl Program {
    /// Returns for each fact the answers that some rule distinguishes. Where two facts are compared with each other, the least and the
    /// greatest answers represent the others.
    pub(super) fn domains(&self, days: Days) -> Vec<Vec<FactValue>> {
        let tests: Vec<&CompiledTest> = self.conditions().flat_map(CompiledCondition::leaves).collect();
        let dates = self.dates(days, &tests);
        let facts = self.facts.iter().enumerate();
        let domains = facts.map(|(index, fact)| match fact.kind {
            FactType::Bool => vec![FactValue::Choice(bit(0)), FactValue::Choice(bit(1))],
            FactType::Choice => {
                (0..fact.choices.len()).map(|choice| FactValue::Choice(bit(choice))).collect()
            }
            FactType::Date => dates.iter().copied().map(FactValue::Date).collect(),
            FactType::Money | FactType::Number => numbers(index, &tests),
            FactType::Text => {
                vec![FactValue::Text { is_clear: false }, FactValue::Text { is_clear: true }]
            }
            FactType::Decision => Vec::new(),
        });
        domains.collect()
    }

    /// Returns the conditions of all gates and charges.
    fn conditions(&self) -> impl Iterator<Item = &CompiledCondition> {
        (0..self.remedies.len()).flat_map(|remedy| self.deciding_conditions(remedy))
    }

    /// Returns today and, for each period of a rule, a day from which it has just passed.
    fn dates(&self, days: Days, tests: &[&CompiledTest]) -> Vec<Date> {
        let periods = tests.iter().flat_map(|test| match test {
            CompiledTest::Within { limit: CompiledLimit::Period(period), .. } => vec![*period],
            CompiledTest::Within { limit: CompiledLimit::Table(table), .. } => {
                let rows = self.tables.get(*table).map(|table| &table.rows);
                rows.into_iter().flatten().map(|row| row.period).collect()
            }
            _ => Vec::new(),
        });
        let mut ages: Vec<u32> = periods.map(longest).collect();
        ages.extend([0, 40_000]);
        ages.sort_unstable();
        ages.dedup();
        ages.into_iter().map(|age| days.as_of.minus_days(age)).collect()
    }
}

/// Returns more days than the period can have, and fewer than the next longer usual one.
fn longest(period: Period) -> u32 {
    match period {
        Period::Days(days) => u32::from(days).saturating_add(1),
        Period::BusinessDays(days) => u32::from(days).saturating_mul(7).div_ceil(5).saturating_add(3),
        Period::Months(months) => u32::from(months).saturating_mul(31).saturating_add(1),
        Period::SeasonEnd { .. } => 367,
    }
}

/// Returns the numbers around each one that a rule compares the fact with.
fn numbers(fact: usize, tests: &[&CompiledTest]) -> Vec<FactValue> {
    let mut numbers = vec![0, i64::from(crate::request::MOST_NUMBER)];
    for test in tests {
        if let CompiledTest::Compare { fact: of, to: CompiledOperand::Number(number), .. } = test
            && *of == fact
        {
            numbers.extend([number.saturating_sub(1), *number, number.saturating_add(1)]);
        }
    }
    numbers.sort_unstable();
    numbers.dedup();
    numbers.into_iter().filter(|number| *number >= 0).map(FactValue::Number).collect()
}
