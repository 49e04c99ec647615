//! Representative answers to each fact: at least one for each set of answers that some rule distinguishes.

use crate::compile::program::{
    CompiledCondition, CompiledLimit, CompiledOperand, CompiledTest, Day, Program, bit,
};
use crate::document::FactType;
use crate::request::{Days, FactValue};
use crate::value::{Date, Period};

impl Program {
    /// Returns the representative answers to each fact. If a rule compares two facts with each other, the least and the greatest answer
    /// represent all answers.
    pub(super) fn domains(&self, days: Days) -> Vec<Vec<FactValue>> {
        let tests: Vec<&CompiledTest> = self.conditions().flat_map(CompiledCondition::leaves).collect();
        let facts = self.facts.iter().enumerate();
        let domains = facts.map(|(index, fact)| match fact.kind {
            FactType::Bool => vec![FactValue::Choice(bit(0)), FactValue::Choice(bit(1))],
            FactType::Choice => {
                (0..fact.choices.len()).map(|choice| FactValue::Choice(bit(choice))).collect()
            }
            FactType::Date => self.dates(index, days, &tests),
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

    /// Returns today, a date more than a hundred years ago and, for each period that a rule measures from the fact's date, the latest start
    /// for which the period has ended.
    fn dates(&self, fact: usize, days: Days, tests: &[&CompiledTest]) -> Vec<FactValue> {
        let mut dates = vec![days.as_of, days.as_of.minus_days(40_000)];
        for test in tests {
            let CompiledTest::Within { day, of, limit } = test else { continue };
            if ![day, of].into_iter().any(|day| matches!(day, Day::Fact(read) if *read == fact)) {
                continue;
            }
            let end = if matches!(day, Day::ShipOn) { days.ship_on } else { days.as_of };
            let rows = match limit {
                CompiledLimit::Period(_) => None,
                CompiledLimit::Table(table) => self.tables.get(*table).map(|table| &table.rows),
            };
            let rows = rows.into_iter().flatten().map(|row| row.period);
            let fixed = if let CompiledLimit::Period(period) = limit { Some(*period) } else { None };
            dates.extend(fixed.into_iter().chain(rows).map(|period| last_start_outside(period, end)));
        }
        distinct(dates.into_iter().filter(|date| *date <= days.as_of).map(FactValue::Date))
    }
}

/// Returns the latest start of a period that ends before `end`.
fn last_start_outside(period: Period, end: Date) -> Date {
    let starts = (0..=longest(period)).rev().map(|days| end.minus_days(days));
    starts.take_while(|start| start.plus(period) < end).last().unwrap_or(end)
}

/// Returns an upper bound on the number of days of the period.
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
    let mut numbers = vec![0, i64::from(crate::request::MAX_NUMBER)];
    for test in tests {
        if let CompiledTest::Compare { fact: of, to: CompiledOperand::Number(number), .. } = test
            && *of == fact
        {
            numbers.extend([number.saturating_sub(1), *number, number.saturating_add(1)]);
        }
    }
    distinct(numbers.into_iter().filter(|number| *number >= 0).map(FactValue::Number))
}

/// Collects the values without repetitions. There are too few of them to sort.
fn distinct(values: impl Iterator<Item = FactValue>) -> Vec<FactValue> {
    values.fold(Vec::new(), |mut distinct, value| {
        if !distinct.contains(&value) {
            distinct.push(value);
        }
        distinct
    })
}
