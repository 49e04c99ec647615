//! A file, or what was pasted, as one table of cells: where its headings are, which rows are goods, and where each row stood.

mod delimiter;
mod encoding;
mod heading;
mod no_list;
mod sums;
mod text;
#[cfg(feature = "workbooks")]
mod workbook;

use serde::{Deserialize, Serialize};

pub use encoding::decode;
pub use no_list::NoList;
pub use text::{TextRows, one_line_end};
#[cfg(feature = "workbooks")]
pub use workbook::WorkbookError;

use crate::columns::Vocabulary;

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

/// The goods of a file under their headings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// One per column; empty where it has none.
    pub headings: Vec<String>,
    /// The goods, each row with a cell for each heading.
    pub rows: Vec<GridRow>,
    /// What was left aside, and why.
    pub notes: Vec<Note>,
}

/// Something that was left aside on purpose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// Rows above the headings, such as a title.
    Above {
        /// How many.
        rows: usize,
    },
    /// No row looks like headings: columns are told by their content alone.
    NoHeadings,
    /// A row of sums.
    Sums {
        /// Its number.
        row: usize,
    },
    /// Rows with more cells than there are headings, which have something to say.
    Overflow {
        /// The first one's number.
        row: usize,
    },
}

impl Cell {
    /// A cell of which the file says nothing but its text.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self { text: text.to_owned(), kind: CellKind::Text }
    }
}

impl Table {
    /// Finds the goods: below the row of headings, without empty rows and rows of sums.
    ///
    /// # Errors
    /// [`NoList`] where there are none.
    pub fn find(grid: Grid, vocabulary: &Vocabulary) -> Result<Self, NoList> {
        let (heading, headings) = heading::find(&grid, vocabulary);
        let mut notes = Vec::new();
        let is_empty = |row: &GridRow| row.cells.iter().all(|cell| cell.text.is_empty());
        let above = grid.rows.iter().take(heading.start).filter(|row| !is_empty(row)).count();
        if above > 0 {
            notes.push(Note::Above { rows: above });
        }
        if heading.is_empty() {
            notes.push(Note::NoHeadings);
        }
        let mut rows: Vec<GridRow> =
            grid.rows.into_iter().skip(heading.end).filter(|row| !is_empty(row)).collect();
        for sum in sums::remove(&mut rows, &headings, vocabulary) {
            notes.push(Note::Sums { row: sum });
        }
        if rows.is_empty() {
            return Err(if heading.is_empty() { NoList::Empty } else { NoList::NoRows });
        }
        let width = headings.len();
        let overflows = |row: &&GridRow| row.cells.iter().skip(width).any(|cell| !cell.text.is_empty());
        if let Some(row) = rows.iter().find(overflows) {
            notes.push(Note::Overflow { row: row.number });
        }
        for row in &mut rows {
            row.cells.resize(width, Cell::default());
        }
        Ok(Self { headings, rows, notes })
    }

    /// The texts of a column that are not empty.
    pub fn column(&self, column: usize) -> impl Iterator<Item = (usize, &Cell)> {
        self.rows.iter().filter_map(move |row| {
            row.cells.get(column).filter(|cell| !cell.text.is_empty()).map(|cell| (row.number, cell))
        })
    }
}
