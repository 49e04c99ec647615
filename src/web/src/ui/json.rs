//! Reading and writing the JSON that is kept on the device or sent.
//!
//! Without serde's derived code, which each customer would download: see [`policy::decode`].

use litemap::LiteMap;

use policy::Id;
use serde_json::{Map, Value};

/// A value that is kept on the device.
pub trait Encode {
    /// As JSON.
    fn encode(&self) -> Value;
}

/// An object with these fields.
#[must_use]
pub fn object<const N: usize>(fields: [(&str, Value); N]) -> Value {
    from_fields(&mut fields.into_iter())
}

fn from_fields(fields: &mut dyn Iterator<Item = (&str, Value)>) -> Value {
    let mut object = Map::new();
    for (name, value) in fields {
        object.insert(name.to_owned(), value);
    }
    Value::Object(object)
}

/// A value as text. Its `Display` would bring the indented form along.
#[must_use]
pub fn text(value: &Value) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// Texts by id.
#[must_use]
pub fn texts(texts: &LiteMap<Id, String>) -> Value {
    from_fields(&mut texts.iter().map(|(id, text)| (id.as_str(), Value::String(text.clone()))))
}

/// A list of ids.
#[must_use]
pub fn ids(ids: &[Id]) -> Value {
    Value::Array(ids.iter().map(|id| Value::String(id.to_string())).collect())
}

/// A text, or `null`.
#[must_use]
pub fn optional(text: Option<String>) -> Value {
    text.map_or(Value::Null, Value::String)
}

impl Encode for Vec<Id> {
    fn encode(&self) -> Value {
        ids(self)
    }
}
