//! The app of `/track#TOKEN`: a filed request, and the papers that travel with the parcel. Without a token, it sends a lost link again.
//!
//! The token is in the fragment, which no browser sends and no server logs. Everything shown comes from the server; this app assesses
//! nothing.

pub mod address;
pub mod totals;

mod after_ship_by;
mod app;
mod lookup;
mod lost_link;
mod papers;
mod request_page;
mod vendor_look;

pub use app::App;
