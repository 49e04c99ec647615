//! What the lines of a list are filed as.

use std::collections::BTreeMap;

use estimate::Part;
use policy::wire::{Decode, Encode, decode, encode};
use policy::{Date, Id, Money};

use crate::filing::Queue;

/// What a line is filed as, whatever the list gives for it since.
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

/// The filed lines of a list, by their row. A row without lines was filed by an older version of the page, which did not store them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FiledLines(BTreeMap<usize, Vec<FiledLine>>);

impl FiledLines {
    /// Reads the filed lines of a list from the queue.
    #[must_use]
    pub fn of(queue: &Queue, list: &str) -> Self {
        let mut filed: BTreeMap<usize, Vec<FiledLine>> = BTreeMap::new();
        for request in queue.filed_from(list) {
            let mut lines = decode::<Vec<FiledLine>>(&request.filed_as).unwrap_or_default().into_iter();
            for row in &request.rows {
                filed.entry(*row).or_default().extend(lines.next());
            }
        }
        Self(filed)
    }

    /// Returns whether a row is filed.
    #[must_use]
    pub fn has_row(&self, row: usize) -> bool {
        self.0.contains_key(&row)
    }

    /// Returns what the line at a place of a filed row is filed as, if it is known.
    #[must_use]
    pub fn get(&self, row: usize, place: usize) -> Option<&FiledLine> {
        self.0.get(&row)?.iter().find(|line| line.place == place)
    }
}
