//! Reads the largest table of a web page: many programs export a web page under the name of a workbook.

mod styles;

use super::normalise::one_line;
use crate::grid::{Cell, GridRow, ListError, MAX_COLUMNS, MAX_ROWS, Room, Span};
use styles::Styles;

/// Returns whether a text is a web page rather than delimited text.
pub(super) fn is_web_page(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(2_000).collect::<String>().to_lowercase();
    start.starts_with('<')
        && ["<html", "<table", "<!doctype html", "<body"].iter().any(|tag| start.contains(tag))
}

/// Returns the rows of the table with the most cells; empty where there is no table.
///
/// # Errors
/// [`ListError::TooMuch`] if the page has more cells or text than can be read at once, all tables together.
pub(super) fn rows(text: &str) -> Result<Vec<GridRow>, ListError> {
    let mut room = Room::new();
    let styles = Styles::of(text);
    let mut tables: Vec<Table> = Vec::new();
    let mut best = Table::default();
    let mut finish = |table: Option<Table>, room: &mut Room| {
        let Some(mut table) = table else { return Ok(()) };
        table.close_row(room)?;
        if table.filled() > best.filled() {
            best = table;
        }
        Ok(())
    };
    for token in Tokens(text) {
        match token {
            // A table for the layout has other tables in its cells; each is a candidate.
            Token::Tag { name, is_end: false, .. } if name == "table" => tables.push(Table::default()),
            Token::Tag { name, is_end: true, .. } if name == "table" => finish(tables.pop(), &mut room)?,
            token => {
                if let Some(table) = tables.last_mut() {
                    table.take(token, &styles, &mut room)?;
                }
            }
        }
    }
    // In an incomplete page, tables do not end.
    while let Some(table) = tables.pop() {
        finish(Some(table), &mut room)?;
    }
    Ok(best.rows)
}

/// A table that is being read.
#[derive(Default)]
struct Table {
    rows: Vec<GridRow>,
    /// The open cell: its text so far, and the numbers of rows and columns that it covers.
    open: Option<(String, usize, usize)>,
    /// Whether the open row, and the open cell or a part of it, is struck through.
    is_row_struck: bool,
    is_cell_struck: bool,
    /// For each column, the text of a cell that covers more rows, and the number of those rows.
    covered: Vec<(String, usize)>,
}

impl Table {
    fn filled(&self) -> usize {
        self.rows.iter().map(|row| row.cells.iter().filter(|cell| !cell.is_empty()).count()).sum()
    }

    fn take(&mut self, token: Token<'_>, styles: &Styles<'_>, room: &mut Room) -> Result<(), ListError> {
        match token {
            Token::Text(text) => {
                if let Some((open, ..)) = &mut self.open {
                    open.push_str(text);
                }
            }
            Token::Tag { name, is_end, attributes } => match name.as_str() {
                "td" | "th" => {
                    self.close_cell(room)?;
                    if !is_end {
                        let span = |name| attribute(attributes, name).filter(|span| *span > 0).unwrap_or(1);
                        self.open = Some((String::new(), span("rowspan"), span("colspan")));
                        self.is_cell_struck = styles.strike(attributes);
                    }
                }
                "tr" => {
                    self.close_row(room)?;
                    self.is_row_struck = !is_end && styles.strike(attributes);
                    if !is_end && self.rows.len() < MAX_ROWS {
                        let number = self.rows.len().saturating_add(1);
                        let is_hidden = styles.hide(attributes);
                        self.rows.push(GridRow { is_hidden, ..GridRow::new(number, Vec::new()) });
                    }
                }
                "br" | "p" | "div" => {
                    if let Some((open, ..)) = &mut self.open {
                        open.push('\n');
                    }
                }
                "s" | "del" | "strike" => self.is_cell_struck = true,
                _ => self.is_cell_struck |= styles.strike(attributes),
            },
        }
        Ok(())
    }

    /// Closes the open cell, and adds the cells of rows above that cover the row's last columns.
    fn close_row(&mut self, room: &mut Room) -> Result<(), ListError> {
        self.close_cell(room)?;
        let last = self.covered.iter().rposition(|(_, rows)| *rows > 0);
        let (Some(row), Some(last)) = (self.rows.last_mut(), last) else { return Ok(()) };
        fill_covered(row, &mut self.covered, room)?;
        while row.cells.len() <= last {
            room.take(1, 0)?;
            row.cells.push(Cell::text(""));
            fill_covered(row, &mut self.covered, room)?;
        }
        Ok(())
    }

    fn close_cell(&mut self, room: &mut Room) -> Result<(), ListError> {
        let Some((text, rows, columns)) = self.open.take() else { return Ok(()) };
        let Some(row) = self.rows.last_mut() else { return Ok(()) };
        let text = decoded(&text);
        let text = super::guard::without_guard(&text).into_owned();
        fill_covered(row, &mut self.covered, room)?;
        for index in 0..columns.min(MAX_COLUMNS.saturating_sub(row.cells.len())) {
            let span = if rows > 1 { Span::MergedFirst } else { Span::Single };
            let own = if index == 0 { text.clone() } else { String::new() };
            let column = row.cells.len();
            if self.covered.len() <= column {
                self.covered.resize(column.saturating_add(1), (String::new(), 0));
            }
            if let Some(covered) = self.covered.get_mut(column) {
                *covered = (own.clone(), rows.saturating_sub(1));
            }
            let is_struck = self.is_row_struck || self.is_cell_struck;
            room.take(1, own.len())?;
            row.cells.push(Cell { is_struck, span, ..Cell::text(&own) });
        }
        Ok(())
    }
}

