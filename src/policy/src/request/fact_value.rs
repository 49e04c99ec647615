//! What is known of a fact, and the days of a request.

use crate::value::Date;

/// What is known of a fact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum FactValue {
    /// Nothing.
    #[default]
    Unknown,
    /// The index of the choice; of a yes-or-no fact 0 for no, 1 for yes.
    Choice(usize),
    Date(Date),
    /// A count, or an amount in cents.
    Number(i64),
    /// A text, by whether it says something.
    Text {
        is_clear: bool,
    },
}

/// The days that windows are measured to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Days {
    pub(crate) as_of: Date,
    pub(crate) ship_on: Date,
}
