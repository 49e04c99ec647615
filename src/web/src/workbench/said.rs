//! What the user has said about a list: small, and kept after every change.

mod rows;

use std::collections::BTreeMap;

use policy::{Answer, Id, Line};
use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use rows::Rows;

/// What the user has said about the list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Said {
    /// What columns are, as [`estimate::Mapping::chosen`] writes it.
    #[serde(default)]
    pub columns: Value,
    /// Cells that were corrected: row, column, text.
    #[serde(default)]
    pub cells: BTreeMap<usize, BTreeMap<usize, String>>,
    /// Facts of lines. What was said of thousands of lines at once is one statement.
    #[serde(default)]
    statements: Vec<Statement>,
    /// Facts of the whole request.
    #[serde(default)]
    pub head: BTreeMap<String, Answer>,
    /// The day on which the parcel leaves.
    #[serde(default)]
    pub ship_on: String,
}

/// A fact of some lines, by their rows' numbers.
// INVARIANT: no two statements speak of the same fact in the same row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Statement {
    fact: String,
    /// Nothing says that it is unknown, whatever the list says.
    answer: Option<Answer>,
    rows: Rows,
}

impl Said {
    /// Says a fact of the lines in these rows.
    pub fn state(&mut self, fact: &Id, answer: Option<&Answer>, rows: &Rows) {
        self.unsay(fact, rows);
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

    /// Leaves a fact of the lines in these rows to their cells again.
    pub fn unsay(&mut self, fact: &Id, rows: &Rows) {
        for statement in self.statements.iter_mut().filter(|statement| statement.fact == fact.as_str()) {
            statement.rows = statement.rows.without(rows);
        }
        self.statements.retain(|statement| !statement.rows.is_empty());
    }

    /// Forgets what was said of lines and cells: the list is another.
    pub fn forget_lines(&mut self) {
        self.columns = Value::Null;
        self.cells.clear();
        self.statements.clear();
    }

    /// Puts what was said of a row's line into it.
    pub fn fill(&self, line: &mut Line, row: usize) {
        for statement in self.statements.iter().filter(|statement| statement.rows.contains(row)) {
            set(line, &Id::from(statement.fact.as_str()), statement.answer.as_ref());
        }
    }
}

/// Whether a fact is a field of a line, rather than one of its answers.
#[must_use]
pub fn is_field(fact: &Id) -> bool {
    matches!(fact.as_str(), "category" | "unit_price" | "purchased_on")
}

/// Sets a fact of a line, wherever it belongs.
pub fn set(line: &mut Line, fact: &Id, answer: Option<&Answer>) {
    let text = match answer {
        Some(Answer::Text(text)) => Some(text),
        Some(Answer::Bool(_) | Answer::Number(_)) | None => None,
    };
    match (fact.as_str(), answer) {
        ("category", _) => line.category = text.map(|text| Id::from(text.as_str())),
        ("unit_price", _) => line.unit_price = text.cloned(),
        ("purchased_on", _) => line.purchased_on = text.cloned(),
        (_, Some(answer)) => {
            line.answers.insert(fact.clone(), answer.clone());
        }
        (_, None) => {
            line.answers.remove(fact);
        }
    }
}
