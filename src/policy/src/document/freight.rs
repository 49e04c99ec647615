//! Freight terms: the payer of each leg.

use serde::{Deserialize, Serialize};

use super::condition::Condition;
use crate::value::{Id, Text};
use crate::wire::{Decode, Encode, Names};

/// The payer and the way of shipping of one leg (`[[freight]]`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct FreightTerm {
    pub leg: Leg,
    pub payer: Payer,
    /// The id of the way of shipping, such as `ups_ground`.
    pub method: Id,
    /// The way of shipping in a few words, to stand after the payer ("prepaid").
    pub label: Text,
    pub clause: Id,
    /// The remedies that the term applies to; empty for all of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remedies: Vec<Id>,
    /// The term applies only while this condition is known to hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
}

/// A leg of the journey of goods.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Decode, Encode, Names)]
#[serde(rename_all = "snake_case")]
pub enum Leg {
    /// The customer's goods to the vendor.
    ToVendor,
    /// The customer's own goods back to the customer.
    Back,
    /// A replacement to the customer.
    Replacement,
}

/// The party that pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Decode, Encode, Names)]
#[serde(rename_all = "snake_case")]
pub enum Payer {
    Customer,
    Vendor,
}
