//! Rows that add up the others.

use crate::cell::cents_either_way;
use crate::grid::GridRow;
use crate::text::normalised;
use crate::vocabulary::Vocabulary;

/// What people write before a sum, in the languages of the headings.
const WORDS: [&str; 20] = [
    "total",
    "totals",
    "grand total",
    "sub total",
    "subtotal",
    "sum",
    "overall total",
    "total general",
    "totaux",
    "sous total",
    "somme",
    "total ht",
    "total hors taxe",
    "totales",
    "suma",
    "suma total",
    "gran total",
    "totale",
    "total units",
    "total amount",
];

/// Takes the rows of sums out, and gives their numbers: rows that say so in a cell of their own, and a last row that is mostly
/// empty and holds the sum of what stands above it.
pub(super) fn remove(rows: &mut Vec<GridRow>, headings: &[String], vocabulary: &Vocabulary) -> Vec<usize> {
    let mut removed = Vec::new();
    let usual = usual_fill(rows);
    rows.retain(|row| {
        let is_sum = filled(row) < usual.max(2) && first_words(row).is_some_and(|words| is_sum_word(&words));
        if is_sum {
            removed.push(row.number);
        }
        !is_sum
    });
    if let Some((last, above)) = rows.split_last()
        && above.len() > 1
        && filled(last).saturating_mul(2) <= usual
        && (0..headings.len()).any(|column| adds_up(last, above, column))
        // A line that names its goods is goods, whatever it adds up to.
        && !names_goods(last, headings, vocabulary)
    {
        removed.push(last.number);
        rows.pop();
    }
    removed
}

fn filled(row: &GridRow) -> usize {
    row.cells.iter().filter(|cell| !cell.text.is_empty()).count()
}

fn usual_fill(rows: &[GridRow]) -> usize {
    let mut fills: Vec<usize> = rows.iter().map(filled).collect();
    fills.sort_unstable();
    fills.get(fills.len() / 2).copied().unwrap_or(0)
}

fn first_words(row: &GridRow) -> Option<String> {
    row.cells.iter().find(|cell| !cell.text.is_empty()).map(|cell| normalised(&cell.text))
}

fn is_sum_word(words: &str) -> bool {
    let without_count = words.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    WORDS.contains(&words) || WORDS.contains(&without_count)
}

fn adds_up(last: &GridRow, above: &[GridRow], column: usize) -> bool {
    let read = |row: &GridRow| row.cells.get(column).and_then(|cell| cents_either_way(&cell.text));
    let sums = above.iter().filter_map(read).fold((0_i64, 0_i64, 0_usize), |sums, (point, comma)| {
        (sums.0.saturating_add(point), sums.1.saturating_add(comma), sums.2 + 1)
    });
    sums.2 > 1 && read(last).is_some_and(|(point, comma)| point == sums.0 || comma == sums.1)
}

fn names_goods(row: &GridRow, headings: &[String], vocabulary: &Vocabulary) -> bool {
    let mut cells = headings.iter().zip(&row.cells).filter(|(_, cell)| !cell.text.is_empty());
    cells.any(|(heading, _)| vocabulary.heading(heading).is_some_and(|(target, _)| target.names_goods()))
}
