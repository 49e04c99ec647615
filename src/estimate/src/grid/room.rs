//! Bounds the memory that the cells of a file take: formats such as HTML and XLSX can state millions of them in a few bytes.

use super::ListError;

/// The most cells of all sheets together, including empty cells between others.
const MAX_CELLS: usize = 2_000_000;
/// The most bytes of text in all cells together: a text that many cells share counts for each.
const MAX_TEXT: usize = 64 << 20;

/// The cells and bytes of text that are left for the tables of a file.
#[derive(Debug)]
pub(crate) struct Room {
    cells: usize,
    text: usize,
}

impl Room {
    pub(crate) fn new() -> Self {
        Self { cells: MAX_CELLS, text: MAX_TEXT }
    }

    /// Takes the room of some cells with this many bytes of text in all of them.
    ///
    /// # Errors
    /// [`ListError::TooMuch`] if no room is left.
    pub(crate) fn take(&mut self, cells: usize, text: usize) -> Result<(), ListError> {
        self.cells = self.cells.checked_sub(cells).ok_or(ListError::TooMuch)?;
        self.text = self.text.checked_sub(text).ok_or(ListError::TooMuch)?;
        Ok(())
    }
}
