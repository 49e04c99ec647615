#![doc = include_str!("../README.md")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    reason = "a panic fails the test that uses this crate"
)]

#[cfg(feature = "lists")]
pub mod lists;
#[cfg(feature = "policies")]
mod policies;
#[cfg(not(target_family = "wasm"))]
mod postgres;
#[cfg(not(target_family = "wasm"))]
mod server;
#[cfg(not(target_family = "wasm"))]
mod wait;

#[cfg(feature = "policies")]
pub use policies::{altered, date, koso, ktc, source};
#[cfg(not(target_family = "wasm"))]
pub use postgres::{Postgres, SHARED_POSTGRES, SHARED_POSTGRES_CHANGES};
#[cfg(not(target_family = "wasm"))]
pub use server::{RunningServer, ServerSettings};
#[cfg(not(target_family = "wasm"))]
pub use wait::wait_until;
