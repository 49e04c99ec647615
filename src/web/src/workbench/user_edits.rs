//! The user's edits of a list: small, and stored on the device after each.

mod rows;

use std::collections::BTreeMap;

use policy::{Answer, Id, Line};
use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use rows::Rows;

/// The user's edits of a list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UserEdits {
    /// What the columns are taken for, as [`estimate::Mapping::chosen`] writes it.
    #[serde(default)]
    pub columns: Value,
    /// Corrected cells: row, column, text.
    #[serde(default)]
    pub cells: BTreeMap<usize, BTreeMap<usize, String>>,
    /// Facts of lines. One statement can cover thousands of lines.
    #[serde(default)]
    statements: Vec<Statement>,
    /// Facts of the whole request.
    #[serde(default)]
    pub head: BTreeMap<String, Answer>,
    /// The day on which the parcel is handed over, `YYYY-MM-DD`; empty for today.
    #[serde(default)]
    pub ship_on: String,
}

/// A fact of the lines in some rows.
// INVARIANT: no two statements are about the same fact in the same row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Statement {
    fact: String,
    /// `None` makes the fact unknown, whatever the cells state.
    answer: Option<Answer>,
    rows: Rows,
}

impl UserEdits {
    /// States a fact of the lines in these rows.
    pub fn state(&mut self, fact: &Id, answer: Option<&Answer>, rows: &Rows) {
        self.clear(fact, rows);
        let same = |statement: &&mut Statement| {
            statement.fact == fact.as_str() && statement.answer.as_ref() == answer
        };
        match self.statements.iter_mut().find(same) {
            Some(statement) => statement.rows = statement.rows.and(rows),
            None => self.statements.push(Statement {
                fact: fact.to_string(),
                answer: answer.cloned(),
                rows: rows.clone(),
            }),
        }
    }

    /// Removes the statements about a fact in these rows: their cells count again.
    pub fn clear(&mut self, fact: &Id, rows: &Rows) {
        for statement in self.statements.iter_mut().filter(|statement| statement.fact == fact.as_str()) {
            statement.rows = statement.rows.without(rows);
        }
        self.statements.retain(|statement| !statement.rows.is_empty());
    }

    /// Removes the edits of lines and cells, because another list is read.
    pub fn clear_lines(&mut self) {
        self.columns = Value::Null;
        self.cells.clear();
        self.statements.clear();
    }

    /// Sets the stated facts of a row's line.
    pub fn apply_to(&self, line: &mut Line, row: usize) {
        for statement in self.statements.iter().filter(|statement| statement.rows.contains(row)) {
            line.set(&Id::from(statement.fact.as_str()), statement.answer.clone());
        }
    }
}
