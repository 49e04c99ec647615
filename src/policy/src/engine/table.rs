//! Windows whose length stands in a table.

use super::{ConditionResult, EvalContext, Truth, Until};
use crate::compile::program::{ClauseIndex, CompiledRow, CompiledTable, FactSet};
use crate::request::FactValue;
use crate::value::Date;

impl EvalContext<'_> {
    /// The window is as long as the table's row says; while keys are unknown, every row that may still be it is a candidate,
    /// and what they agree on is determined.
    pub(super) fn within_table(
        &self,
        table: &CompiledTable,
        dates: Option<(Date, Date)>,
        needs_dates: FactSet,
    ) -> ConditionResult {
        let mut verdict: Option<Truth> = None;
        let mut end: Option<Until> = None;
        let mut clause: Option<Option<ClauseIndex>> = None;
        let mut assumed = true;
        // A key is asked once every candidate row has it.
        let mut asked = table.keys.iter().fold(FactSet::EMPTY, |set, key| set.and(FactSet::of(*key)));
        for row in table.rows.iter().filter(|row| self.may_be(table, row)) {
            let (truth, until) = dates.map_or((Truth::Unknown, Until::Unclear), |(day, of)| {
                let end = of.plus(row.period);
                (Truth::from(day <= end), Until::Day(end))
            });
            verdict =
                Some(verdict.map_or(truth, |other| if other == truth { truth } else { Truth::Unknown }));
            end = Some(end.map_or(until, |other| if other == until { until } else { Until::Unclear }));
            clause =
                Some(clause.map_or(Some(row.clause), |other| other.filter(|clause| *clause == row.clause)));
            assumed &= row.assumed;
            asked = table
                .keys
                .iter()
                .zip(&row.keys)
                .fold(asked, |set, (key, bits)| if bits.is_none() { set.without(*key) } else { set });
            if self.is_the_row(table, row) {
                break;
            }
        }
        let unknown_keys = table.keys.iter().filter(|key| self.known(**key) == FactValue::Unknown);
        let needs = unknown_keys
            .filter(|key| asked.contains(**key))
            .fold(needs_dates, |set, key| set.and(FactSet::of(*key)));
        ConditionResult {
            until: end.unwrap_or(Until::Unclear),
            clause: clause.flatten(),
            assumed: assumed && verdict.is_some(),
            ..ConditionResult::plain(verdict.unwrap_or(Truth::False), needs)
        }
    }

    /// Whether no known key rules the row out.
    fn may_be(&self, table: &CompiledTable, row: &CompiledRow) -> bool {
        table.keys.iter().zip(&row.keys).all(|(key, bits)| match (self.known(*key), bits) {
            (FactValue::Choice(choice), Some(bits)) => bits & crate::compile::program::bit(choice) != 0,
            _ => true,
        })
    }

    /// Whether every key of the row is known (rows after it no longer count).
    fn is_the_row(&self, table: &CompiledTable, row: &CompiledRow) -> bool {
        let mut keys = table.keys.iter().zip(&row.keys);
        keys.all(|(key, bits)| bits.is_none() || self.known(*key) != FactValue::Unknown)
    }
}
