//! Rows of cells as they stand in a file or on a clipboard.

mod book;
mod error;

use serde::{Deserialize, Serialize};

pub use book::{Sheet, Workbook};
pub use error::ListError;

use crate::cell::Currency;

/// A cell of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// The text as a spreadsheet shows it, without spaces around it; of numbers all digits that are stored.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The type that the file states.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kind: CellKind,
    /// The currency of the cell's number format.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// Whether the cell is part of a merged range, or got its value from a row above.
    #[serde(default, skip_serializing_if = "is_default")]
    pub span: Span,
}

/// The type that a file states for a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum CellKind {
    /// None: the text alone shows what is meant.
    #[default]
    Text,
    /// A number of a spreadsheet: digits with a decimal point.
    Number,
    /// A date of a spreadsheet, as `2026-11-20`.
    Date,
    /// The error value of a formula, as `#REF!`.
    Error,
    /// A formula that was never calculated, without a value.
    NotCalculated,
}

/// How a cell came by its value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Span {
    /// It stands in the cell itself.
    #[default]
    Single,
    /// It is the first of cells that are merged downwards.
    MergedFirst,
    /// It stands in the first of the cells that are merged with this one.
    MergedRest,
    /// It stands in a row above and was carried down.
    CarriedDown,
}

/// Rows of cells. A worker passes it to the page as JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grid {
    /// The rows that are not empty, in order.
    pub rows: Vec<GridRow>,
    /// The columns that the file hides, by index from 0.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hidden_columns: Vec<usize>,
    /// What was noticed while the file was read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<FileNote>,
}

/// A row of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GridRow {
    /// The number that spreadsheets show, from 1.
    pub number: usize,
    /// The cells; rows may differ in length.
    pub cells: Vec<Cell>,
    /// Whether the file hides the row.
    #[serde(default, skip_serializing_if = "is_default")]
    pub is_hidden: bool,
    /// Whether the row of a text has more fields than most.
    #[serde(default, skip_serializing_if = "is_default")]
    pub has_more_fields: bool,
}

/// Something about a file that its reader should know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileNote {
    /// A quote encloses several rows, and it is not certain that they belong together.
    QuoteOverRows {
        /// The row in which the quote opens.
        row: usize,
        /// The number of rows within the quotes.
        rows: usize,
    },
    /// Letters outside the Latin alphabet's usual ones: the encoding could not be recognised.
    UnknownEncoding,
}

/// The most rows of a sheet: the lines of one request, and room for headings and totals.
pub const MAX_ROWS: usize = 10_100;
/// The most columns of a sheet.
pub const MAX_COLUMNS: usize = 1_000;

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl Cell {
    /// Returns a cell of which the file states nothing but its text.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self { text: text.to_owned(), ..Self::default() }
    }

    /// Returns a cell of a stated type.
    #[must_use]
    pub fn of(kind: CellKind, text: String) -> Self {
        Self { text, kind, ..Self::default() }
    }

    /// Returns whether the cell is empty and has no formula.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.kind != CellKind::NotCalculated
    }
}

impl GridRow {
    /// Returns a row with this number.
    #[must_use]
    pub fn new(number: usize, cells: Vec<Cell>) -> Self {
        Self { number, cells, ..Self::default() }
    }

    /// Returns whether all cells are empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(Cell::is_empty)
    }
}
