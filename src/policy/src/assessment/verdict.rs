//! Verdicts.

use serde::{Deserialize, Serialize};

use crate::wire::{Decode, Encode, Names};

/// The verdict on a remedy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Decode, Encode, Names)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Every gate passes.
    Eligible,
    /// Some gate fails.
    Ineligible,
    /// No gate fails, and some gate is unknown.
    Undetermined,
}
