use serde_json::{Map, Value};

use super::Encode;

/// A JSON object that is being written.
#[derive(Clone, Debug, Default)]
pub struct Object(Map<String, Value>);

impl Object {
    /// Starts an empty object.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Starts an object with one field.
    #[must_use]
    pub fn of(name: &str, value: &impl Encode) -> Self {
        let mut object = Self::new();
        object.write(name, value);
        object
    }

    /// Writes a field.
    pub fn write(&mut self, name: &str, value: &impl Encode) {
        self.insert(name, value.encode());
    }

    fn insert(&mut self, name: &str, value: Value) {
        self.0.insert(name.to_owned(), value);
    }
}

impl From<Object> for Value {
    fn from(object: Object) -> Self {
        Self::Object(object.0)
    }
}

impl Encode for Object {
    fn encode(&self) -> Value {
        Value::Object(self.0.clone())
    }
}
