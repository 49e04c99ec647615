//! Windows whose length stands in a table.

use super::{ConditionResult, EvalContext, Truth, Until, Window};
use crate::compile::program::{ClauseIndex, CompiledRow, CompiledTable, FactSet, Gap};
use crate::request::FactValue;

impl EvalContext<'_> {
    /// The window is as long as the table's row says; while keys are unknown, every row that may still be it is a candidate,
    /// and what they agree on is determined.
    pub(super) fn within_table(
        &self,
        table: &CompiledTable,
        window: Window,
        needs_dates: FactSet,
    ) -> ConditionResult {
        let mut verdict: Option<Truth> = None;
        let mut end: Option<Until> = None;
        let mut clause: Option<Option<ClauseIndex>> = None;
        let mut assumed = true;
        // A key is asked once every candidate row has it.
        let mut asked = table.keys.iter().fold(FactSet::EMPTY, |set, key| set.and(FactSet::of(*key)));
        for row in table.rows.iter().filter(|row| self.may_be(table, row)) {
            let (truth, until) = window.find(row.period);
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
        // A combination without a row is a candidate too, under which the window is not open.
        if table.gaps.iter().any(|gap| self.may_fall_into(table, gap)) {
            verdict = Some(match verdict {
                None | Some(Truth::False) => Truth::False,
                Some(Truth::True | Truth::Unknown) => Truth::Unknown,
            });
        }
        let unknown_keys = || table.keys.iter().filter(|key| self.known(**key) == FactValue::Unknown);
        let mut needs = unknown_keys()
            .filter(|key| asked.contains(**key))
            .fold(needs_dates, |set, key| set.and(FactSet::of(*key)));
        if needs == FactSet::EMPTY {
            // No key is common to all candidates: the table's first unknown key tells them apart.
            needs = unknown_keys().next().map_or(FactSet::EMPTY, |key| FactSet::of(*key));
        }
        let truth = verdict.unwrap_or(Truth::False);
        ConditionResult {
            until: if truth == Truth::True { end.unwrap_or(Until::Unclear) } else { window.closed_until() },
            clause: clause.flatten(),
            assumed: assumed && verdict.is_some(),
            ..ConditionResult::plain(truth, needs)
        }
    }

    /// Whether no known key rules the row out.
    fn may_be(&self, table: &CompiledTable, row: &CompiledRow) -> bool {
        table.keys.iter().zip(&row.keys).all(|(key, bits)| match (self.known(*key), bits) {
            (FactValue::Choice(choice), Some(bits)) => bits & crate::compile::program::bit(choice) != 0,
            _ => true,
        })
    }

    /// Whether the known keys leave a combination of the gap possible.
    fn may_fall_into(&self, table: &CompiledTable, gap: &Gap) -> bool {
        table.keys.iter().zip(gap).all(|(key, bits)| match self.known(*key) {
            FactValue::Choice(choice) => bits & crate::compile::program::bit(choice) != 0,
            _ => true,
        })
    }

    /// Whether every key of the row is known (rows after it no longer count).
    fn is_the_row(&self, table: &CompiledTable, row: &CompiledRow) -> bool {
        let mut keys = table.keys.iter().zip(&row.keys);
        keys.all(|(key, bits)| bits.is_none() || self.known(*key) != FactValue::Unknown)
    }
}
