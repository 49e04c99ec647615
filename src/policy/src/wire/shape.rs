//! Reads the JSON objects of structs and enums.

use serde_json::Value;

use super::Json;

impl<'v> Json<'v> {
    /// Returns the name and the value of the only field of an object: the form of an enum with data, whose variants have these names.
    #[must_use]
    pub fn only_field(self, names: &[&str]) -> (&'v str, Self) {
        let fields = self.value().as_object();
        let field = fields.and_then(|fields| fields.iter().next());
        let (name, value) = field.map_or(("", &Value::Null), |(name, value)| (name.as_str(), value));
        #[cfg(feature = "authoring")]
        if self.is_explained() && !(names.contains(&name) && fields.is_some_and(|fields| fields.len() == 1)) {
            self.fault(|| format!("write exactly one of {}, with its value", in_words(names)));
            return (name, self.at(value).without_messages());
        }
        let _ = names;
        (name, self.at(value))
    }

    /// Records that a text is not one of the names of an enum.
    pub fn fault_of_name(self, names: &[&str]) {
        self.fault(|| format!("choose one of {}", in_words(names)));
    }

    /// Returns the object of a struct with these fields. If faults are collected, records a value that is not an object, and each field that
    /// the struct does not have.
    #[must_use]
    pub fn fields(self, names: &[&str]) -> Self {
        #[cfg(feature = "authoring")]
        if self.is_explained() {
            return self.explained_fields(names);
        }
        let _ = names;
        self
    }
}

/// Lists names for a message.
pub(super) fn in_words(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
}
