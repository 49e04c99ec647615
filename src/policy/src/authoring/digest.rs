//! The digest that names a document's content.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::document::Document;

/// Computes the SHA-256, in lower-case hexadecimal, of the document's JSON with sorted keys, without white space, `digest` and worked cases.
#[must_use]
pub fn digest(document: &Document) -> String {
    // A document has string keys only, so that it always serialises.
    serde_json::to_value(document).map(digest_of_json).unwrap_or_default()
}

/// Computes the digest of a document from its JSON, also if that was written by another version.
#[must_use]
pub fn digest_of_json(mut document: Value) -> String {
    if let Value::Object(fields) = &mut document {
        fields.remove("digest");
    }
    let hash = Sha256::digest(sorted(document).to_string());
    hash.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// Returns the value with the keys of each object sorted. With the feature `preserve_order` of `serde_json`, which any crate of a build can
/// enable, objects keep the order in which their keys were inserted.
fn sorted(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let fields: BTreeMap<String, Value> =
                fields.into_iter().map(|(name, value)| (name, sorted(value))).collect();
            Value::Object(fields.into_iter().collect())
        }
        Value::Array(values) => Value::Array(values.into_iter().map(sorted).collect()),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value,
    }
}
