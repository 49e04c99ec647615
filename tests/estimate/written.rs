//! Writes workbooks for the tests: from sheets as values, or from their description in a text file.

mod html;
mod ods;
pub(crate) mod text;
mod xlsx;

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

pub(crate) use html::html;
pub(crate) use ods::ods;
pub(crate) use xlsx::xlsx;

/// A cell to be written.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Written {
    Empty,
    Text(String),
    /// A number, and its format; empty for `General`.
    Number {
        number: String,
        format: String,
    },
    /// The error value of a formula.
    Error(String),
    /// A formula, and the value that was stored for it.
    Formula {
        value: Option<String>,
    },
    Bool(bool),
}

/// A sheet to be written. Rows and columns are indices from 0.
#[derive(Clone, Debug, Default)]
pub(crate) struct WrittenSheet {
    pub(crate) name: String,
    pub(crate) is_hidden: bool,
    pub(crate) rows: Vec<Vec<Written>>,
    pub(crate) hidden_rows: Vec<usize>,
    pub(crate) hidden_columns: Vec<usize>,
    /// Column, first row, last row.
    pub(crate) merged: Vec<(usize, usize, usize)>,
    /// Column, first row, last row.
    pub(crate) struck: Vec<(usize, usize, usize)>,
}

/// A workbook to be written.
#[derive(Clone, Debug, Default)]
pub(crate) struct WrittenBook {
    pub(crate) sheets: Vec<WrittenSheet>,
    pub(crate) has_1904_dates: bool,
    pub(crate) is_to_be_calculated: bool,
}

impl WrittenBook {
    /// Parses a description: `sheet NAME`, then the rows with tabs between the cells; see [`Written::parse`] for cells. Other lines
    /// begin with a dot: `.hidden`, `.hide-rows 3 4`, `.hide-columns 2`, `.merge 1 2 4` (column, first and last row, all from 1), `.strike` likewise,
    /// `.1904`, `.calculate`.
    pub(crate) fn parse(text: &str) -> Self {
        let mut book = Self::default();
        for line in text.lines() {
            if let Some(name) = line.strip_prefix("sheet ") {
                book.sheets.push(WrittenSheet { name: name.to_owned(), ..WrittenSheet::default() });
                continue;
            }
            let mut words = line.split(' ');
            let word = words.next().unwrap();
            let numbers: Vec<usize> =
                words.filter_map(|number| number.parse().ok()).map(|it: usize| it - 1).collect();
            match word {
                ".1904" => book.has_1904_dates = true,
                ".calculate" => book.is_to_be_calculated = true,
                _ => book.sheets.last_mut().unwrap().add_line(word, numbers, line),
            }
        }
        book
    }
}

impl WrittenSheet {
    fn is_struck(&self, row: usize, column: usize) -> bool {
        self.struck.iter().any(|(other, first, last)| *other == column && (*first..=*last).contains(&row))
    }

    fn add_line(&mut self, word: &str, numbers: Vec<usize>, line: &str) {
        match word {
            ".hidden" => self.is_hidden = true,
            ".hide-rows" => self.hidden_rows = numbers,
            ".hide-columns" => self.hidden_columns = numbers,
            ".strike" => self.struck.push((numbers[0], numbers[1], numbers[2])),
            ".merge" => self.merged.push((numbers[0], numbers[1], numbers[2])),
            _ => self.rows.push(line.split('\t').map(Written::parse).collect()),
        }
    }
}

impl Written {
    /// Parses a cell: `#12.5` or `#45000{yyyy-mm-dd}`, a number and its format; `!#REF!`, an error; `=`, a formula that was never
    /// calculated; `=12`, one with its value; `?true`; all else is a text, with `\n` for a line end.
    fn parse(text: &str) -> Self {
        if text.is_empty() {
            return Self::Empty;
        }
        let (first, rest) = text.split_at(text.chars().next().unwrap().len_utf8());
        match first {
            "#" => {
                let (number, format) = rest.split_once('{').unwrap_or((rest, "}"));
                Self::Number { number: number.to_owned(), format: format.trim_end_matches('}').to_owned() }
            }
            "!" => Self::Error(rest.to_owned()),
            "=" => Self::Formula { value: (!rest.is_empty()).then(|| rest.to_owned()) },
            "?" => Self::Bool(rest == "true"),
            _ => Self::Text(text.replace("\\n", "\n")),
        }
    }
}

/// Packs the parts of a workbook into an archive.
pub(crate) fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// Escapes a text for XML.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// Returns an element with a text in it.
fn element(name: &str, attributes: &str, text: &str) -> String {
    let mut element = String::new();
    write!(element, "<{name}{attributes}>{}</{name}>", escaped(text)).unwrap();
    element
}
