//! Finds the delimiter of a text.

use super::records::Records;

/// The delimiters that spreadsheets write, the likeliest first: pasted cells are separated by tabs.
pub(super) const DELIMITERS: [char; 7] = ['\t', ';', ',', '|', '^', '~', '¦'];
/// The number of records by which the delimiter is found.
const SAMPLE: usize = 60;

/// Returns the delimiter, and the text without the line `sep=` in which Excel names it. Without that line, chooses the delimiter
/// that splits most records into the same, highest number of fields.
pub(super) fn delimiter(text: &str) -> (&str, char) {
    let first = text.lines().next().unwrap_or_default();
    if let Some(named) = first.trim_end().strip_prefix("sep=")
        && let (Some(delimiter), 1) = (named.chars().next(), named.chars().count())
        && let Some((_, rest)) = text.split_once('\n')
    {
        return (rest, delimiter);
    }
    let (regularity, best) = DELIMITERS
        .into_iter()
        .rev()
        .map(|delimiter| (regularity(text, delimiter), delimiter))
        .max_by_key(|best| best.0)
        .unwrap_or((0, ','));
    (text, if regularity == 0 && has_spaces_between(text) { ' ' } else { best })
}

/// Returns whether single spaces separate the fields, as in rows copied from a PDF: every line has the same number of words, and
/// two of them begin with a figure in each line but the first.
fn has_spaces_between(text: &str) -> bool {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty()).take(SAMPLE);
    let width = lines.next().map_or(0, |line| line.split(' ').count());
    let is_figure = |word: &str| word.trim_start_matches('$').starts_with(|c: char| c.is_ascii_digit());
    let mut figures = vec![true; width];
    let mut rows = 0_usize;
    for line in lines {
        let words: Vec<&str> = line.split(' ').collect();
        if words.len() != width || words.contains(&"") {
            return false;
        }
        rows = rows.saturating_add(1);
        figures.iter_mut().zip(words).for_each(|(all, word)| *all &= is_figure(word));
    }
    rows > 0 && figures.into_iter().filter(|all| *all).count() >= 2
}

/// Returns the highest product of a number of fields beyond the first and the number of records that have so many fields.
fn regularity(text: &str, delimiter: char) -> usize {
    let records = Records::new(text, delimiter).take(SAMPLE);
    let lengths: Vec<usize> =
        records.map(|record| record.fields.len()).filter(|length| *length > 1).collect();
    let rows = |length: usize| lengths.iter().filter(|other| **other == length).count();
    lengths.iter().map(|length| rows(*length).saturating_mul(length.saturating_sub(1))).max().unwrap_or(0)
}
