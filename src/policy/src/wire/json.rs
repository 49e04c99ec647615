use std::cell::Cell;
use std::fmt::Display;

use serde_json::Value;

use super::Decode;
#[cfg(feature = "authoring")]
use super::faults::Faults;

/// JSON that is being read, with an error flag that all readers of one text share.
#[derive(Clone, Copy, Debug)]
pub struct Json<'v> {
    pub(super) value: &'v Value,
    pub(super) is_malformed: &'v Cell<bool>,
    /// The collected faults with their messages; `None` if only the error flag matters.
    #[cfg(feature = "authoring")]
    pub(super) faults: Option<&'v Faults>,
}

impl<'v> Json<'v> {
    pub(super) const fn new(value: &'v Value, is_malformed: &'v Cell<bool>) -> Self {
        Self {
            value,
            is_malformed,
            #[cfg(feature = "authoring")]
            faults: None,
        }
    }

    /// Returns the JSON itself.
    #[must_use]
    pub const fn value(self) -> &'v Value {
        self.value
    }

    /// Sets the error flag and, if faults are collected, records the message, which states the correction.
    pub fn fault(self, message: impl FnOnce() -> String) {
        self.is_malformed.set(true);
        #[cfg(feature = "authoring")]
        if let Some(faults) = self.faults {
            faults.note(self.value, message());
        }
        #[cfg(not(feature = "authoring"))]
        drop(message);
    }

    /// Returns the value of `read`; if it is `None`, records a fault and returns the placeholder.
    pub fn or_fault<T>(self, read: Option<T>, placeholder: T, message: impl FnOnce() -> String) -> T {
        read.unwrap_or_else(|| {
            self.fault(message);
            placeholder
        })
    }

    /// Reads a string.
    #[must_use]
    pub fn text(self) -> &'v str {
        self.or_fault(self.value.as_str(), "", || "write a text in quotes".to_owned())
    }

    /// Reads a string and parses it.
    pub fn parsed<T, E: Display>(self, parse: impl Fn(&str) -> Result<T, E>, placeholder: T) -> T {
        let text = self.value.as_str();
        let read = text.and_then(|text| parse(text).ok());
        self.or_fault(read, placeholder, || match (parse(text.unwrap_or_default()), text) {
            (Err(error), Some(_)) => error.to_string(),
            (Err(error), None) => format!("{error}, in quotes"),
            (Ok(_), _) => "write a text in quotes".to_owned(),
        })
    }

    /// Returns whether the object has a field.
    #[must_use]
    pub fn has(self, name: &str) -> bool {
        self.value.get(name).is_some()
    }

    /// Returns a field of an object; an absent field is `null`.
    #[must_use]
    pub fn field(self, name: &str) -> Self {
        self.at(self.value.get(name).unwrap_or(&Value::Null))
    }

    /// Reads a field of an object.
    #[must_use]
    pub fn read<T: Decode>(self, name: &str) -> T {
        #[cfg(feature = "authoring")]
        if !self.has(name) {
            return self.read_absent(name);
        }
        T::decode(self.field(name))
    }

    /// Reads a field of an object; an absent field has the type's default.
    #[must_use]
    pub fn read_or_default<T: Decode + Default>(self, name: &str) -> T {
        if self.has(name) { self.read(name) } else { T::default() }
    }

    /// Returns the elements of a list; `null` is an empty list, since writers leave empty lists out.
    #[must_use]
    pub fn elements(self) -> impl ExactSizeIterator<Item = Self> {
        let items = self.value.as_array().map_or(&[][..], Vec::as_slice);
        if !self.value.is_array() && !self.is_left_out() {
            self.fault(|| "write a list, in brackets".to_owned());
        }
        items.iter().map(move |value| self.at(value))
    }

    /// Returns whether the value is `null` where that stands for a field that writers leave out. Documents state every field
    /// that has no default.
    #[must_use]
    pub fn is_left_out(self) -> bool {
        #[cfg(feature = "authoring")]
        if self.faults.is_some() {
            return false;
        }
        self.value.is_null()
    }

    /// Returns other JSON of the same text, with the same error flag.
    #[must_use]
    pub const fn at(self, value: &'v Value) -> Self {
        Self { value, ..self }
    }
}
