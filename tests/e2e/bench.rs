//! The measurements of `cargo xtask bench` in Chromium, one after the other. The results fail no test.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a bench stops at what it did not expect"
)]
#![allow(
    dead_code,
    unused_imports,
    reason = "the bench shares the support of the journeys, and needs less of it"
)]

mod keypress;
mod lists;
mod support;
mod visits;
