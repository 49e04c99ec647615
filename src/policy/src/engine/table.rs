//! Windows whose period is in a table.

use super::condition_result::ConditionResult;
use super::context::EvalContext;
use super::truth::{Truth, Until};
use super::window::Window;
use crate::compile::program::{ClauseIndex, CompiledRow, CompiledTable, FactSet, Gap};
use crate::request::FactValue;
use crate::value::Period;

/// The results on which all candidate rows agree.
struct Candidates {
    truth: Truth,
    until: Until,
    clause: Option<ClauseIndex>,
    assumed: bool,
    /// The keys that every candidate row has.
    shared_keys: FactSet,
}

impl EvalContext<'_> {
    /// Evaluates a window with the period of the table's row. While keys are unknown, each row that may still apply is a candidate,
    /// and so is a combination without a row, under which the window is not open. The result is determined where all candidates
    /// agree.
    pub(super) fn within_table(
        &self,
        table: &CompiledTable,
        window: Window,
        needs_dates: FactSet,
    ) -> ConditionResult {
        let candidates = self.candidates(table, window);
        let has_gap = table.gaps.iter().any(|gap| self.is_possible_gap(table, gap));
        let truth = match candidates.as_ref().map(|candidates| candidates.truth) {
            None | Some(Truth::False) => Truth::False,
            Some(Truth::True | Truth::Unknown) if has_gap => Truth::Unknown,
            Some(truth) => truth,
        };
        let unknown_keys = || table.keys.iter().filter(|key| self.value(**key) == FactValue::Unknown);
        let shared = candidates.as_ref().map_or(FactSet::EMPTY, |candidates| candidates.shared_keys);
        let mut needs = unknown_keys()
            .filter(|key| shared.contains(**key))
            .fold(needs_dates, |set, key| set.union(FactSet::of(*key)));
        if needs == FactSet::EMPTY {
            // The candidates have no unknown key in common: the table's first unknown key distinguishes them.
            needs = unknown_keys().next().map_or(FactSet::EMPTY, |key| FactSet::of(*key));
        }
        ConditionResult {
            until: match &candidates {
                Some(candidates) if truth == Truth::True => candidates.until,
                Some(_) | None => window.closed_until(),
            },
            clause: candidates.as_ref().and_then(|candidates| candidates.clause),
            assumed: candidates.is_some_and(|candidates| candidates.assumed),
            ..ConditionResult::plain(truth, needs)
        }
    }

    fn candidates(&self, table: &CompiledTable, window: Window) -> Option<Candidates> {
        let mut candidates: Option<Candidates> = None;
        for row in table.rows.iter().filter(|row| self.is_possible_row(table, row)) {
            let (truth, until) = window.evaluate(row.period);
            let keys = table.keys.iter().zip(&row.keys).filter(|(_, choices)| choices.is_some());
            let keys = keys.fold(FactSet::EMPTY, |set, (key, _)| set.union(FactSet::of(*key)));
            candidates = Some(match candidates {
                None => Candidates {
                    truth,
                    until,
                    clause: Some(row.clause),
                    assumed: row.assumed,
                    shared_keys: keys,
                },
                Some(others) => Candidates {
                    truth: if others.truth == truth { truth } else { Truth::Unknown },
                    until: if others.until == until { until } else { Until::Unclear },
                    clause: others.clause.filter(|clause| *clause == row.clause),
                    assumed: others.assumed && row.assumed,
                    shared_keys: others.shared_keys.intersection(keys),
                },
            });
            if self.is_selected_row(table, row) {
                break;
            }
        }
        candidates
    }

    /// Returns the periods of the rows that may apply.
    pub(super) fn possible_periods(&self, table: &CompiledTable) -> Vec<Period> {
        let mut periods = Vec::new();
        for row in table.rows.iter().filter(|row| self.is_possible_row(table, row)) {
            periods.push(row.period);
            if self.is_selected_row(table, row) {
                break;
            }
        }
        periods
    }

    /// Returns whether no known key excludes the row.
    fn is_possible_row(&self, table: &CompiledTable, row: &CompiledRow) -> bool {
        table.keys.iter().zip(&row.keys).all(|(key, choices)| match (self.value(*key), choices) {
            (FactValue::Choice(bit), Some(choices)) => choices & bit != 0,
            _ => true,
        })
    }

    /// Returns whether every key of the row is known; then the rows after it do not apply.
    fn is_selected_row(&self, table: &CompiledTable, row: &CompiledRow) -> bool {
        let mut keys = table.keys.iter().zip(&row.keys);
        keys.all(|(key, choices)| choices.is_none() || self.value(*key) != FactValue::Unknown)
    }

    /// Returns whether the known keys leave a combination of the gap possible.
    fn is_possible_gap(&self, table: &CompiledTable, gap: &Gap) -> bool {
        table.keys.iter().zip(gap).all(|(key, choices)| match self.value(*key) {
            FactValue::Choice(bit) => choices & bit != 0,
            _ => true,
        })
    }
}
