//! x
mod cells;
pub mod columns;
pub mod reading;
pub mod table;
pub use cells::{DateOrder, DecimalSign};
