//! The user's edits of a list: small, and stored on the device after each.

mod rows;

use std::collections::BTreeMap;

use estimate::{Basis, Purpose, PurposeChoice, Reading};
use policy::{Answer, Document, Id, Line};
use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use rows::Rows;

/// The user's edits of a list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UserEdits {
    /// The id of the list, by which tabs tell whether they show the same one.
    #[serde(default)]
    pub list: String,
    /// The user's answers about the columns, as [`estimate::Mapping::chosen`] returns them.
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
    /// The purpose of the list, by its id in the document. `None` is that of each line which its facts fit; with `""` nothing is assumed.
    #[serde(default)]
    pub purpose: Option<String>,
    /// The purposes of rows whose purpose is not the list's.
    #[serde(default)]
    purposes: Vec<(String, Rows)>,
    /// The rows whose assumptions the user has confirmed, by the purpose that implied them.
    #[serde(default)]
    confirmed_as: Vec<(String, Rows)>,
    /// Whether the user has confirmed the assumptions about the request.
    #[serde(default)]
    pub is_request_confirmed: bool,
    /// Whether remedies outside the list's purpose count too.
    #[serde(default)]
    pub counts_all_remedies: bool,
    /// The day on which the parcel is handed over, `YYYY-MM-DD`; empty for today.
    #[serde(default)]
    pub ship_on: String,
}

/// A fact of the lines in some rows.
// INVARIANT: no two statements are about the same fact in the same row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Statement {
    fact: String,
    /// `None` makes the fact unknown, even if a cell states it.
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

    /// Returns the statements about a fact in these rows, to put them back later.
    #[must_use]
    pub fn stated(&self, fact: &Id, rows: &Rows) -> Vec<(Option<Answer>, Rows)> {
        let of_fact = self.statements.iter().filter(|statement| statement.fact == fact.as_str());
        let stated = of_fact.map(|statement| {
            let others = statement.rows.without(rows);
            (statement.answer.clone(), statement.rows.without(&others))
        });
        stated.filter(|(_, rows)| !rows.is_empty()).collect()
    }

    /// Replaces the statements about a fact in these rows by earlier ones.
    pub fn put_back(&mut self, fact: &Id, rows: &Rows, stated: &[(Option<Answer>, Rows)]) {
        self.clear(fact, rows);
        for (answer, rows) in stated {
            self.state(fact, answer.as_ref(), rows);
        }
    }

    /// Removes the edits of lines and cells, because the list with this id is read.
    pub fn begin_list(&mut self, list: String) {
        self.list = list;
        self.columns = Value::Null;
        self.cells.clear();
        self.statements.clear();
        self.purpose = None;
        self.purposes.clear();
        self.confirmed_as.clear();
        self.is_request_confirmed = false;
    }

    /// Sets the stated facts of a row's line.
    pub fn apply_to(&self, line: &mut Line, row: usize) {
        for statement in self.statements.iter().filter(|statement| statement.rows.contains(row)) {
            line.set(&Id::from(statement.fact.as_str()), statement.answer.clone());
        }
    }

    /// Sets the purpose of the lines in these rows, `None` for the one that their facts fit; their assumptions are unconfirmed again.
    pub fn set_purpose(&mut self, purpose: Option<&str>, rows: &Rows) {
        for (_, others) in &mut self.purposes {
            *others = others.without(rows);
        }
        if let Some(purpose) = purpose {
            match self.purposes.iter_mut().find(|(other, _)| other == purpose) {
                Some((_, same)) => *same = same.and(rows),
                None => self.purposes.push((purpose.to_owned(), rows.clone())),
            }
        }
        self.purposes.retain(|(_, rows)| !rows.is_empty());
        for (_, confirmed) in &mut self.confirmed_as {
            *confirmed = confirmed.without(rows);
        }
    }

    /// Sets the purpose of every line, `None` for the one that its facts fit.
    pub fn set_purpose_of_all(&mut self, purpose: Option<&str>) {
        self.purpose = purpose.map(str::to_owned);
        self.purposes.clear();
        self.confirmed_as.clear();
        self.is_request_confirmed = false;
    }

    /// Returns the purpose of the list: the one that the user has chosen, else the first. `None` if nothing is assumed.
    #[must_use]
    pub fn purpose_of_list<'d>(&self, document: &'d Document) -> Option<Purpose<'d>> {
        match &self.purpose {
            Some(purpose) => Purpose::find(document, purpose),
            None => Purpose::first(document),
        }
    }

    /// Returns the purpose of the line in a row: the one that the user has chosen for it or for the list, else the one that its stated facts fit.
    /// `None` if nothing is assumed.
    #[must_use]
    pub fn purpose_of<'d>(&self, choice: &PurposeChoice<'d>, row: usize, line: &Line) -> Option<Purpose<'d>> {
        let own = self.purposes.iter().find(|(_, rows)| rows.contains(row));
        match own.map(|(purpose, _)| purpose).or(self.purpose.as_ref()) {
            Some(purpose) => Purpose::find(choice.document(), purpose),
            None => choice.of(line),
        }
    }

    /// Returns whether the user states a fact of some line.
    #[must_use]
    pub fn states(&self, fact: &Id) -> bool {
        self.statements.iter().any(|statement| statement.fact == fact.as_str())
    }

    /// Confirms the assumptions about the lines in these rows, which this purpose implies.
    pub fn confirm(&mut self, purpose: &str, rows: &Rows) {
        match self.confirmed_as.iter_mut().find(|(other, _)| other == purpose) {
            Some((_, confirmed)) => *confirmed = confirmed.and(rows),
            None => self.confirmed_as.push((purpose.to_owned(), rows.clone())),
        }
    }

    /// Sets the facts that the purpose of a row's line implies, unless the list or the user states them. `reading` has the facts that
    /// the list states in an unknown way.
    #[must_use]
    pub fn assume(
        &self,
        choice: &PurposeChoice<'_>,
        line: &mut Line,
        row: usize,
        reading: &Reading,
    ) -> Basis {
        let Some(purpose) = self.purpose_of(choice, row, line) else { return Basis::default() };
        let is_stated = |fact: &Id| {
            let mut of_fact = self.statements.iter().filter(|statement| statement.fact == fact.as_str());
            of_fact.any(|statement| statement.rows.contains(row))
        };
        let basis = purpose
            .assume_of_line(line, |fact, answer| !is_stated(fact) && reading.may_assume(row, fact, answer));
        let confirms =
            |(other, rows): &(String, Rows)| purpose.declared().id == *other.as_str() && rows.contains(row);
        if self.confirmed_as.iter().any(confirms) { basis.confirmed(choice.document()) } else { basis }
    }
}
