//! Splits delimited text into records. Programs write quotes in contradictory ways, and people write inch marks: a quote starts a
//! quoted field only if the rest of the record then has the usual number of fields.

use std::borrow::Cow;

/// A quoted field is at most this many bytes long: a spreadsheet's cell holds 32,767 characters.
const LONGEST_QUOTED: usize = 100_000;
/// The number of rows by which the usual number of fields is found.
const SAMPLE: usize = 200;

/// The records of a text, without empty lines.
#[derive(Clone, Debug)]
pub(super) struct Records<'t> {
    rest: &'t str,
    delimiter: char,
    /// The usual number of fields; 0 if it is unknown.
    width: usize,
    lines: usize,
}

/// A record and its place in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Record<'t> {
    pub(super) fields: Vec<Cow<'t, str>>,
    /// The row's number: spreadsheets count empty lines, and a quoted field with line ends as one row.
    pub(super) number: usize,
    /// The number of lines in a quoted field that may have been quoted by mistake.
    pub(super) doubtful_lines: Option<usize>,
    /// Whether there are more fields than usual.
    pub(super) has_more_fields: bool,
}

/// The reading of a quote that does not close properly.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stray {
    /// A quoted field whose inner quotes are not doubled: it ends at the first quote of the line with a delimiter or the line's end
    /// behind it.
    QuotedInLine,
    /// An inch mark.
    Literal,
    /// A ditto mark, even if another quote behind it seems to close it.
    Ditto,
}

/// The reading of a quoted field over several lines.
#[derive(Clone, Copy, PartialEq, Eq)]
enum LineEnds {
    Quoted,
    Literal,
}

/// A record under one reading.
struct Candidate<'t> {
    fields: Vec<Cow<'t, str>>,
    rest: &'t str,
    lines: usize,
}

impl<'t> Records<'t> {
    pub(super) fn new(text: &'t str, delimiter: char) -> Self {
        Self { rest: text, delimiter, width: width(text, delimiter), lines: 0 }
    }

    /// Starts the count of rows after `lines` that were removed before.
    pub(super) fn after(self, lines: usize) -> Self {
        Self { lines, ..self }
    }

    fn candidate(&self, stray: Stray, line_ends: LineEnds) -> Candidate<'t> {
        let (mut fields, mut rest, mut lines) = (Vec::with_capacity(self.width), self.rest, 1_usize);
        loop {
            let quoted = rest.strip_prefix('"').and_then(|inner| quoted(inner, self.delimiter, stray));
            let quoted = quoted.filter(|field| field.lines == 0 || line_ends == LineEnds::Quoted);
            let after = if let Some(field) = quoted {
                fields.push(field.text);
                lines = lines.saturating_add(field.lines);
                field.rest
            } else {
                let (field, after) = rest.split_at(end_of_field(rest, self.delimiter));
                fields.push(Cow::Borrowed(field));
                after
            };
            match after.strip_prefix(self.delimiter) {
                Some(next) => rest = next,
                None => return Candidate { fields, rest: after.strip_prefix('\n').unwrap_or(after), lines },
            }
        }
    }

    /// Returns the best reading of the next record.
    fn best(&self) -> (Candidate<'t>, Option<usize>) {
        let fits = |candidate: &Candidate<'_>| candidate.fields.len() == self.width;
        let first = self.candidate(Stray::QuotedInLine, LineEnds::Quoted);
        if first.lines == 1 {
            if fits(&first) || self.width == 0 {
                return (first, None);
            }
            let others = [Stray::Literal, Stray::Ditto].map(|stray| self.candidate(stray, LineEnds::Quoted));
            let fitting = others.into_iter().find(|other| fits(other) && other.lines == 1);
            return (fitting.unwrap_or(first), None);
        }
        if self.width < 2 {
            return (first, None);
        }
        // Either a cell of several lines, or a quote that swallows rows: in the second case each line has the usual number of
        // fields.
        let taken = self.rest.len().saturating_sub(first.rest.len());
        let inside = self.rest.get(..taken).unwrap_or_default().trim_end_matches('\n');
        let lines_fit = inside.split('\n').all(|line| {
            let line = Self { rest: line, ..self.clone() };
            fits(&line.candidate(Stray::Literal, LineEnds::Literal))
                || fits(&line.candidate(Stray::QuotedInLine, LineEnds::Literal))
        });
        match (fits(&first), lines_fit) {
            (true, false) => (first, None),
            (false, true) => {
                let literal = self.candidate(Stray::Literal, LineEnds::Literal);
                let quoted = self.candidate(Stray::QuotedInLine, LineEnds::Literal);
                (if fits(&literal) { literal } else { quoted }, None)
            }
            (true, true) | (false, false) => {
                let lines = first.lines;
                (first, Some(lines))
            }
        }
    }
}

