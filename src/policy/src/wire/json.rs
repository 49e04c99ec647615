use std::cell::Cell;

use serde_json::Value;

use super::Decode;

/// JSON that is being read, with an error flag that all readers of one text share.
#[derive(Clone, Copy, Debug)]
pub struct Json<'v> {
    value: &'v Value,
    is_malformed: &'v Cell<bool>,
}

impl<'v> Json<'v> {
    pub(super) const fn new(value: &'v Value, is_malformed: &'v Cell<bool>) -> Self {
        Self { value, is_malformed }
    }

    /// Returns the JSON itself.
    #[must_use]
    pub const fn value(self) -> &'v Value {
        self.value
    }

    /// Sets the error flag.
    pub fn set_malformed(self) {
        self.is_malformed.set(true);
    }

    /// Returns the value that was read, or sets the error flag and returns the placeholder.
    pub fn or_malformed<T>(self, read: Option<T>, placeholder: T) -> T {
        read.unwrap_or_else(|| {
            self.set_malformed();
            placeholder
        })
    }

    /// Reads a string.
    #[must_use]
    pub fn text(self) -> &'v str {
        self.or_malformed(self.value.as_str(), "")
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
        let items = match self.value {
            Value::Array(items) => items.as_slice(),
            Value::Null => &[],
            Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Object(_) => {
                self.set_malformed();
                &[]
            }
        };
        items.iter().map(move |value| self.at(value))
    }

    /// Returns the only field of an object with its name: the form of an enumeration with data.
    #[must_use]
    pub fn only_field(self) -> (&'v str, Self) {
        let field = self.value.as_object().and_then(|fields| fields.iter().next());
        let (name, value) = field.map_or(("", &Value::Null), |(name, value)| (name.as_str(), value));
        (name, self.at(value))
    }

    /// Returns other JSON of the same text, with the same error flag.
    #[must_use]
    pub const fn at(self, value: &'v Value) -> Self {
        Self { value, ..self }
    }
}
