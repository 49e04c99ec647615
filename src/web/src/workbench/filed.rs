//! What the lines of a list are filed as.

use std::collections::{BTreeMap, BTreeSet};

use estimate::Part;
use policy::wire::{Decode, Encode, decode, encode};
use policy::{Date, Id, Money};

use crate::filing::Queue;

/// What a line is filed as. Later changes of the list do not affect it.
#[derive(Clone, Debug, PartialEq, Eq, Decode, Encode)]
pub struct FiledLine {
    /// The place of the line among the lines of its row.
    pub place: usize,
    pub remedy: Id,
    /// The net amount with the price of the goods that are exchanged; `None` if it was not known.
    pub amount: Option<Money>,
    /// Whether the amount rests on assumptions or missing answers: it is at most this.
    pub is_assumed: bool,
    /// The last day of the remedy.
    pub until: Option<Date>,
}

/// Writes what the lines of a request are filed as; `place_of` returns the place of a line among the lines of its row.
#[must_use]
pub fn write(part: &Part, place_of: impl Fn(usize) -> usize) -> String {
    let lines = part.lines.iter().zip(&part.chosen).zip(&part.amounts);
    let lines = lines.map(|((line, chosen), amount)| FiledLine {
        place: place_of(*line),
        remedy: chosen.remedy.clone(),
        amount: chosen.net.map(|net| net.plus(amount.goods)),
        is_assumed: amount.is_assumed,
        until: chosen.eligible_until,
    });
    encode(&lines.collect::<Vec<_>>())
}

/// The filed lines of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FiledLines {
    /// By their row.
    lines: BTreeMap<usize, Vec<FiledLine>>,
    /// Rows that an older version of the page has filed, which did not store their lines.
    rows: BTreeSet<usize>,
}

impl FiledLines {
    /// Reads the filed lines of a list from the queue.
    #[must_use]
    pub fn of(queue: &Queue, list: &str) -> Self {
        let mut filed = Self::default();
        for request in queue.filed_from(list) {
            let mut lines = decode::<Vec<FiledLine>>(&request.filed_as).unwrap_or_default().into_iter();
            for row in &request.rows {
                match lines.next() {
                    Some(line) => filed.lines.entry(*row).or_default().push(line),
                    None => drop(filed.rows.insert(*row)),
                }
            }
        }
        filed
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.rows.is_empty()
    }

    /// Returns whether the line at a place of a row is filed.
    #[must_use]
    pub fn contains(&self, row: usize, place: usize) -> bool {
        self.rows.contains(&row) || self.get(row, place).is_some()
    }

    /// Returns what the line at a place of a row is filed as, if it is filed and that is known.
    #[must_use]
    pub fn get(&self, row: usize, place: usize) -> Option<&FiledLine> {
        self.lines.get(&row)?.iter().find(|line| line.place == place)
    }
}
