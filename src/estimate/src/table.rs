//! A file, or what was pasted, as one table of cells: where its headings are, which rows are goods, and where each row stood.

mod heading;
mod sums;

use crate::grid::{Cell, Grid, GridRow, ListError};
use crate::vocabulary::Vocabulary;

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

impl Table {
    /// Finds the goods: below the row of headings, without empty rows and rows of sums.
    ///
    /// # Errors
    /// [`ListError`] where there are none.
    pub fn find(grid: Grid, vocabulary: &Vocabulary) -> Result<Self, ListError> {
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
            return Err(if heading.is_empty() { ListError::Empty } else { ListError::NoRows });
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
