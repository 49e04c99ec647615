//! `/track#TOKEN`: a filed request found again by its link, and the papers that travel with the parcel.
//!
//! The token is in the fragment, which no browser sends and no server logs. What is shown is the server's answer; nothing is
//! judged here.

pub mod address;

mod app;
mod papers;
mod track;

pub use app::app;
