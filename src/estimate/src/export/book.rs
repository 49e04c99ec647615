//! A workbook of several sheets, whose texts the caller has worded.

use serde::{Deserialize, Serialize};

use super::value::Value;

/// A workbook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Book {
    pub sheets: Vec<BookSheet>,
}

/// A sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookSheet {
    /// The name of the sheet: at most 31 characters.
    pub name: String,
    pub rows: Vec<Vec<Value>>,
    /// The rows that are headings.
    pub headings: Vec<usize>,
    /// The row of headings from which on the rows can be filtered; it stays in sight.
    pub filter: Option<usize>,
}

impl BookSheet {
    /// Creates a sheet without rows.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self { name: name.to_owned(), rows: Vec::new(), headings: Vec::new(), filter: None }
    }

    /// Adds a row.
    pub fn add(&mut self, row: Vec<Value>) {
        self.rows.push(row);
    }

    /// Adds a row of headings.
    pub fn add_headings(&mut self, headings: impl IntoIterator<Item = String>) {
        self.headings.push(self.rows.len());
        self.rows.push(headings.into_iter().map(Value::Text).collect());
    }

    /// Adds a row of headings, and lets the rows below it be filtered.
    pub fn add_filtered_headings(&mut self, headings: impl IntoIterator<Item = String>) {
        self.filter = Some(self.rows.len());
        self.add_headings(headings);
    }
}
