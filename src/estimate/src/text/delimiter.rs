//! Finds the delimiter of a text.

use super::records::Records;

/// The delimiters that spreadsheets write, the likeliest first: pasted cells are separated by tabs.
const DELIMITERS: [char; 4] = ['\t', ';', ',', '|'];
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
    let best = DELIMITERS.into_iter().rev().max_by_key(|delimiter| regularity(text, *delimiter));
    (text, best.unwrap_or(','))
}

/// Returns the highest product of a number of fields beyond the first and the number of records that have so many fields.
fn regularity(text: &str, delimiter: char) -> usize {
    let records = Records::new(text, delimiter).take(SAMPLE);
    let lengths: Vec<usize> =
        records.map(|record| record.fields.len()).filter(|length| *length > 1).collect();
    let rows = |length: usize| lengths.iter().filter(|other| **other == length).count();
    lengths.iter().map(|length| rows(*length).saturating_mul(length.saturating_sub(1))).max().unwrap_or(0)
}
