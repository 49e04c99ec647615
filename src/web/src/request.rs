//! The customer's portal: a request that is assessed while it is typed, and its filing.

pub mod amount;
pub mod options;
pub mod route;
pub mod state;

mod app;
mod confirmation;
mod navigation;
mod proceed;
mod questions;
mod review;

pub use app::App;
