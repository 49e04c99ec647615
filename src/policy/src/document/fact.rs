//! Facts: what a request may state, and what the rules read.

use serde::{Deserialize, Serialize};

use crate::value::{Id, Text};
use crate::wire::{Decode, Names};

/// A question about a request or about one of its lines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// The id; those of [`BuiltInFact`](crate::BuiltInFact) name fields of the request, all others name `answers`.
    pub id: Id,
    pub scope: Scope,
    #[serde(rename = "type")]
    pub kind: FactType,
    /// The values of a choice, in order; empty for other types.
    #[serde(rename = "choice", default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
    /// The question as the customer reads it.
    pub question: Text,
    /// A short name for lists ("Date of purchase").
    pub label: Text,
    /// A line of help under the question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<Text>,
}

/// The part of a request that a fact describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Decode, Names)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Asked once.
    Request,
    /// Asked for every line.
    Line,
}

/// The type of a fact's values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Decode, Names)]
#[serde(rename_all = "snake_case")]
pub enum FactType {
    /// Yes or no.
    Bool,
    /// One of the declared choices.
    Choice,
    /// A date not after the day of the request.
    Date,
    /// An amount in the policy's currency.
    Money,
    /// A whole number from 0 to 999,999,999.
    Number,
    /// Free text.
    Text,
    /// A decision that only the vendor can take: never known, never accepted in a request.
    Decision,
}

/// One value of a choice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    pub id: Id,
    pub label: Text,
    /// A line of help.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<Text>,
}

impl Fact {
    /// Returns whether customers and distributors answer this fact; the other facts are the vendor's own decisions.
    #[must_use]
    pub fn is_asked_of_customer(&self) -> bool {
        self.kind.is_asked_of_customer()
    }
}

impl FactType {
    pub(crate) fn is_asked_of_customer(self) -> bool {
        self != Self::Decision
    }
}
