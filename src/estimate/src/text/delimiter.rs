//! Finds the delimiter of a text.

use super::records::Records;

/// The delimiters that spreadsheets write, the likelier first: pasted cells have tabs between them.
const DELIMITERS: [char; 4] = ['\t', ';', ',', '|'];
/// The number of records that decide.
const SAMPLE: usize = 60;

/// Returns the text without the line by which Excel may name its delimiter, and the delimiter: the one that cuts most records
/// into the same number of fields, and into the most.
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

/// Returns how many fields beyond the first the records with the commonest number of fields have together.
fn regularity(text: &str, delimiter: char) -> usize {
    let records = Records::new(text, delimiter).take(SAMPLE);
    let lengths: Vec<usize> =
        records.map(|record| record.fields.len()).filter(|length| *length > 1).collect();
    let rows = |length: usize| lengths.iter().filter(|other| **other == length).count();
    lengths.iter().map(|length| rows(*length).saturating_mul(length.saturating_sub(1))).max().unwrap_or(0)
}
