//! What a policy does not let a filing leave out, beyond what every filing has.

use serde_json::Value;

use crate::document::Document;
use crate::request::MOST_LINES;
use crate::request::{Fault, FaultKind};

impl Document {
    /// Whether a filing must have this field, one of [`REQUIRABLE`](crate::document::REQUIRABLE).
    #[must_use]
    pub fn requires(&self, field: &str) -> bool {
        self.policy.required.iter().any(|required| required == field)
    }

    /// Everything that a filing of this request by this contact with this note leaves out and must not, with pointers into the
    /// whole filing.
    #[must_use]
    pub fn left_out(&self, request: &Value, contact: &Value, note: &str) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut missing = |pointer| faults.push(Fault { pointer, kind: FaultKind::Missing });
        for field in self.policy.required.iter().map(String::as_str) {
            if matches!(field, "model" | "serial") {
                let lines = request.get("lines").and_then(Value::as_array).map(Vec::as_slice);
                let lines = lines.unwrap_or_default().iter().take(MOST_LINES).enumerate();
                let blank = lines.filter(|(_, line)| is_blank(line, field));
                blank.for_each(|(index, _)| missing(format!("/request/lines/{index}/{field}")));
                continue;
            }
            let (is_left_out, pointer) = match field {
                "note" => (note.trim().is_empty(), "/note".to_owned()),
                // An address that is there says itself what it lacks.
                "address" => {
                    (contact.get(field).is_none_or(Value::is_null), "/contact/address/line1".to_owned())
                }
                field => (is_blank(contact, field), format!("/contact/{field}")),
            };
            if is_left_out {
                missing(pointer);
            }
        }
        faults
    }
}

/// Whether a field is not there, or there is nothing in it.
fn is_blank(object: &Value, field: &str) -> bool {
    match object.get(field) {
        None | Some(Value::Null) => true,
        Some(Value::String(text)) => text.trim().is_empty(),
        // What is of another type has a fault of its own.
        Some(_) => false,
    }
}
