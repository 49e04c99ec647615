//! Tables of periods.

use super::Compiler;
use super::program::bit;
use crate::compile::program::{CompiledRow, CompiledTable};
use crate::document::Table;
use crate::document::condition::Value;
use crate::value::Id;
use crate::value::Pointer;

impl Compiler<'_> {
    pub(super) fn table(&mut self, table: &Table, index: usize) -> CompiledTable {
        let at_list = Pointer::Field(&Pointer::Root, "table");
        let at = Pointer::Index(&at_list, index);
        let at_keys = Pointer::Field(&at, "keys");
        let keys: Vec<usize> = table
            .keys
            .iter()
            .enumerate()
            .map(|(index, key)| self.fact(key, &Pointer::Index(&at_keys, index)))
            .collect();
        let at_rows = Pointer::Field(&at, "row");
        let mut rows = Vec::new();
        for (index, row) in table.rows.iter().enumerate() {
            let at = Pointer::Index(&at_rows, index);
            let at_for = Pointer::Field(&at, "for");
            for key in row.keys.keys().filter(|key| !table.keys.contains(key)) {
                self.problem(&Pointer::Field(&at_for, key.as_str()), || {
                    format!("`{key}` is no key of table `{}`", table.id)
                });
            }
            let bits = |compiler: &mut Self, key: &Id| {
                let values: Vec<Value> = row.keys.get(key)?.iter().cloned().map(Value::Choice).collect();
                Some(compiler.bits(key, &values, &Pointer::Field(&at_for, key.as_str())))
            };
            rows.push(CompiledRow {
                keys: table.keys.iter().map(|key| bits(self, key)).collect(),
                period: row.period,
                clause: self.clause(&row.clause, &Pointer::Field(&at, "clause")),
                assumed: row.assumed,
            });
        }
        self.table_is_complete(table, &rows, &at);
        CompiledTable { keys, rows }
    }

    /// Notes values of the first key that no row is for.
    fn table_is_complete(&mut self, table: &Table, rows: &[CompiledRow], at: &Pointer<'_>) {
        let Some(fact) = table.keys.first().and_then(|key| self.document.fact(key)) else {
            return self.problem(at, || format!("table `{}` needs at least one key", table.id));
        };
        for (index, choice) in fact.choices.iter().enumerate() {
            let covered = rows
                .iter()
                .any(|row| row.keys.first().copied().flatten().is_none_or(|bits| bits & bit(index) != 0));
            if covered == table.without.contains(&choice.id) {
                self.problem(at, || {
                    format!(
                        "table `{}` needs either a row for `{}`, or to name it under `without`",
                        table.id, choice.id
                    )
                });
            }
        }
    }
}
