//! Tables of periods.

use litemap::LiteMap;
use serde::{Deserialize, Serialize};

use crate::value::{Id, Period};
use crate::wire::Decode;

/// Periods that depend on one or more choices, such as a warranty table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Table {
    pub id: Id,
    /// The choice facts that select a row, in the order in which they are asked.
    pub keys: Vec<Id>,
    /// The rows; the first that fits applies.
    #[serde(rename = "row")]
    pub rows: Vec<Row>,
    /// Values of the first key for which the table deliberately lacks rows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub without: Vec<Id>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// For each key of this row, the values that it applies to; a key that is left out may have any value.
    #[serde(rename = "for", default, skip_serializing_if = "LiteMap::is_empty")]
    pub keys: LiteMap<Id, Vec<Id>>,
    pub period: Period,
    pub clause: Id,
    /// Whether the period is our reading of a gap in the vendor's text, to be confirmed by the vendor.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub assumed: bool,
}
