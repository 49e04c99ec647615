//! A cell of an estimate.

use policy::{Date, Money};
use serde::{Deserialize, Serialize};

/// A cell of the estimate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value {
    Empty,
    Text(String),
    Count(u64),
    /// An amount in the policy's currency.
    Money(Money),
    Date(Date),
}

pub(super) fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

pub(super) fn money(text: Option<&str>) -> Value {
    text.and_then(|amount| amount.parse().ok()).map_or(Value::Empty, Value::Money)
}

pub(super) fn date(text: Option<&str>) -> Value {
    text.and_then(|day| day.parse().ok()).map_or(Value::Empty, Value::Date)
}
