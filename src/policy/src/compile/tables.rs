//! Tables of periods.

use super::Compiler;
use super::program::bit;
use crate::compile::program::{CompiledCondition, CompiledRow, CompiledTable, Gap};
use crate::document::Table;
use crate::document::condition::Value;
use crate::value::Id;
use crate::value::Pointer;

impl Compiler<'_> {
    pub(super) fn table(&mut self, table: &Table, index: usize) -> CompiledTable {
        let at_list = Pointer::Root.field("table");
        let at = at_list.element(index);
        let problems = self.problems.len();
        let at_keys = at.field("keys");
        let keys: Vec<usize> = table
            .keys
            .iter()
            .enumerate()
            .map(|(index, key)| self.fact(key, &at_keys.element(index)))
            .collect();
        let at_rows = at.field("row");
        let mut rows = Vec::new();
        for (index, row) in table.rows.iter().enumerate() {
            let at = at_rows.element(index);
            let at_for = at.field("for");
            for key in row.keys.keys().filter(|key| !table.keys.contains(key)) {
                self.problem(&at_for.field(key.as_str()), || {
                    let keys: Vec<String> = table.keys.iter().map(|key| format!("`{key}`")).collect();
                    format!("`{key}` is not a key of table `{}`: choose one of {}", table.id, keys.join(", "))
                });
            }
            let bits = |compiler: &mut Self, key: &Id| {
                let values: Vec<Value> = row.keys.get(key)?.iter().cloned().map(Value::Choice).collect();
                Some(compiler.bits(key, &values, &at_for.field(key.as_str())))
            };
            rows.push(CompiledRow {
                keys: table.keys.iter().map(|key| bits(self, key)).collect(),
                period: row.period,
                clause: self.clause(&row.clause, &at.field("clause")),
                assumed: row.assumed,
            });
        }
        if let Some(key) = table.keys.first() {
            let values: Vec<Value> = table.without.iter().cloned().map(Value::Choice).collect();
            self.bits(key, &values, &at.field("without"));
        }
        let gaps = self.gaps(table, &rows);
        // A misspelt key or choice makes gaps of its own.
        if self.problems.len() == problems {
            self.gaps_are_named(table, &gaps, &at);
        }
        CompiledTable { keys, rows, gaps }
    }

    /// Returns the combinations of the table's keys for which it has no row.
    fn gaps(&self, table: &Table, rows: &[CompiledRow]) -> Vec<Gap> {
        let every = table.keys.iter().map(|key| self.every_choice(key)).collect();
        rows.iter().fold(vec![every], |gaps, row| gaps.iter().flat_map(|gap| without_row(gap, row)).collect())
    }

    /// Returns the choices of a fact, as bits.
    fn every_choice(&self, id: &Id) -> u64 {
        let choices = self.document.fact(id).map_or(0, |fact| fact.choices.len());
        (0..choices).fold(0, |bits, choice| bits | bit(choice))
    }

    /// Records a problem for each choice of the first key that lacks a row and is not under `without`, and for each choice under `without`
    /// that has all its rows.
    fn gaps_are_named(&mut self, table: &Table, gaps: &[Gap], at: &Pointer<'_>) {
        let Some(fact) = table.keys.first().and_then(|key| self.document.fact(key)) else {
            return self.problem(at, || format!("table `{}` needs at least one key", table.id));
        };
        for (index, choice) in fact.choices.iter().enumerate() {
            let gap = gaps.iter().find(|gap| gap.first().is_some_and(|bits| bits & bit(index) != 0));
            match (gap, table.without.contains(&choice.id)) {
                (Some(gap), false) => {
                    let others = self.choices_in_words(table, gap);
                    self.problem(at, || {
                        format!(
                            "table `{}` needs either a row for `{}`{others}, or to name it under `without`",
                            table.id, choice.id
                        )
                    });
                }
                (None, true) => self.problem(&at.field("without"), || {
                    format!(
                        "table `{}` has a row for every `{}`: take it out of `without`",
                        table.id, choice.id
                    )
                }),
                (Some(_), true) | (None, false) => {}
            }
        }
    }

    /// Writes the choices of a gap's keys after the first, for a message: ` with ptz_part = camera`.
    fn choices_in_words(&self, table: &Table, gap: &Gap) -> String {
        let keys = table.keys.iter().zip(gap).skip(1).filter(|(key, bits)| self.every_choice(key) != **bits);
        let words = keys.map(|(key, bits)| {
            let choices = self.document.fact(key).map_or(&[][..], |fact| &fact.choices);
            let missing = choices.iter().enumerate().filter(|(index, _)| bits & bit(*index) != 0);
            let missing: Vec<&str> = missing.map(|(_, choice)| choice.id.as_str()).collect();
            format!(" with {key} = {}", missing.join(" or "))
        });
        words.collect()
    }

    /// Returns the table without the gaps that coincide with the gate's exception, since the gate's own condition is read only
    /// while the exception does not hold. Adds it to the program's tables if it differs.
    pub(super) fn table_outside(&mut self, table: usize, exception: &CompiledCondition) -> usize {
        let Some(read) = self.tables.get(table) else { return table };
        let outside = |gap: &Gap| {
            let gap: Gap = read
                .keys
                .iter()
                .zip(gap)
                .map(|(key, bits)| exception.excludes_choices(*key, *bits))
                .collect();
            gap.iter().all(|bits| *bits != 0).then_some(gap)
        };
        let gaps: Vec<Gap> = read.gaps.iter().filter_map(outside).collect();
        if gaps == read.gaps {
            return table;
        }
        let narrowed = CompiledTable { gaps, ..read.clone() };
        self.tables.push(narrowed);
        self.tables.len().saturating_sub(1)
    }
}

/// Subtracts the combinations of a row from a gap.
fn without_row(gap: &Gap, row: &CompiledRow) -> Vec<Gap> {
    let covered: Gap =
        gap.iter().zip(&row.keys).map(|(bits, row)| row.map_or(*bits, |row| bits & row)).collect();
    if covered.contains(&0) {
        return vec![gap.clone()];
    }
    let mut left = Vec::new();
    let mut rest = gap.clone();
    for (key, covered) in covered.iter().enumerate() {
        let mut piece = rest.clone();
        if let (Some(piece), Some(rest)) = (piece.get_mut(key), rest.get_mut(key)) {
            *piece &= !covered;
            *rest = *covered;
        }
        if !piece.contains(&0) {
            left.push(piece);
        }
    }
    left
}