/// Adds the cells of rows above that cover the next columns of a row.
fn fill_covered(
    row: &mut GridRow,
    covered: &mut [(String, usize)],
    room: &mut Room,
) -> Result<(), ListError> {
    while let Some((text, rows)) = covered.get_mut(row.cells.len()).filter(|(_, rows)| *rows > 0) {
        *rows = rows.saturating_sub(1);
        room.take(1, text.len())?;
        row.cells.push(Cell { span: Span::MergedRest, ..Cell::text(text) });
    }
    Ok(())
}

/// The tags and texts of a page, without comments, scripts and styles.
struct Tokens<'t>(&'t str);

enum Token<'t> {
    Text(&'t str),
    Tag { name: String, is_end: bool, attributes: &'t str },
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        loop {
            let rest = self.0;
            if rest.is_empty() {
                return None;
            }
            if let Some(comment) = rest.strip_prefix("<!--") {
                self.0 = comment
                    .find("-->")
                    .and_then(|end| comment.get(end.saturating_add(3)..))
                    .unwrap_or_default();
                continue;
            }
            let starts_tag = |text: &str| {
                text.strip_prefix('<').is_some_and(|tag| {
                    tag.starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c))
                })
            };
            if !starts_tag(rest) {
                let end = rest
                    .char_indices()
                    .skip(1)
                    .map(|(at, _)| at)
                    .find(|at| rest.get(*at..).is_some_and(starts_tag));
                let (text, after) = rest.split_at(end.unwrap_or(rest.len()));
                self.0 = after;
                return Some(Token::Text(text));
            }
            let end = tag_end(rest);
            let (tag, after) = rest.split_at(end);
            self.0 = after.strip_prefix('>').unwrap_or(after);
            let inner = tag.trim_start_matches('<');
            let (is_end, inner) = inner.strip_prefix('/').map_or((false, inner), |inner| (true, inner));
            let split = inner.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inner.len());
            let (name, attributes) = inner.split_at(split);
            let name = name.to_ascii_lowercase();
            if !is_end && matches!(name.as_str(), "script" | "style") {
                let close = ["</script", "</style", "</SCRIPT", "</STYLE"];
                let end = close.iter().filter_map(|close| self.0.find(close)).min();
                self.0 = end.and_then(|end| self.0.get(end..)).unwrap_or_default();
            }
            return Some(Token::Tag { name, is_end, attributes });
        }
    }
}

/// Returns the index of the end of a tag; a `>` in quotes is part of an attribute.
fn tag_end(tag: &str) -> usize {
    let mut quote = None;
    for (at, c) in tag.char_indices() {
        match (quote, c) {
            (None, '>') => return at,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    // If a quote does not close, the tag ends at the first `>`.
    tag.find('>').unwrap_or(tag.len())
}

/// Returns a whole number among a tag's attributes.
fn attribute(attributes: &str, name: &str) -> Option<usize> {
    let lower = attributes.to_ascii_lowercase();
    let value = lower.get(lower.find(name)?.saturating_add(name.len())..)?.trim_start().strip_prefix('=')?;
    let digits: String =
        value.trim_start_matches([' ', '"', '\'']).chars().take_while(char::is_ascii_digit).take(4).collect();
    digits.parse().ok()
}

/// Returns a text with its character references resolved and its spaces as a browser shows them.
fn decoded(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, reference) = rest.split_at(at);
        plain.push_str(before);
        let end = reference.find(';').filter(|end| *end <= 10);
        let known = end.and_then(|end| {
            Some((character(reference.get(1..end)?)?, reference.get(end.saturating_add(1)..)?))
        });
        if let Some((c, after)) = known {
            plain.push(c);
            rest = after;
        } else {
            plain.push('&');
            rest = reference.get(1..).unwrap_or_default();
        }
    }
    plain.push_str(rest);
    let lines = plain.split('\n').map(one_line);
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = number
            .strip_prefix(['x', 'X'])
            .map_or_else(|| number.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok());
        return char::from_u32(code?);
    }
    let named = [
        ("nbsp", '\u{a0}'),
        ("amp", '&'),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
        ("apos", '\''),
        ("euro", '€'),
        ("pound", '£'),
        ("yen", '¥'),
        ("deg", '°'),
        ("shy", '\u{ad}'),
        ("ensp", ' '),
        ("emsp", ' '),
        ("thinsp", ' '),
        ("zwnj", '\u{200c}'),
        ("times", '×'),
        ("minus", '−'),
        ("laquo", '«'),
        ("raquo", '»'),
        ("ordm", 'º'),
        ("Uuml", 'Ü'),
        ("Ouml", 'Ö'),
        ("Auml", 'Ä'),
        ("eacute", 'é'),
        ("egrave", 'è'),
        ("ecirc", 'ê'),
        ("euml", 'ë'),
        ("agrave", 'à'),
        ("acirc", 'â'),
        ("aacute", 'á'),
        ("ccedil", 'ç'),
        ("iacute", 'í'),
        ("icirc", 'î'),
        ("oacute", 'ó'),
        ("ocirc", 'ô'),
        ("ouml", 'ö'),
        ("uacute", 'ú'),
        ("ugrave", 'ù'),
        ("ucirc", 'û'),
        ("uuml", 'ü'),
        ("ntilde", 'ñ'),
        ("ndash", '–'),
        ("mdash", '—'),
        ("rsquo", '’'),
        ("lsquo", '‘'),
        ("ldquo", '“'),
        ("rdquo", '”'),
        ("hellip", '…'),
        ("Eacute", 'É'),
        ("Egrave", 'È'),
        ("Agrave", 'À'),
        ("Ccedil", 'Ç'),
        ("Ntilde", 'Ñ'),
        ("szlig", 'ß'),
        ("auml", 'ä'),
    ];
    named.into_iter().find(|(known, _)| *known == name).map(|(_, c)| c)
}
