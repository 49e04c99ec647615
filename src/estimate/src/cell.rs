//! Reads single cells: dates, amounts, counts, yes and no, and choices, in the usual notations of Europe and the Americas.

mod choices;
mod dates;
mod money;

pub use dates::DateOrder;
pub use money::{DecimalSign, typed_amount};

pub(crate) use choices::{Choices, is_blank, read_bool};
#[cfg(feature = "workbooks")]
pub(crate) use dates::date_of_serial;
pub(crate) use dates::{DateReading, is_date_either_way, read_date};
pub(crate) use money::{Amount, AmountFault, AmountReading, cents_either_way, read_amount};
