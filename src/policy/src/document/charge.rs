//! Charges: the costs of a remedy for the customer.

use serde::{Deserialize, Serialize};

use super::condition::Condition;
use crate::value::{Id, Money, Percent, Text};
use crate::wire::Decode;

/// A charge on some remedies (`[[fee]]` now, `[[contingent]]` under a stated condition later).
///
/// Several charges with one id are tiers: the first whose `when` does not fail applies.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Fee {
    pub id: Id,
    pub clause: Id,
    pub remedies: Vec<Id>,
    pub label: Text,
    pub rate: Rate,
    /// The charge applies only under this condition; while it is unknown, the amount is unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
}

/// The amount of a charge.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Rate {
    /// A part of quantity x unit price.
    Percent(Percent),
    /// An amount for each unit.
    PerUnit(Money),
    /// An amount for the line.
    PerLine(Money),
    /// An amount for the request, shared by its lines in proportion to their value.
    PerRequest(Money),
    GreatestOf(Vec<Rate>),
    LeastOf(Vec<Rate>),
}

/// A cost whose amount only the vendor can name, later.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct QuotedLater {
    pub id: Id,
    pub clause: Id,
    pub remedies: Vec<Id>,
    pub label: Text,
}
