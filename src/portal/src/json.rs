//! Reading and writing JSON, always by way of a [`Value`]: one way costs half the code of two, and each customer downloads it.

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

/// What a text says, where it is JSON of that form.
#[must_use]
pub fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    let value: Value = serde_json::from_str(text).ok()?;
    serde_json::from_value(value).ok()
}

/// A value as text.
#[must_use]
pub fn write<T: Serialize>(value: &T) -> Option<String> {
    serde_json::to_value(value).ok().map(|value| value.to_string())
}
