//! Comma-separated and pasted text to rows.

use super::delimiter::{delimiter, reader};
use crate::grid::{Cell, Grid, GridRow, ListError};

impl Grid {
    /// Reads the bytes of a text file, in whichever usual encoding and with whichever usual delimiter.
    ///
    /// # Errors
    /// [`ListError::NotText`] where they are no text.
    pub fn from_text_bytes(bytes: &[u8]) -> Result<Self, ListError> {
        super::decode(bytes).map(|text| Self::from_text(&text))
    }

    /// Reads a text, such as what was pasted from a spreadsheet.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        let text = one_line_end(text);
        Self { rows: TextRows::new(&text).collect() }
    }
}

/// The text with one kind of line end, so that rows can be counted by them; within quotes too.
#[must_use]
pub fn one_line_end(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// The rows of a text, one after the other: so a page reads a long one in portions.
#[derive(Debug)]
pub struct TextRows<'t> {
    body: &'t str,
    reader: csv::Reader<&'t [u8]>,
    record: csv::StringRecord,
    number: usize,
}

impl<'t> TextRows<'t> {
    /// Of a text with [`one_line_end`].
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        let (body, delimiter) = delimiter(text);
        // A line that names the delimiter is a row of the file all the same.
        let number = usize::from(body.len() != text.len());
        Self { body, reader: reader(body, delimiter), record: csv::StringRecord::new(), number }
    }
}

impl Iterator for TextRows<'_> {
    type Item = GridRow;

    fn next(&mut self) -> Option<GridRow> {
        // A text always reads: quotes that never close end with it, and rows may have any length.
        if !self.reader.read_record(&mut self.record).unwrap_or(false) {
            return None;
        }
        let start = self.record.position().map_or(0, csv::Position::byte);
        let before = usize::try_from(start).ok().and_then(|start| self.body.get(start..)).unwrap_or_default();
        // The reader passes over empty rows; a spreadsheet counts them.
        let skipped = before.bytes().take_while(|byte| *byte == b'\n').count();
        self.number = self.number.saturating_add(skipped).saturating_add(1);
        let cells = self.record.iter().map(|cell| Cell::text(cell.trim())).collect();
        Some(GridRow { number: self.number, cells })
    }
}
