//! Intents: the reasons for which customers file a request.

use litemap::LiteMap;
use serde::{Deserialize, Serialize};

use super::condition::Value;
use crate::value::{Id, Text};
use crate::wire::Decode;

/// A reason for which customers file a request, in words that customers use (`[[wish]]` in a document).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Intent {
    pub id: Id,
    pub label: Text,
    /// A line of help.
    pub hint: Text,
    /// The facts that follow from the intent.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    pub answers: LiteMap<Id, Value>,
    /// The choices that the intent rules out: the form does not offer them.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    pub excludes: LiteMap<Id, Vec<Id>>,
    /// The remedies that fit the intent; the form asks only for what they need.
    pub remedies: Vec<Id>,
    /// Facts that the form asks for although no rule reads them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also_asks: Vec<Id>,
}
