//! Rows of cells as they stand in a file or on a clipboard.

mod error;

use serde::{Deserialize, Serialize};

pub use error::ListError;

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// What stands in it, without spaces around it.
    pub text: String,
    /// What the file says it is.
    pub kind: CellKind,
}

/// What a file says of a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum CellKind {
    /// Nothing: what it means follows from how it is written.
    #[default]
    Text,
    /// A spreadsheet's number: digits with a decimal point.
    Number,
    /// A spreadsheet's date, as `2026-11-20`.
    Date,
}

/// Rows of cells as they stand in the file. It crosses from a worker as JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grid {
    /// From the first.
    pub rows: Vec<GridRow>,
}

/// A row of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GridRow {
    /// Its number as spreadsheets show it, from 1.
    pub number: usize,
    /// Its cells; rows may differ in length.
    pub cells: Vec<Cell>,
}

impl Cell {
    /// A cell of which the file says nothing but its text.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self { text: text.to_owned(), kind: CellKind::Text }
    }
}
