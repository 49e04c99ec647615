//! Walks JSON by hand, so that every fault is named and not only the first one.

use serde_json::{Map, Value};

use super::{Fault, FaultKind, JsonType};
use crate::value::{Date, Money, Pointer, is_control};

/// Most characters of a model, serial, country or contact field.
pub const MOST_FIELD_CHARACTERS: usize = 200;
/// Most characters of a text fact or a note.
pub const MOST_TEXT_CHARACTERS: usize = 2_000;

/// Most faults that are named: ten for each of the most lines. Without an end, eight megabytes could be answered by hundreds.
pub const MOST_FAULTS: usize = 100_000;
/// Most characters of what was sent that a fault repeats.
const MOST_REPEATED_CHARACTERS: usize = 80;

/// Collects the faults of one body.
#[derive(Debug, Default)]
pub(crate) struct Reader {
    pub(crate) faults: Vec<Fault>,
}

/// An object whose fields are taken one by one.
pub(crate) struct Object<'a> {
    pub(crate) at: Pointer<'a>,
    fields: &'a Map<String, Value>,
}

impl<'a> Object<'a> {
    /// The field's value; `null` is the same as absent.
    pub(crate) fn get(&self, name: &str) -> Option<&'a Value> {
        self.fields.get(name).filter(|value| !value.is_null())
    }

    /// Every field that is there.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (&'a str, &'a Value)> {
        self.fields.iter().map(|(name, value)| (name.as_str(), value))
    }
}

impl Reader {
    /// What was read, where there was no fault.
    pub(crate) fn finish<T>(self, read: Option<T>) -> Result<T, Vec<Fault>> {
        match read {
            Some(read) if self.faults.is_empty() => Ok(read),
            _ => Err(self.faults),
        }
    }

    /// Notes a fault, while there is room for it.
    pub(crate) fn fault(&mut self, at: &Pointer<'_>, kind: FaultKind) {
        if self.faults.len() < MOST_FAULTS {
            self.faults.push(Fault { pointer: at.to_text(), kind });
        }
    }

    /// The value as an object that has only `known` fields.
    pub(crate) fn object<'a>(
        &mut self,
        value: &'a Value,
        at: Pointer<'a>,
        known: &[&str],
    ) -> Option<Object<'a>> {
        let object = self.any_object(value, at)?;
        for name in object.fields.keys().filter(|name| !known.contains(&name.as_str())) {
            self.fault(&object.at.field(name), FaultKind::UnknownField { name: repeated(name) });
        }
        Some(object)
    }

    /// The value as an object with whatever fields.
    pub(crate) fn any_object<'a>(&mut self, value: &'a Value, at: Pointer<'a>) -> Option<Object<'a>> {
        let Value::Object(fields) = value else {
            self.fault(&at, FaultKind::Type { expected: JsonType::Object });
            return None;
        };
        Some(Object { at, fields })
    }

    /// The value as an array.
    pub(crate) fn array<'a>(&mut self, value: &'a Value, at: &Pointer<'_>) -> Option<&'a [Value]> {
        self.typed(value.as_array().map(Vec::as_slice), at, JsonType::Array)
    }

    /// The value as a string.
    pub(crate) fn string<'a>(&mut self, value: &'a Value, at: &Pointer<'_>) -> Option<&'a str> {
        self.typed(value.as_str(), at, JsonType::String)
    }

    /// The value as `true` or `false`.
    pub(crate) fn bool(&mut self, value: &Value, at: &Pointer<'_>) -> Option<bool> {
        self.typed(value.as_bool(), at, JsonType::Bool)
    }

    /// The value as a whole number of a range.
    pub(crate) fn number(&mut self, value: &Value, at: &Pointer<'_>, least: u32, most: u32) -> Option<u32> {
        if !value.is_number() {
            return self.typed(None, at, JsonType::Number);
        }
        let number = value.as_u64().and_then(|number| u32::try_from(number).ok());
        let number = number.filter(|number| (least..=most).contains(number));
        if number.is_none() {
            self.fault(at, FaultKind::Range { least, most });
        }
        number
    }

    /// The value as a date.
    pub(crate) fn date(&mut self, value: &Value, at: &Pointer<'_>) -> Option<Date> {
        let text = self.string(value, at)?;
        text.parse().map_err(|_| self.fault(at, FaultKind::Date)).ok()
    }

    /// The value as an amount without a sign.
    pub(crate) fn money(&mut self, value: &Value, at: &Pointer<'_>) -> Option<Money> {
        let text = self.string(value, at)?;
        text.parse().map_err(|_| self.fault(at, FaultKind::Money)).ok()
    }

    /// Reads a single line of at most `most` characters without control characters, white space around it aside.
    pub(crate) fn line<'a>(&mut self, value: &'a Value, at: &Pointer<'_>, most: usize) -> Option<&'a str> {
        let text = self.short_text(value, at, most)?.trim();
        if text.contains(is_control) {
            self.fault(at, FaultKind::ControlCharacters);
        }
        Some(text)
    }

    /// Reads a text of at most `most` characters, without control characters other than tabs and line breaks.
    pub(crate) fn text<'a>(&mut self, value: &'a Value, at: &Pointer<'_>, most: usize) -> Option<&'a str> {
        let text = self.short_text(value, at, most)?;
        if text.contains(|character| is_control(character) && !['\t', '\n', '\r'].contains(&character)) {
            self.fault(at, FaultKind::ControlCharacters);
        }
        Some(text)
    }

    fn short_text<'a>(&mut self, value: &'a Value, at: &Pointer<'_>, most: usize) -> Option<&'a str> {
        let text = self.string(value, at)?;
        // Bytes bound characters from above, so that most texts are not counted at all.
        if text.len() > most && text.chars().count() > most {
            self.fault(at, FaultKind::TooLong { most });
            return None;
        }
        Some(text)
    }

    /// The index of the value among `choices`.
    pub(crate) fn choice<'c>(
        &mut self,
        value: &Value,
        at: &Pointer<'_>,
        mut choices: impl Iterator<Item = &'c str> + Clone,
    ) -> Option<usize> {
        let text = self.string(value, at)?;
        let found = choices.clone().position(|choice| choice == text);
        if found.is_none() {
            let choices = choices.by_ref().collect::<Vec<_>>().join(", ");
            self.fault(at, FaultKind::UnknownChoice { value: repeated(text), choices });
        }
        found
    }

    /// `value`, or a fault of type.
    fn typed<T>(&mut self, value: Option<T>, at: &Pointer<'_>, expected: JsonType) -> Option<T> {
        if value.is_none() {
            self.fault(at, FaultKind::Type { expected });
        }
        value
    }
}

/// What was sent, as far as a fault repeats it.
pub(crate) fn repeated(text: &str) -> String {
    match text.char_indices().nth(MOST_REPEATED_CHARACTERS) {
        Some((end, _)) => text.get(..end).unwrap_or_default().to_owned() + "…",
        None => text.to_owned(),
    }
}
