//! Writes the cited estimate as CSV and XLSX.

mod csv;
mod estimate;
mod facts;
mod value;
#[cfg(feature = "workbooks")]
mod workbook;

pub use csv::harmless;
pub use estimate::{COLUMNS, Estimate};
pub use value::Value;
