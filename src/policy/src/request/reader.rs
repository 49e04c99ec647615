//! Reads the values of a body and collects every fault, not only the first one.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::input::Input;
use super::limits::MAX_FAULTS;
use super::{Fault, FaultKind, JsonType};
use crate::value::{Date, Money, Pointer, is_control};

/// Most characters of the input that a fault quotes.
const MAX_QUOTED_CHARACTERS: usize = 80;

/// A reader of values that collects the faults of one body.
#[derive(Debug, Default)]
pub(crate) struct Reader {
    pub(crate) faults: Vec<Fault>,
}

impl Reader {
    /// Returns the value that was read, or the faults if there are any.
    pub(crate) fn finish<T>(self, read: Option<T>) -> Result<T, Vec<Fault>> {
        match read {
            Some(read) if self.faults.is_empty() => Ok(read),
            _ => Err(self.faults),
        }
    }

    /// Adds a fault unless there are [`MAX_FAULTS`] already.
    pub(crate) fn fault(&mut self, at: &Pointer<'_>, kind: FaultKind) {
        if self.faults.len() < MAX_FAULTS {
            self.faults.push(Fault { pointer: at.to_text(), kind });
        }
    }

    /// Adds the faults of missing fields, up to [`MAX_FAULTS`] in all. A field with another fault is present, so it is not missing as well.
    pub(crate) fn add_missing(&mut self, mut missing: Vec<Fault>) {
        let faulty: BTreeSet<&str> = self.faults.iter().map(|fault| fault.pointer.as_str()).collect();
        missing.retain(|fault| !faulty.contains(fault.pointer.as_str()));
        missing.truncate(MAX_FAULTS.saturating_sub(self.faults.len()));
        self.faults.append(&mut missing);
    }

    pub(crate) fn unknown_field(&mut self, name: &str, parent: &Pointer<'_>) {
        self.fault(&parent.field(name), FaultKind::UnknownField { name: quoted(name) });
    }

    pub(crate) fn object<'a>(
        &mut self,
        value: &'a Value,
        at: &Pointer<'_>,
    ) -> Option<&'a Map<String, Value>> {
        self.typed(value.as_object(), at, JsonType::Object)
    }

    pub(crate) fn array<'a>(&mut self, value: &'a Value, at: &Pointer<'_>) -> Option<&'a [Value]> {
        self.typed(value.as_array().map(Vec::as_slice), at, JsonType::Array)
    }

    pub(crate) fn bool(&mut self, input: Input<'_>, at: &Pointer<'_>) -> Option<bool> {
        let value = if let Input::Bool(value) = input { Some(value) } else { None };
        self.typed(value, at, JsonType::Bool)
    }

    /// Reads a whole number from `least` to `most`.
    pub(crate) fn number(
        &mut self,
        input: Input<'_>,
        at: &Pointer<'_>,
        least: u32,
        most: u32,
    ) -> Option<u32> {
        let Input::Number(number) = input else { return self.typed(None, at, JsonType::Number) };
        let number = number.filter(|number| (least..=most).contains(number));
        if number.is_none() {
            self.fault(at, FaultKind::Range { least, most });
        }
        number
    }

    pub(crate) fn date(&mut self, input: Input<'_>, at: &Pointer<'_>) -> Option<Date> {
        if let Input::Date(date) = input {
            return Some(date);
        }
        let text = self.string(input, at)?;
        text.parse().map_err(|_| self.fault(at, FaultKind::Date)).ok()
    }

    /// Reads an amount without a sign.
    pub(crate) fn money(&mut self, input: Input<'_>, at: &Pointer<'_>) -> Option<Money> {
        let text = self.string(input, at)?;
        text.parse().map_err(|_| self.fault(at, FaultKind::Money)).ok()
    }

    /// Reads an amount that may be negative.
    pub(crate) fn signed_money(&mut self, input: Input<'_>, at: &Pointer<'_>) -> Option<Money> {
        let text = self.string(input, at)?;
        Money::parse_signed(text).map_err(|_| self.fault(at, FaultKind::Money)).ok()
    }

    /// Reads a text of several lines with at most `most` characters.
    pub(crate) fn text<'a>(&mut self, input: Input<'a>, at: &Pointer<'_>, most: usize) -> Option<&'a str> {
        let text = self.string(input, at)?;
        self.check_length(text, at, most)?;
        if text.chars().any(|c| is_control(c) && !matches!(c, '\n' | '\r' | '\t')) {
            self.fault(at, FaultKind::HiddenCharacters);
            return None;
        }
        Some(text)
    }

    /// Reads a single line of text with at most `most` characters.
    pub(crate) fn single_line<'a>(
        &mut self,
        input: Input<'a>,
        at: &Pointer<'_>,
        most: usize,
    ) -> Option<&'a str> {
        let text = self.string(input, at)?;
        self.check_length(text, at, most)?;
        if text.chars().any(is_control) {
            self.fault(at, FaultKind::ControlCharacters);
            return None;
        }
        Some(text)
    }

    /// Reads one of `choices`; returns its index.
    pub(crate) fn choice<'c>(
        &mut self,
        input: Input<'_>,
        at: &Pointer<'_>,
        choices: impl Iterator<Item = &'c str> + Clone,
    ) -> Option<usize> {
        let text = self.string(input, at)?;
        let found = choices.clone().position(|choice| choice == text);
        if found.is_none() {
            let choices = choices.collect::<Vec<_>>().join(", ");
            self.fault(at, FaultKind::UnknownChoice { value: quoted(text), choices });
        }
        found
    }

    fn string<'a>(&mut self, input: Input<'a>, at: &Pointer<'_>) -> Option<&'a str> {
        let text = if let Input::Text(text) = input { Some(text) } else { None };
        self.typed(text, at, JsonType::String)
    }

    fn check_length(&mut self, text: &str, at: &Pointer<'_>, most: usize) -> Option<()> {
        // A text has at most as many characters as bytes, so the characters of a short text need not be counted.
        if text.len() > most && text.chars().count() > most {
            self.fault(at, FaultKind::TooLong { most });
            return None;
        }
        Some(())
    }

    /// Returns the value; if there is none, adds a fault that names the expected type.
    fn typed<T>(&mut self, value: Option<T>, at: &Pointer<'_>, expected: JsonType) -> Option<T> {
        if value.is_none() {
            self.fault(at, FaultKind::Type { expected });
        }
        value
    }
}

/// Cuts quoted input to [`MAX_QUOTED_CHARACTERS`].
pub(crate) fn quoted(text: &str) -> String {
    match text.char_indices().nth(MAX_QUOTED_CHARACTERS) {
        Some((end, _)) => text.get(..end).unwrap_or_default().to_owned() + "…",
        None => text.to_owned(),
    }
}
