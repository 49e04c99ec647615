//! Purposes of a distributor's list.

use litemap::LiteMap;
use serde::{Deserialize, Serialize};

use super::condition::Value;
use crate::value::{Id, Text};
use crate::wire::Decode;

/// A purpose of a distributor's list, for example the return of unsold stock (`[[list]]` in a document). The first purpose is assumed
/// until the distributor confirms or changes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct ListPurpose {
    pub id: Id,
    /// The goods, as they are named in the middle of a sentence.
    pub label: Text,
    /// The facts that follow from the purpose, of the request and of each line.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    pub answers: LiteMap<Id, Value>,
    /// The remedies in question.
    pub remedies: RemediesByGain,
}

/// Remedies by what the distributor gains.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct RemediesByGain {
    /// Remedies that give money back, for example as a credit memo.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub money: Vec<Id>,
    /// Remedies that give credit for later orders only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub credit: Vec<Id>,
    /// Remedies that give other goods of the same price.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goods: Vec<Id>,
    /// Remedies that repair or replace the goods.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub service: Vec<Id>,
}

impl RemediesByGain {
    /// Returns the remedies of every kind.
    pub fn all(&self) -> impl Iterator<Item = &Id> {
        self.money.iter().chain(&self.credit).chain(&self.goods).chain(&self.service)
    }
}
