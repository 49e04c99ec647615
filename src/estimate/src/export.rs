//! Writes the cited estimate as CSV and XLSX.

mod book;
mod csv;
mod estimate;
mod facts;
mod value;
#[cfg(feature = "workbooks")]
mod workbook;

pub use book::{Book, BookSheet};
pub use csv::harmless;
pub use estimate::{COLUMNS, Estimate};
pub use value::Value;
