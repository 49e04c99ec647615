//! Rows of cells, as they are in a file or on the clipboard.

mod book;
mod error;
mod room;

use compact_str::CompactString;
use serde::{Deserialize, Serialize};

pub use book::{Sheet, Workbook};
pub use error::ListError;
pub(crate) use room::Room;

use crate::cell::Currency;

/// A cell of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// The text as a spreadsheet shows it, without spaces around it; of numbers all digits that are stored.
    #[serde(default, skip_serializing_if = "CompactString::is_empty")]
    pub text: CompactString,
    /// The type that the file states.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kind: CellKind,
    /// The currency of the cell's number format.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// Whether the text, or a part of it, is struck through.
    #[serde(default, skip_serializing_if = "is_default")]
    pub is_struck: bool,
    /// Whether the cell is part of a merged range, or got its value from a row above.
    #[serde(default, skip_serializing_if = "is_default")]
    pub span: Span,
}

/// The type that a file states for a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum CellKind {
    /// No type: only the text shows the meaning.
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

/// The origin of a cell's value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Span {
    /// The cell itself.
    #[default]
    Single,
    /// The cell itself, which is the first of a range that is merged downwards.
    MergedFirst,
    /// The first cell of the merged range of this cell.
    MergedRest,
    /// A row above, from which it was carried down.
    CarriedDown,
    /// A row above, which the cell repeats by a ditto mark.
    Ditto,
}

/// Rows of cells. A worker passes it to the page as JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grid {
    /// The rows that are not empty, in order.
    pub rows: Vec<GridRow>,
    /// The columns that the file hides, by index from 0.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hidden_columns: Vec<usize>,
    /// Notes for the user about the file.
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

/// A note for the user about a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileNote {
    /// A quote encloses several rows, which may not belong together.
    QuoteOverRows {
        /// The row in which the quote opens.
        row: usize,
        /// The number of rows within the quotes.
        rows: usize,
    },
    /// Numbers are shown in thousands or millions; the stored numbers were read.
    Scaled {
        /// The first cell, as spreadsheets name it.
        cell: String,
        /// The number of such cells.
        cells: usize,
    },
    /// The text has unusual characters: its encoding could not be recognised.
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
    /// Returns a cell with a text and no type.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Returns a cell of a stated type.
    #[must_use]
    pub fn of(kind: CellKind, text: String) -> Self {
        Self { text: text.into(), kind, ..Self::default() }
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
