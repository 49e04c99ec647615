//! What leaves: a cited estimate as CSV and XLSX.

mod csv;
mod rows;
#[cfg(feature = "workbooks")]
mod workbook;

pub use rows::{Estimate, Value};
