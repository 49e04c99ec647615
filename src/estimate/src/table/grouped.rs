//! Groups notes on single rows by their kind, so that a report of many pages gives one sentence for all its totals.

use std::mem::discriminant;

use super::{Note, Table};

impl Note {
    /// Returns the row of a note that is the same for all rows of its kind.
    fn row(&self) -> Option<usize> {
        match self {
            Self::Sums { row }
            | Self::Detail { row }
            | Self::HeadingsAgain { row }
            | Self::Group { row }
            | Self::WordsOnly { row }
            | Self::Struck { row }
            | Self::Charge { row }
            | Self::Discount { row }
            | Self::Shifted { row } => Some(*row),
            Self::Above { .. }
            | Self::NoHeadings
            | Self::OtherTable { .. }
            | Self::Overflow { .. }
            | Self::CarriedDown { .. }
            | Self::Ditto { .. }
            | Self::Described { .. }
            | Self::Merged { .. }
            | Self::HiddenRows { .. }
            | Self::File(_) => None,
        }
    }
}

impl Table {
    /// Returns the notes, each with the rows that it holds for; those on single rows once for each kind.
    #[must_use]
    pub fn grouped_notes(&self) -> Vec<(&Note, Vec<usize>)> {
        let mut groups: Vec<(&Note, Vec<usize>)> = Vec::new();
        for note in &self.notes {
            let row = note.row();
            let same = groups.iter_mut().find(|(other, _)| discriminant(*other) == discriminant(note));
            match (row, same) {
                (Some(row), Some((_, rows))) => rows.push(row),
                (row, _) => groups.push((note, row.into_iter().collect())),
            }
        }
        groups
    }
}

/// Returns rows as a text, in which consecutive ones are a range: `3, 55–57`.
#[must_use]
pub fn rows_in_words(rows: &[usize]) -> String {
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    for row in rows {
        match ranges.last_mut() {
            Some((_, last)) if last.saturating_add(1) == *row => *last = *row,
            Some(_) | None => ranges.push((*row, *row)),
        }
    }
    let range = |(first, last): (usize, usize)| {
        if first == last { first.to_string() } else { format!("{first}–{last}") }
    };
    ranges.into_iter().map(range).collect::<Vec<_>>().join(", ")
}
