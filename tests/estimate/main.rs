//! The distributor's list: read as people have it, judged as single assessments judge it.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at what it did not expect"
)]

mod assumptions;
mod columns;
mod files;
mod judged;
#[cfg(not(target_arch = "wasm32"))]
mod laws;
mod out;
#[cfg(not(target_arch = "wasm32"))]
mod plan;
mod repeated;
#[cfg(not(target_arch = "wasm32"))]
mod round_trip;
mod speed;
mod support;
mod typed;
mod written;
