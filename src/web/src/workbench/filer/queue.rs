//! The parts of a filing, as they are kept on the device until each has its answer.

use std::collections::BTreeSet;

use crate::ui::device::Kept;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec;
use policy::filing::Change;
use serde::{Deserialize, Serialize};

/// Every part of a filing, in the order in which they are sent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Queue {
    pub(crate) parts: Vec<Part>,
}

/// One request of a filing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Part {
    /// Makes every repetition the same request.
    pub(crate) key: String,
    /// Exactly what is sent; empty once it is answered.
    pub(crate) body: String,
    /// What its lines take.
    pub(crate) heading: String,
    /// For each line its row in the list; empty once the list is another.
    pub(crate) rows: Vec<usize>,
    /// How many lines it has.
    pub(crate) lines: usize,
    /// What became of it; nothing until it is answered.
    pub(crate) outcome: Option<Outcome>,
}

/// What became of a part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum Outcome {
    /// It is filed.
    Filed {
        /// What people call the request.
        reference: String,
        /// Opens the tracking page.
        token: String,
    },
    /// It is not filed: this no longer holds.
    Changed(Vec<Change>),
    /// It is not filed: this is wrong, by its place in the body.
    Refused(Vec<(String, String)>),
}

impl Part {
    pub(crate) const fn is_filed(&self) -> bool {
        matches!(self.outcome, Some(Outcome::Filed { .. }))
    }
}

impl Queue {
    /// What is kept on the device.
    pub(crate) fn kept(policy: &str) -> Self {
        let read = || {
            let packed = place(policy).read_text()?;
            let bytes: Option<Vec<u8>> = packed.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect();
            serde_json::from_slice(&decompress_to_vec(&bytes?).ok()?).ok()
        };
        read().unwrap_or_default()
    }

    /// Keeps it on the device. Packed: the bodies of thousands of lines are more than browsers keep.
    pub(crate) fn keep(&self, policy: &str) {
        if self.parts.is_empty() {
            return place(policy).delete();
        }
        let packed = compress_to_vec(&serde_json::to_vec(self).unwrap_or_default(), 3);
        // A character for each byte: texts are all that browsers keep.
        place(policy).write_text(&packed.into_iter().map(char::from).collect::<String>());
    }

    /// The first part without an answer.
    pub(crate) fn next(&self) -> Option<&Part> {
        self.parts.iter().find(|part| part.outcome.is_none())
    }

    /// Takes up parts to be sent; of earlier ones only those stay that are filed.
    pub(crate) fn begin(&mut self, parts: Vec<Part>) {
        self.parts.retain(Part::is_filed);
        self.parts.extend(parts);
    }

    /// Puts away what is over and done with: first what was not filed, then everything.
    pub(crate) fn finish(&mut self) {
        if self.parts.iter().all(Part::is_filed) {
            self.parts.clear();
        } else {
            self.parts.retain(Part::is_filed);
        }
    }

    /// Notes the answer to the first part without one.
    pub(crate) fn answer(&mut self, outcome: Outcome) {
        if let Some(part) = self.parts.iter_mut().find(|part| part.outcome.is_none()) {
            part.body.clear();
            part.outcome = Some(outcome);
        }
    }

    pub(crate) fn forget_lines(&mut self) {
        self.parts.iter_mut().for_each(|part| part.rows.clear());
        self.parts.retain(|part| part.is_filed() || part.outcome.is_none());
    }

    /// Whether a row is filed.
    pub(crate) fn has_filed(&self, row: usize) -> bool {
        self.parts.iter().any(|part| part.is_filed() && part.rows.contains(&row))
    }

    /// The rows that are filed.
    pub(crate) fn filed_rows(&self) -> BTreeSet<usize> {
        let filed = self.parts.iter().filter(|part| part.is_filed());
        filed.flat_map(|part| part.rows.iter().copied()).collect()
    }
}

fn place(policy: &str) -> Kept {
    Kept::on_device("estimate-attempt", policy)
}
