//! Texts of the distributor's workbench, one module per section of the page.

pub mod assumptions;
pub mod bring_in;
pub mod cells;
pub mod compare;
pub mod export;
pub mod file;
pub mod filters;
pub mod judged;
pub mod over_time;
pub mod page;
pub mod plan;
pub mod problems;
pub mod progress;
pub mod reading;
