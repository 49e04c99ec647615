//! What the policy crate's tests share.

use serde_json::Value;
pub(crate) use testkit::{date, koso, ktc, source};

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
