//! The vendor's statements, and how they are read.

use serde::{Deserialize, Serialize};

use crate::value::Id;
use crate::value::Text;
use crate::{decode_fields, decode_names};

/// A statement of the vendor's text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// Its id, as cited everywhere.
    pub id: Id,
    /// What it says, in plain words.
    pub text: Text,
    /// What the vendor wrote, in the policy's `source_language`.
    pub source: String,
    /// How what it leaves open is read here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading: Option<Text>,
}

/// A heading over the clauses whose ids begin with its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// The first part of its clauses' ids.
    pub id: Id,
    /// The heading.
    pub title: Text,
}

/// How a gap in the text is read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// What the text leaves open.
    pub open: Text,
    /// How it is read.
    pub decision: Text,
}

/// A step of the request's life that a clause governs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Process {
    /// The clause.
    pub clause: Id,
    /// The step.
    pub step: Step,
}

/// A step of the request's life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// The vendor is told of the request.
    Notify,
    /// The vendor approves before anything is shipped.
    Approve,
    /// The RMA number is issued and sent.
    Issue,
    /// The number serves one return.
    UseOnce,
    /// The goods are inspected after receipt.
    Inspect,
    /// The customer hears the cost, and accepts or declines.
    Quote,
}

decode_fields!(Clause { id, text, source, reading });
decode_fields!(Section { id, title });
decode_fields!(Process { clause, step });
decode_fields!(Reading { open, decision });
decode_names!(Step { Notify = "notify", Approve = "approve", Issue = "issue", UseOnce = "use_once", Inspect = "inspect", Quote = "quote" });
