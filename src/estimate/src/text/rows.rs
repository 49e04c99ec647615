//! Reads delimited text, pasted cells and web pages into rows.

use std::borrow::Cow;

use super::aligned::AlignedRows;
use super::delimiter::delimiter;
use super::encoding::is_garbled;
use super::guard::without_guard;
use super::html;
use super::quotes::with_plain_quotes;
use super::records::Records;
use crate::cell::without_full_width;
use crate::grid::{Cell, FileNote, Grid, GridRow, ListError, MAX_COLUMNS, MAX_ROWS};

impl Grid {
    /// Reads the bytes of a text file or web page, in any usual encoding and with any usual delimiter.
    ///
    /// # Errors
    /// [`ListError`] where the bytes are not a text, or hold more rows or columns than a list may have.
    pub fn from_text_bytes(bytes: &[u8]) -> Result<Self, ListError> {
        Self::from_text(&super::decode(bytes)?)
    }

    /// Reads a text, such as cells pasted from a spreadsheet.
    ///
    /// # Errors
    /// [`ListError::TooLarge`] if it holds more rows or columns than a list may have; [`ListError::TooMuch`] if it holds more cells or text than
    /// can be read at once.
    pub fn from_text(text: &str) -> Result<Self, ListError> {
        let text = plain_lines(text);
        let mut rows = TextRows::new(&text)?;
        let mut grid = Self::default();
        for row in rows.by_ref() {
            let is_beyond = row.number > MAX_ROWS || row.cells.len() > MAX_COLUMNS;
            if is_beyond && let Some(column) = row.cells.iter().rposition(|cell| !cell.is_empty()) {
                let cell = cell_name(row.number, column);
                return Err(ListError::TooLarge { cell });
            }
            grid.rows.push(row);
        }
        grid.notes = rows.into_notes();
        Ok(grid)
    }
}

/// Returns the name that spreadsheets give a cell: `C7`. Rows count from 1, columns from 0.
#[must_use]
pub fn cell_name(row: usize, column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column.saturating_add(1);
    while let Some(less) = rest.checked_sub(1) {
        letters.push(
            char::from_u32(u32::from(b'A').saturating_add(u32::try_from(less % 26).unwrap_or(0)))
                .unwrap_or('A'),
        );
        rest = less / 26;
    }
    letters.iter().rev().collect::<String>() + &row.to_string()
}

/// Returns the text with `\n` for every kind of line end, within quotes too; with plain letters and quotes for full-width and
/// typographic ones; without byte order marks, and without the marks before each line of a quoted mail.
#[must_use]
pub fn plain_lines(text: &str) -> String {
    let mut plain = text.trim_start_matches('\u{feff}').to_owned();
    if plain.contains('\r') {
        plain = plain.replace("\r\n", "\n").replace('\r', "\n");
    }
    // Other line ends, and the end of a page. Long texts are usually ASCII, where looking at bytes is faster.
    let ends = ['\u{2028}', '\u{2029}', '\u{85}', '\u{b}', '\u{c}'];
    let is_ascii = plain.is_ascii();
    let has_ends =
        if is_ascii { plain.bytes().any(|byte| matches!(byte, 0xb | 0xc)) } else { plain.contains(ends) };
    if has_ends {
        plain = plain.replace(ends, "\n");
    }
    if !is_ascii {
        plain = plain.chars().map(without_full_width).collect();
    }
    let is_quoted = |text: &str| {
        let mut lines = text.lines().filter(|line| !line.trim().is_empty()).peekable();
        lines.peek().is_some() && lines.all(|line| line.starts_with('>'))
    };
    let mut text = plain;
    // Each reply adds another mark.
    while is_quoted(&text) {
        let lines = text.lines().map(|line| line.strip_prefix('>').unwrap_or(line));
        text = lines.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n");
    }
    match with_plain_quotes(&text) {
        Cow::Borrowed(_) => text,
        Cow::Owned(plain) => plain,
    }
}

/// The rows of a text, one after the other, so that a page can read a long text in portions.
#[derive(Debug)]
pub struct TextRows<'t> {
    source: Source<'t>,
    notes: Vec<FileNote>,
}

#[derive(Debug)]
enum Source<'t> {
    Records(Records<'t>),
    Aligned(AlignedRows<'t>),
    WebPage(std::vec::IntoIter<GridRow>),
}

impl<'t> TextRows<'t> {
    /// Reads a text with [`plain_lines`].
    ///
    /// # Errors
    /// [`ListError::TooMuch`] if it is a web page with more cells or text than can be read at once.
    pub fn new(text: &'t str) -> Result<Self, ListError> {
        let notes = if is_garbled(text) { vec![FileNote::UnknownEncoding] } else { Vec::new() };
        if html::is_web_page(text) {
            return Ok(Self { source: Source::WebPage(html::rows(text)?.into_iter()), notes });
        }
        if let Some(rows) = AlignedRows::find(text) {
            return Ok(Self { source: Source::Aligned(rows), notes });
        }
        let (body, delimiter) = delimiter(text);
        // The line that names the delimiter counts as a row of the file.
        let lines = usize::from(body.len() != text.len());
        Ok(Self { source: Source::Records(Records::new(body, delimiter).after(lines)), notes })
    }

    /// Returns the notes on the rows that were read.
    #[must_use]
    pub fn into_notes(self) -> Vec<FileNote> {
        self.notes
    }
}

impl Iterator for TextRows<'_> {
    type Item = GridRow;

    fn next(&mut self) -> Option<GridRow> {
        let record = loop {
            let record = match &mut self.source {
                Source::WebPage(rows) => return rows.next(),
                Source::Aligned(rows) => rows.next()?,
                Source::Records(records) => records.next()?,
            };
            if !is_ruling(&record.fields) {
                break record;
            }
        };
        if let Some(rows) = record.doubtful_lines {
            self.notes.push(FileNote::QuoteOverRows { row: record.number, rows });
        }
        // A single quote character alone in a row opens a field that never ends; beside others it is a ditto mark.
        let is_alone = record.fields.len() == 1;
        let text = |field: &str| {
            let opens = is_alone && field.trim() == "\"";
            if opens { Cell::default() } else { plain_or_struck(field) }
        };
        let cells = record.fields.iter().map(|field| text(field)).collect();
        Some(GridRow { has_more_fields: record.has_more_fields, ..GridRow::new(record.number, cells) })
    }
}

/// Returns the cell of a field. Markdown strikes a text through by `~~` on both sides.
fn plain_or_struck(field: &str) -> Cell {
    let struck = field.trim().strip_prefix("~~").and_then(|rest| rest.strip_suffix("~~"));
    let cell = Cell::text(&without_guard(struck.unwrap_or(field)));
    Cell { is_struck: struck.is_some(), ..cell }
}

/// Returns whether a record is a line drawn between rows: `|---|---:|`, `=====`.
fn is_ruling(fields: &[Cow<'_, str>]) -> bool {
    let is_drawn = |field: &Cow<'_, str>| field.chars().all(|c| "-=_+:| ".contains(c));
    let is_line = |field: &Cow<'_, str>| ["---", "===", "___"].iter().any(|line| field.contains(line));
    fields.iter().all(is_drawn) && fields.iter().any(is_line)
}
