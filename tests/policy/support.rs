//! What the policy crate's tests share.

use std::sync::OnceLock;

use policy::{Date, Policy, authoring};
use serde_json::Value;

pub(crate) fn ktc() -> &'static Policy {
    static KTC: OnceLock<Policy> = OnceLock::new();
    KTC.get_or_init(|| shipped("ktc"))
}

pub(crate) fn koso() -> &'static Policy {
    static KOSO: OnceLock<Policy> = OnceLock::new();
    KOSO.get_or_init(|| shipped("koso"))
}

pub(crate) fn source(vendor: &str) -> &'static str {
    authoring::shipped().into_iter().find(|(name, _)| name.starts_with(vendor)).unwrap().1
}

fn shipped(vendor: &str) -> Policy {
    authoring::load(source(vendor)).unwrap_or_else(|diagnostics| panic!("{diagnostics:?}")).policy
}

pub(crate) fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// The JSON with another value at `pointer`, whose parent exists.
pub(crate) fn with(json: &Value, pointer: &str, value: Value) -> Value {
    let mut json = json.clone();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    let name = name.replace("~1", "/").replace("~0", "~");
    match json.pointer_mut(parent).unwrap() {
        Value::Object(fields) => {
            fields.insert(name, value);
        }
        Value::Array(values) => values[name.parse::<usize>().unwrap()] = value,
        other => panic!("{pointer} leads into {other}"),
    }
    json
}
