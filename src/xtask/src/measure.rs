//! Measurements on a running server.

pub mod browser;
pub mod first_visit;
pub mod lighthouse;
pub mod running;
pub mod sizes;
