//! Values that documents and requests contain: dates, money, ids, texts.

mod control;
mod date;
mod email;
mod hundredths;
mod id;
mod money;
mod percent;
mod period;
mod pointer;
mod rma_number;
mod text;

pub use control::is_control;
pub use date::{Date, DateError};
pub use email::is_email;
pub use id::Id;
pub use money::{Money, MoneyError};
pub use percent::{Percent, PercentError};
pub use period::Period;
pub use rma_number::{RmaNumber, RmaNumberError};
pub use text::Text;

pub(crate) use pointer::Pointer;
