//! Comma-separated and pasted text to rows.

use super::delimiter::delimiter;
use super::{Cell, Grid, GridRow};

impl Grid {
    /// Reads the bytes of a text file, in whichever usual encoding and with whichever usual delimiter.
    #[must_use]
    pub fn from_text_bytes(bytes: &[u8]) -> Self {
        Self::from_text(&super::decode(bytes))
    }

    /// Reads a text, such as what was pasted from a spreadsheet.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        // One kind of line end, so that rows can be counted by them; within quotes too.
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let (body, delimiter) = delimiter(&text);
        // A line that names the delimiter is a row of the file all the same.
        let mut number = usize::from(body.len() != text.len());
        let mut reader = reader(body, delimiter);
        let mut rows = Vec::new();
        let mut record = csv::StringRecord::new();
        // A text always reads: quotes that never close end with it, and rows may have any length.
        while reader.read_record(&mut record).unwrap_or(false) {
            let start = record.position().map_or(0, csv::Position::byte);
            let before = usize::try_from(start).ok().and_then(|start| body.get(start..)).unwrap_or_default();
            // The reader passes over empty rows; a spreadsheet counts them.
            let skipped = before.bytes().take_while(|byte| *byte == b'\n').count();
            number = number.saturating_add(skipped).saturating_add(1);
            let cells = record.iter().map(|cell| Cell::text(cell.trim())).collect();
            rows.push(GridRow { number, cells });
        }
        Self { rows }
    }
}

pub(super) fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    let mut builder = csv::ReaderBuilder::new();
    builder.has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes())
}
