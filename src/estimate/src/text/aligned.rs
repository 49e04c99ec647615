//! Reads columns that are aligned with spaces, as reports are printed and mails show them.

use std::borrow::Cow;
use std::ops::Range;

use super::records::Record;

/// The number of lines by which the columns are found.
const SAMPLE: usize = 200;
/// The most characters of a line of such a table.
const WIDEST: usize = 1_000;

/// The lines of a text, each cut at the starts of the columns.
#[derive(Clone, Debug)]
pub(super) struct AlignedRows<'t> {
    lines: std::iter::Enumerate<std::str::Lines<'t>>,
    columns: Vec<Range<usize>>,
    /// The number of blank characters before each column.
    gap: usize,
}

impl<'t> AlignedRows<'t> {
    /// Finds at least three columns that are separated by two or more spaces in every line of the table. A line with fewer than
    /// three separated texts, such as a title, does not count. Returns `None` if there are no such columns.
    pub(super) fn find(text: &'t str) -> Option<Self> {
        let lines = text.lines().enumerate();
        if let Some(columns) = text.lines().take(SAMPLE).find_map(ruled_columns) {
            return Some(Self { lines, columns, gap: 1 });
        }
        let mut filled: Vec<bool> = Vec::new();
        let (mut count, mut delimited) = (0_usize, 0_usize);
        for line in text.lines().take(SAMPLE) {
            if line.contains('\t') || line.len() > WIDEST {
                return None;
            }
            if line.trim().split("  ").filter(|part| !part.is_empty()).count() < LEAST {
                continue;
            }
            count = count.saturating_add(1);
            let is_delimited = line.contains([';', '|']) || line.contains(", ") || line.contains(" ,");
            delimited = delimited.saturating_add(usize::from(is_delimited));
            for (at, _) in line.chars().enumerate().filter(|(_, c)| !c.is_whitespace()) {
                if filled.len() <= at {
                    filled.resize(at.saturating_add(1), false);
                }
                if let Some(place) = filled.get_mut(at) {
                    *place = true;
                }
            }
        }
        let columns = columns(&filled);
        // Spaces may also fill up the fields between delimiters.
        (count > 1 && delimited.saturating_mul(2) <= count && columns.len() >= LEAST).then_some(Self {
            lines,
            columns,
            gap: 2,
        })
    }
}

/// The least number of columns.
const LEAST: usize = 3;

/// Returns the columns under a line such as `------ --- -----`.
fn ruled_columns(line: &str) -> Option<Vec<Range<usize>>> {
    let is_ruling = line.contains("---") && line.chars().all(|c| matches!(c, '-' | '=' | ' '));
    let filled: Vec<bool> = line.chars().map(|c| c != ' ').collect();
    let is_start = |at: &usize| {
        filled.get(*at) == Some(&true) && at.checked_sub(1).and_then(|at| filled.get(at)) != Some(&true)
    };
    let starts: Vec<usize> = (0..filled.len()).filter(is_start).collect();
    let ends = starts.iter().skip(1).copied().chain([usize::MAX]);
    let columns = || starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect();
    (is_ruling && starts.len() >= LEAST).then(columns)
}

/// Returns the columns between gaps of two and more characters; each ends where the next begins.
fn columns(filled: &[bool]) -> Vec<Range<usize>> {
    let mut starts: Vec<usize> = Vec::new();
    let mut blank = 2_usize;
    for (at, is_filled) in filled.iter().enumerate() {
        if *is_filled && blank > 1 {
            starts.push(at);
        }
        blank = if *is_filled { 0 } else { blank.saturating_add(1) };
    }
    let ends = starts.iter().skip(1).copied().chain([usize::MAX]);
    starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}

impl<'t> Iterator for AlignedRows<'t> {
    type Item = Record<'t>;

    fn next(&mut self) -> Option<Record<'t>> {
        let (index, line) = self.lines.find(|(_, line)| !line.trim().is_empty())?;
        let chars: Vec<char> = line.chars().collect();
        // A text across a gap does not belong to the table.
        let lies_across = self.columns.iter().skip(1).any(|column| {
            let is_filled =
                |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(|c| !c.is_whitespace());
            (1..=self.gap).any(|back| is_filled(column.start.checked_sub(back)))
        });
        let fields: Vec<Cow<'t, str>> = if lies_across {
            vec![Cow::Borrowed(line)]
        } else {
            let cut = |column: &Range<usize>| {
                let width = column.end.saturating_sub(column.start);
                chars.iter().skip(column.start).take(width).collect::<String>()
            };
            self.columns.iter().map(|column| Cow::Owned(cut(column))).collect()
        };
        Some(Record { fields, number: index.saturating_add(1), doubtful_lines: None, has_more_fields: false })
    }
}
