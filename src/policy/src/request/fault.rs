//! Faults of invalid input, each with its place.

use std::fmt;

use crate::value::MoneyError;
use crate::value::{Date, DateError};

/// One fault of a request: where it is, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// JSON pointer (RFC 6901) to the place.
    pub pointer: String,
    /// The kind of fault.
    pub kind: FaultKind,
}

/// What is wrong at one place. Its `Display` says how to put it right, in English; `words` has it in every
/// language for users of the HTTP API, and words of its own for the portal's. Of what was sent it repeats 80 characters at most.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FaultKind {
    /// Another JSON type was expected.
    #[error("must be {}", .expected.name())]
    Type {
        /// The type that belongs here.
        expected: JsonType,
    },
    /// A mandatory field is not there.
    #[error("is required")]
    Missing,
    /// No such field.
    #[error("unknown field `{name}`: remove it or correct its spelling")]
    UnknownField {
        /// As it was sent, or its beginning.
        name: String,
    },
    /// The policy has no such fact.
    #[error("this policy has no fact `{name}` at this place")]
    UnknownFact {
        /// As it was sent, or its beginning.
        name: String,
    },
    /// The value is not one of the declared choices.
    #[error("`{value}` is not one of: {choices}")]
    UnknownChoice {
        /// As it was sent, or its beginning.
        value: String,
        /// What there is, with commas between.
        choices: String,
    },
    /// Not an amount.
    #[error("{MoneyError}")]
    Money,
    /// Not a date.
    #[error("{DateError}")]
    Date,
    /// A date that cannot have happened yet.
    #[error("must not be after the day of the request, {latest}")]
    AfterRequest {
        /// The latest date that fits.
        latest: Date,
    },
    /// A day of shipping before the day of the request.
    #[error("must not be before the day of the request, {earliest}")]
    BeforeRequest {
        /// The earliest date that fits.
        earliest: Date,
    },
    /// A number outside its range.
    #[error("must be a whole number from {least} to {most}")]
    Range {
        /// The least that fits.
        least: u32,
        /// The most that fits.
        most: u32,
    },
    /// Too long a text.
    #[error("must have at most {most} characters")]
    TooLong {
        /// The most that fits.
        most: usize,
    },
    /// A mandatory text without a character.
    #[error("must not be empty")]
    Empty,
    /// Control characters where a single line of text belongs.
    #[error("must be a single line without control characters")]
    ControlCharacters,
    /// Hidden characters in a text.
    #[error("must not contain control characters or characters that change the direction of text")]
    HiddenCharacters,
    /// Not an e-mail address.
    #[error("write an e-mail address, for example `name@example.com`")]
    Email,
    /// No line at all.
    #[error("must have at least one line")]
    NoLines,
    /// Too many lines.
    #[error("must have at most {most} lines; split the request")]
    TooManyLines {
        /// The most that fits.
        most: usize,
    },
    /// A line without a chosen remedy.
    #[error("line {line} has no remedy: choose one for every line")]
    NotChosen {
        /// The line's index, from 0.
        line: usize,
    },
    /// A second remedy for a line.
    #[error("line {line} has a remedy already: choose one for every line")]
    ChosenTwice {
        /// The line's index, from 0.
        line: usize,
    },
    /// A remedy that was shown as closed.
    #[error("an ineligible remedy cannot be requested: choose one that is eligible or undetermined")]
    Ineligible,
}

/// What a place of a body may hold.
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
