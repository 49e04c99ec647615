//! What leaves: a cited estimate as CSV and XLSX.

mod csv;
mod facts;
mod rows;
#[cfg(feature = "workbooks")]
mod workbook;

pub use rows::{COLUMNS, Estimate, Value};
