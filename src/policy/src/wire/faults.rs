//! The faults of a document that people write, each with its place and its correction.

use std::cell::{Cell, RefCell};

use serde_json::Value;

use super::shape::in_words;
use super::{Decode, Json};
use crate::spelling::nearest;
use crate::value::Pointer;

/// A fault of a JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct WireFault {
    /// The JSON pointer of the value.
    pub(crate) pointer: String,
    /// Whether the fault is a field that the struct does not have. Without that field, the value is valid.
    pub(crate) is_unknown_field: bool,
    pub(crate) message: String,
}

/// Reads JSON and returns all its faults; a faulty part of the value is a placeholder.
pub(crate) fn explain<T: Decode>(value: &Value) -> (T, Vec<WireFault>) {
    let (is_malformed, faults) = (Cell::new(false), Faults::default());
    let read = T::decode(Json { faults: Some(&faults), ..Json::new(value, &is_malformed) });
    let located = faults.0.into_inner().into_iter().map(|fault| {
        let place = pointer_to(value, fault.value, &Pointer::Root).unwrap_or_default();
        let field = fault.unknown_field.as_deref();
        let field = field.map(|name| Pointer::Root.field(name).to_text()).unwrap_or_default();
        WireFault {
            is_unknown_field: fault.unknown_field.is_some(),
            pointer: place + &field,
            message: fault.message,
        }
    });
    (read, located.collect())
}

/// The faults found so far.
#[derive(Debug, Default)]
pub(super) struct Faults(RefCell<Vec<Noted>>);

#[derive(Debug)]
struct Noted {
    /// The faulty value, by its address in the JSON that is read.
    value: *const Value,
    unknown_field: Option<String>,
    message: String,
}

impl Faults {
    pub(super) fn note(&self, value: &Value, message: String) {
        self.0.borrow_mut().push(Noted { value, unknown_field: None, message });
    }

    /// Returns whether an object has an unknown field that resembles this name.
    fn is_misspelt(&self, object: &Value, name: &str) -> bool {
        let faults = self.0.borrow();
        let unknown = faults.iter().filter(|fault| std::ptr::eq(fault.value, object));
        unknown
            .filter_map(|fault| fault.unknown_field.as_deref())
            .any(|field| nearest(field, [name]).is_some())
    }
}

impl Json<'_> {
    /// Returns whether faults are collected.
    pub(super) const fn is_explained(self) -> bool {
        self.faults.is_some()
    }

    /// Returns the number of faults collected so far.
    pub(crate) fn fault_count(self) -> usize {
        self.faults.map_or(0, |faults| faults.0.borrow().len())
    }

    /// Returns the same JSON, without recording the faults found below it.
    pub(super) const fn without_messages(self) -> Self {
        Self { faults: None, ..self }
    }

    /// Records a value that is not an object, and each field whose name is not in `names`.
    pub(super) fn explained_fields(self, names: &[&str]) -> Self {
        let Some(fields) = self.value().as_object() else {
            self.fault(|| format!("write a table with {}", in_words(names)));
            return self.without_messages();
        };
        for name in fields.keys().filter(|name| !names.contains(&name.as_str())) {
            let instead = match nearest(name, names.iter().copied()) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => format!("expected one of {}", in_words(names)),
            };
            if let Some(faults) = self.faults {
                faults.0.borrow_mut().push(Noted {
                    value: self.value(),
                    unknown_field: Some(name.clone()),
                    message: format!("unknown key `{name}`: {instead}"),
                });
            }
        }
        self
    }

    /// Reads a field that the object lacks. Records a fault unless the field's type accepts `null` or the object has a misspelt field of
    /// that name. The message contains that of the field's type for a wrong value.
    pub(super) fn read_absent<T: Decode>(self, name: &str) -> T {
        let Some(faults) = self.faults else { return T::decode(self.at(&Value::Null)) };
        let of_type = Faults::default();
        let absent = Json { value: &Value::Null, is_malformed: self.is_malformed, faults: Some(&of_type) };
        let placeholder = T::decode(absent);
        let expected = of_type.0.into_inner().into_iter().next();
        if let Some(expected) = expected.filter(|_| !faults.is_misspelt(self.value(), name)) {
            faults.note(self.value(), format!("`{name}` is missing: {}", expected.message));
        }
        placeholder
    }
}

/// Returns the pointer to a value within another, by its address.
fn pointer_to(value: &Value, target: *const Value, at: &Pointer<'_>) -> Option<String> {
    if std::ptr::eq(value, target) {
        return Some(at.to_text());
    }
    match value {
        Value::Object(fields) => {
            fields.iter().find_map(|(name, value)| pointer_to(value, target, &at.field(name)))
        }
        Value::Array(values) => {
            values.iter().enumerate().find_map(|(index, value)| pointer_to(value, target, &at.element(index)))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    }
}
