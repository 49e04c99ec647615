//! What decides: remedies, tables, gates, charges, notices.

use litemap::LiteMap;

use serde::{Deserialize, Serialize};

use crate::decode_fields;
use crate::document::condition::Condition;
use crate::value::Id;
use crate::value::Money;
use crate::value::Percent;
use crate::value::Period;
use crate::value::Text;
use crate::wire::{Decode, Json};

/// Something that the vendor may do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remedy {
    /// Its id.
    pub id: Id,
    /// The trade's name for it.
    pub label: Text,
    /// What one gets, in a sentence.
    pub summary: Text,
    /// Whether the goods' price is credited (otherwise one gets goods or service).
    pub credits: bool,
}

/// Periods that depend on one or more choices.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Its id.
    pub id: Id,
    /// The choice facts that select a row, in the order in which they are asked.
    pub keys: Vec<Id>,
    /// The rows; the first that fits counts.
    #[serde(rename = "row")]
    pub rows: Vec<Row>,
    /// Values of the first key for which the table has no row on purpose.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub without: Vec<Id>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// For each key that this row has, the values it is for.
    #[serde(rename = "for")]
    pub keys: LiteMap<Id, Vec<Id>>,
    /// The period.
    pub period: Period,
    /// The clause of this row.
    pub clause: Id,
    /// Whether the period is our reading of a gap, still to be confirmed by the vendor.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub assumed: bool,
}

/// A rule that must hold for a remedy to be open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gate {
    /// The clause it cites.
    pub clause: Id,
    /// The remedies it guards.
    pub remedies: Vec<Id>,
    /// What must hold.
    pub require: Condition,
    /// Where this is known to hold, the gate does not arise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unless: Option<Condition>,
}

/// A charge on some remedies. Of several with one id, the first that is not ruled out by its `when` counts (tiers).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fee {
    /// What is charged.
    pub id: Id,
    /// The clause that says so.
    pub clause: Id,
    /// The remedies it falls on.
    pub remedies: Vec<Id>,
    /// Its name for the customer.
    pub label: Text,
    /// How much.
    pub rate: Rate,
    /// Only under this condition (an unknown one leaves the amount unknown).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
}

/// How much a charge is, for one line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rate {
    /// Part of quantity x unit price.
    Percent(Percent),
    /// This much for each unit.
    PerUnit(Money),
    /// This much for the line.
    PerLine(Money),
    /// The greatest of several.
    GreatestOf(Vec<Rate>),
    /// The least of several.
    LeastOf(Vec<Rate>),
}

/// A cost that only the vendor can name, later.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuotedLater {
    /// What is charged.
    pub id: Id,
    /// The clause that says so.
    pub clause: Id,
    /// The remedies it falls on.
    pub remedies: Vec<Id>,
    /// Its name for the customer.
    pub label: Text,
}

/// A clause that some remedies bring to the customer's notice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// The clause.
    pub clause: Id,
    /// The remedies that show it; all of them where left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remedies: Vec<Id>,
    /// Only where this is known to hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
}

decode_fields!(Remedy { id, label, summary, credits });
decode_fields!(Table { id, keys, rows = "row", without });
decode_fields!(Row { keys = "for", period, clause, assumed });
decode_fields!(Gate { clause, remedies, require, unless });
decode_fields!(Fee { id, clause, remedies, label, rate, when });
decode_fields!(QuotedLater { id, clause, remedies, label });
decode_fields!(Notice { clause, remedies, when });

impl Decode for Rate {
    fn decode(json: Json<'_>) -> Self {
        let (name, value) = json.only_field();
        match name {
            "percent" => Self::Percent(Percent::decode(value)),
            "per_unit" => Self::PerUnit(Money::decode(value)),
            "per_line" => Self::PerLine(Money::decode(value)),
            "greatest_of" => Self::GreatestOf(Vec::decode(value)),
            "least_of" => Self::LeastOf(Vec::decode(value)),
            _ => {
                json.misfits();
                Self::PerLine(Money::ZERO)
            }
        }
    }
}
