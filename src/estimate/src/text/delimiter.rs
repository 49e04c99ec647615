//! What stands between the cells of a text.

/// Those that spreadsheets write, the likelier first: what is pasted from one has tabs.
const DELIMITERS: [u8; 4] = [b'\t', b';', b',', b'|'];
/// So many rows tell it.
const SAMPLE: usize = 60;

/// The text without the line by which Excel may name its delimiter, and the delimiter: the one that cuts most rows into the
/// same number of cells, and into the most.
pub(super) fn delimiter(text: &str) -> (&str, u8) {
    let first = text.lines().next().unwrap_or_default();
    if let Some(&[named]) = first.trim_end().strip_prefix("sep=").map(str::as_bytes)
        && let Some((_, rest)) = text.split_once('\n')
    {
        return (rest, named);
    }
    let best = DELIMITERS.into_iter().rev().max_by_key(|delimiter| regularity(text, *delimiter));
    (text, best.unwrap_or(b','))
}

/// How many cells more than one the rows with the commonest number of cells have together.
fn regularity(text: &str, delimiter: u8) -> usize {
    let records = reader(text, delimiter).into_records();
    let lengths: Vec<usize> = records
        .take(SAMPLE)
        .map_while(Result::ok)
        .map(|record| record.len())
        .filter(|length| *length > 1)
        .collect();
    let rows = |length: usize| lengths.iter().filter(|other| **other == length).count();
    lengths.iter().map(|length| rows(*length).saturating_mul(length.saturating_sub(1))).max().unwrap_or(0)
}

pub(super) fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    let mut builder = csv::ReaderBuilder::new();
    builder.has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes())
}