impl<'t> Iterator for Records<'t> {
    type Item = Record<'t>;

    fn next(&mut self) -> Option<Record<'t>> {
        while let Some(rest) = self.rest.strip_prefix('\n') {
            self.rest = rest;
            self.lines = self.lines.saturating_add(1);
        }
        if self.rest.is_empty() {
            return None;
        }
        let (Candidate { fields, rest, .. }, doubtful_lines) = self.best();
        self.rest = rest;
        self.lines = self.lines.saturating_add(1);
        let has_more_fields = self.width > 0 && fields.len() > self.width;
        Some(Record { fields, number: self.lines, doubtful_lines, has_more_fields })
    }
}

/// Returns the index of the next delimiter or line end; the text's length if there is none.
fn end_of_field(text: &str, delimiter: char) -> usize {
    let is_end = |at: &usize| text.get(*at..).is_some_and(|rest| rest.starts_with([delimiter, '\n']));
    // Looking at bytes is faster than decoding each character.
    let first = delimiter.encode_utf8(&mut [0; 4]).bytes().next();
    let may_be_end = |byte: u8| byte == b'\n' || Some(byte) == first;
    let mut ends = text.bytes().enumerate().filter(|(_, byte)| may_be_end(*byte)).map(|(at, _)| at);
    ends.find(is_end).unwrap_or(text.len())
}

/// A quoted field.
struct Quoted<'t> {
    text: Cow<'t, str>,
    /// The text from the delimiter or the line end on.
    rest: &'t str,
    /// The number of line ends in the field.
    lines: usize,
}

/// Reads the field after an opening quote. `None` if the quote does not open a field.
fn quoted(inner: &str, delimiter: char, stray: Stray) -> Option<Quoted<'_>> {
    if stray == Stray::Ditto {
        return None;
    }
    let is_end = |rest: &str| rest.is_empty() || rest.starts_with([delimiter, '\n']);
    let field = |end: usize| {
        let (text, rest) = (inner.get(..end)?, inner.get(end.saturating_add(1)..)?);
        let lines = text.matches('\n').count();
        let text =
            if text.contains("\"\"") { Cow::Owned(text.replace("\"\"", "\"")) } else { Cow::Borrowed(text) };
        Some(Quoted { text, rest, lines })
    };
    let mut from = 0_usize;
    loop {
        let quote = from.saturating_add(inner.get(from..)?.find('"')?);
        if quote > LONGEST_QUOTED {
            return None;
        }
        let rest = inner.get(quote.saturating_add(1)..)?;
        if rest.starts_with('"') {
            from = quote.saturating_add(2);
        } else if is_end(rest) {
            return field(quote);
        } else {
            break;
        }
    }
    if stray == Stray::Literal {
        return None;
    }
    let line = inner.split('\n').next().unwrap_or_default();
    let mut ends = line.match_indices('"').map(|(at, _)| at);
    let end = ends.find(|at| inner.get(at.saturating_add(1)..).is_some_and(is_end))?;
    field(end)
}

/// Returns the commonest number of fields of the first lines that have no quotes; without such lines, of the first records.
fn width(text: &str, delimiter: char) -> usize {
    let plain = text.split('\n').take(SAMPLE).filter(|line| !line.trim().is_empty() && !line.contains('"'));
    let widths: Vec<usize> = plain.map(|line| line.matches(delimiter).count().saturating_add(1)).collect();
    if !widths.is_empty() {
        return commonest(&widths);
    }
    let records = Records { rest: text, delimiter, width: 0, lines: 0 };
    commonest(&records.take(SAMPLE).map(|record| record.fields.len()).collect::<Vec<_>>())
}

/// Returns the commonest value, of equally common ones the largest; 0 if there is none.
fn commonest(widths: &[usize]) -> usize {
    let count = |width: usize| widths.iter().filter(|other| **other == width).count();
    widths.iter().copied().max_by_key(|width| (count(*width), *width)).unwrap_or(0)
}
