//! What is measured on a running server.

pub mod browser;
pub mod first_visit;
pub mod lighthouse;
mod running;

pub use running::Running;
