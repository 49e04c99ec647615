//! Replaces ditto marks by the value above them.

use super::Note;
use crate::grid::{Cell, GridRow, Span};
use crate::text::is_one_of;

/// The words that repeat the cell above, normalised.
const WORDS: [&str; 14] = [
    "ditto",
    "dito",
    "do",
    "idem",
    "id",
    "ibid",
    "ibidem",
    "same",
    "same as above",
    "as above",
    "see above",
    "wie oben",
    "s o",
    "dto",
];

/// Replaces ditto marks in the rows of goods, and adds a note for each column.
pub(super) fn replace(rows: &mut [GridRow], notes: &mut Vec<Note>) {
    let has_ditto = |row: &GridRow| row.cells.iter().any(|cell| is_ditto(&cell.text));
    if !rows.iter().any(has_ditto) {
        return;
    }
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let mut above = vec![Cell::default(); width];
    let mut counts = vec![0_usize; width];
    for row in rows {
        for ((cell, above), count) in row.cells.iter_mut().zip(&mut above).zip(&mut counts) {
            if is_ditto(&cell.text) {
                *cell = if above.is_empty() {
                    Cell::default()
                } else {
                    Cell { span: Span::Ditto, ..above.clone() }
                };
                *count = count.saturating_add(1);
            } else {
                above.clone_from(cell);
            }
        }
    }
    let columns = counts.into_iter().enumerate().filter(|(_, rows)| *rows > 0);
    notes.extend(columns.map(|(column, rows)| Note::Ditto { column, rows }));
}

/// Returns whether a text is a ditto mark: `"`, `-"-`, `〃`, `do.`.
fn is_ditto(text: &str) -> bool {
    // Most cells of a list begin with a digit.
    if text.len() > 24 || text.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let mark = text.trim_matches(['-', '–', '—', ' ', '.', '_']);
    if mark.is_empty() {
        return false;
    }
    let is_mark =
        |c: char| matches!(c, '"' | '″' | '〃' | '”' | '“' | '„' | '〟' | '〞' | '\'' | '’' | '´' | ' ');
    let count = || mark.chars().count();
    let is_single = |c: char| matches!(c, '\'' | '’' | '´');
    if mark.chars().all(is_mark) {
        return count() <= 5 && !(count() == 1 && mark.contains(is_single));
    }
    mark.starts_with(|c: char| matches!(c.to_ascii_lowercase(), 'd' | 'i' | 's' | 'a' | 'w'))
        && !mark.contains(|c: char| c.is_ascii_digit())
        && is_one_of(mark, &WORDS)
        // `ID` and `DO` in capitals may be codes.
        && (count() > 2 || mark.contains(char::is_lowercase))
}
