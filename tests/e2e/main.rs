//! Journeys of a customer through the portal: real Chromium against the real server, without mocks.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at what it did not expect"
)]

mod support;

mod back_orders;
mod changes;
mod decisions;
mod drafts;
mod embedding;
mod faults;
mod faulty_products;
mod filing;
mod keyboard;
mod languages;
mod offline;
mod pages;
mod papers;
mod questions;
mod requirements;
mod several_products;
mod stock_rotation;
mod unopened_cameras;
mod warranty_claims;
mod workbench;
