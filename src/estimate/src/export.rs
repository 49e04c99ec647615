//! Writes the cited estimate as CSV and XLSX.

mod book;
mod csv;
mod estimate;
mod facts;
mod summary;
mod value;
mod wording;
#[cfg(feature = "workbooks")]
mod xlsx;

pub use book::{Book, BookSheet};
pub use csv::harmless;
pub use estimate::{ASSUMED, COLUMNS, Estimate, GOODS, LEFT_OUT};
pub use summary::{Summary, SummaryRow};
pub use value::Value;
pub use wording::Wording;
