//! The vendor's statements, and the decisions on what they leave open.

use serde::{Deserialize, Serialize};

use crate::value::{Id, Text};
use crate::wire::Decode;

/// One statement of the vendor's text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// The id that rules and assessments cite.
    pub id: Id,
    /// The statement in plain words.
    pub text: Text,
    /// The vendor's own words, in the policy's `source_language`.
    pub source: String,
    /// The decision on what the statement leaves open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading: Option<Text>,
}

/// A heading over the clauses whose ids begin with the section's id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Section {
    pub id: Id,
    pub title: Text,
}

/// A decision on what the text leaves open that belongs to no single clause.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// The open question.
    pub open: Text,
    pub decision: Text,
}

/// A clause that governs a step of a request's lifecycle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Process {
    pub clause: Id,
    pub step: Step,
}

/// A step of a request's lifecycle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// The vendor is notified of the request.
    Notify,
    /// The vendor approves the request before anything is shipped.
    Approve,
    /// The RMA number is issued and sent.
    Issue,
    /// The number is valid for one return.
    UseOnce,
    /// The goods are inspected after receipt.
    Inspect,
    /// The customer gets a quote and accepts or declines it.
    Quote,
}
