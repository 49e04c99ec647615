//! Faults of invalid input, each with its place.

use std::fmt;

use crate::value::MoneyError;
use crate::value::{Date, DateError};

/// A fault of a request or a filing: its place and its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// JSON pointer (RFC 6901) to the place.
    pub pointer: String,
    pub kind: FaultKind,
}

/// The kind of a fault.
///
/// `Display` is the English message, which states the correction. `words::problems` translates it for users of the HTTP API, and
/// `words::portal::faults` words it for the form. Quoted input is cut to 80 characters.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FaultKind {
    /// The value has the wrong JSON type.
    #[error("must be {}", .expected.name())]
    Type { expected: JsonType },
    /// A mandatory field is absent.
    #[error("is required")]
    Missing,
    /// The object has no field with this name.
    #[error("unknown field `{name}`: remove it or correct its spelling")]
    UnknownField { name: String },
    /// The policy has no fact with this id, or the fact has the other scope.
    #[error("this policy has no fact `{name}` at this place")]
    UnknownFact { name: String },
    /// The value is not one of the declared choices.
    #[error("`{value}` is not one of: {choices}")]
    UnknownChoice {
        value: String,
        /// The ids of the declared choices, separated by commas.
        choices: String,
    },
    /// The text is not an amount.
    #[error("{MoneyError}")]
    Money,
    /// The text is not a date.
    #[error("{DateError}")]
    Date,
    /// The date is after the day of the request.
    #[error("must not be after the day of the request, {latest}")]
    AfterRequest {
        /// The latest valid date.
        latest: Date,
    },
    /// The day of shipping is before the day of the request.
    #[error("must not be before the day of the request, {earliest}")]
    BeforeRequest {
        /// The earliest valid date.
        earliest: Date,
    },
    /// The number is outside its range.
    #[error("must be a whole number from {least} to {most}")]
    Range { least: u32, most: u32 },
    /// The text is too long.
    #[error("must have at most {most} characters")]
    TooLong { most: usize },
    /// A mandatory text is empty.
    #[error("must not be empty")]
    Empty,
    /// A single line of text contains control characters.
    #[error("must be a single line without control characters")]
    ControlCharacters,
    /// A text contains hidden characters.
    #[error("must not contain control characters or characters that change the direction of text")]
    HiddenCharacters,
    /// The text is not an e-mail address.
    #[error("write an e-mail address, for example `name@example.com`")]
    Email,
    /// The request has no lines.
    #[error("must have at least one line")]
    NoLines,
    /// The request has too many lines.
    #[error("must have at most {most} lines; split the request")]
    TooManyLines { most: usize },
    /// No remedy is chosen for a line.
    #[error("line {line} has no remedy: choose one for every line")]
    NotChosen {
        /// The line's index, from 0.
        line: usize,
    },
    /// Two remedies are chosen for a line.
    #[error("line {line} has a remedy already: choose one for every line")]
    ChosenTwice {
        /// The line's index, from 0.
        line: usize,
    },
    /// The chosen remedy was shown as ineligible.
    #[error("an ineligible remedy cannot be requested: choose one that is eligible or undetermined")]
    Ineligible,
}

/// The JSON type that is expected at a place of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonType {
    /// `{ … }`
    Object,
    /// `[ … ]`
    Array,
    /// `"…"`
    String,
    /// `true` or `false`
    Bool,
    /// `1`
    Number,
}

impl JsonType {
    /// Returns the English name with its article.
    const fn name(self) -> &'static str {
        match self {
            Self::Object => "an object",
            Self::Array => "an array",
            Self::String => "a string",
            Self::Bool => "true or false",
            Self::Number => "a number",
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.pointer, self.kind)
    }
}
