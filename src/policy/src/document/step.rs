//! Steps by which a customer can pass a gate that fails.

use serde::{Deserialize, Serialize};

use crate::value::{Id, Text};
use crate::wire::Decode;

/// An action by which the customer can still pass a gate (`[gate.step]`). While only gates with a step fail, the remedy is not refused.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct CustomerStep {
    /// The action in two or three words ("Call first").
    pub action: Text,
    /// How the customer does it, and what to have at hand.
    pub hint: Text,
    /// The answer of a customer who has done it, after which the gate passes ("I have called: not solved").
    pub done: Text,
    /// The answer of a customer who no longer needs the remedy ("I have called: solved").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub solved: Option<Text>,
    /// The duty that the customer has fulfilled once the gate passes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duty: Option<Id>,
    /// The telephone numbers to call, the first one first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<String>,
}
