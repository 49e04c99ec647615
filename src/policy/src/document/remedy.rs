//! Remedies and the rules that decide about them.

use serde::{Deserialize, Serialize};

use super::condition::Condition;
use super::step::CustomerStep;
use crate::value::{Id, Text};
use crate::wire::Decode;

/// A remedy that the vendor offers: a credit, a repair, an exchange.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Remedy {
    pub id: Id,
    /// The trade's name for the remedy.
    pub label: Text,
    /// One sentence about the customer's gain.
    pub summary: Text,
    /// Whether the price of the goods is credited; otherwise the customer gets goods or service.
    pub credits: bool,
    /// Whether the vendor sends a replacement first, and the goods come back once it has arrived.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub replacement_first: bool,
    /// The fields that a filing of this remedy must contain beyond those that the policy requires: names from
    /// [`REQUIRABLE`](super::REQUIRABLE).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub required: Vec<String>,
}

/// A condition that must hold for a remedy to be eligible.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Gate {
    /// The clause that an assessment cites for this gate.
    pub clause: Id,
    pub remedies: Vec<Id>,
    pub require: Condition,
    /// The exception: while this condition holds, the gate does not apply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unless: Option<Condition>,
    /// What the customer can still do where the gate fails.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<CustomerStep>,
}

/// A clause that some remedies show, as a duty or as a notice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    pub clause: Id,
    /// The remedies that show the clause; empty for all of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remedies: Vec<Id>,
    /// The clause is shown only while this condition is known to hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
}

impl Notice {
    /// Returns whether the remedy shows the clause where the condition holds.
    pub(crate) fn shows_for(&self, remedy: &Id) -> bool {
        self.remedies.is_empty() || self.remedies.contains(remedy)
    }
}
