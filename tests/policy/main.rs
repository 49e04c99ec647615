//! The policy crate as its users see it. The golden cases are a target of their own, since wasm runs them too.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at what it did not expect"
)]

mod answers;
mod bearing;
mod charges;
mod emails;
mod exceptions;
mod filing;
mod input;
mod interview;
mod laws;
mod lifecycle;
mod loader;
mod placeholders;
mod random_documents;
mod refused_documents;
mod support;
mod values;
mod wire;
