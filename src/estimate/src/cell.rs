//! Reads single cells: dates, amounts, counts, yes and no, and choices, in the usual notations of Europe and the Americas.

mod amount;
mod choices;
mod code;
mod currency;
mod dates;

pub use amount::{AmountFault, DecimalSign, typed_amount};
pub use currency::Currency;
pub use dates::DateOrder;

pub(crate) use amount::{Amount, AmountReading, cents_either_way, currency_in, read_amount};
pub(crate) use choices::{Choices, is_blank, is_yes_or_no, read_bool};
pub(crate) use code::{CodeFault, Serials, is_long_number, is_rounded, read_code, split_serials};
#[cfg(feature = "workbooks")]
pub(crate) use dates::date_of_serial;
pub(crate) use dates::{DateReading, is_date_either_way, read_date};
