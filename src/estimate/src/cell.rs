//! Reads single cells: dates, amounts, counts, yes and no, and choices, in the usual notations of Europe and the Americas.

mod amount;
mod charge;
mod choices;
mod code;
mod currency;
mod dates;
mod error_value;
mod model;
mod remark;
mod serials;
mod units;

pub use amount::{AmountFault, DecimalSign, typed_amount};
pub use currency::Currency;
pub use dates::DateOrder;

pub(crate) use amount::{
    Amount, AmountReading, cents_either_way, currency_in, is_finer_than_cent, read_amount, without_sign,
};
pub(crate) use charge::{describes_service, is_charge, may_be_service};
pub(crate) use choices::{Choices, is_blank, is_unknown, is_working, is_yes_or_no, read_bool};
pub(crate) use code::{CodeFault, is_long_number, is_rounded, plain_form, read_code, without_full_width};
#[cfg(feature = "workbooks")]
pub(crate) use dates::date_of_serial;
pub(crate) use dates::{
    DateReading, has_dots, has_short_year, is_date_either_way, read_date, read_year_first,
};
pub(crate) use error_value::is_error_value;
pub(crate) use model::{has_more_than_model, without_description};
pub(crate) use remark::{AGAINST, behind_code, has_status_behind, is_against_new, is_settled, is_withdrawn};
pub(crate) use serials::{Serials, means_none, split_serials, without_label, written_as_one};
pub(crate) use units::{HeadingUnit, is_single_unit, without_unit};
