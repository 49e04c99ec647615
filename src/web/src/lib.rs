#![doc = include_str!("../README.md")]
#![allow(
    clippy::large_types_passed_by_value,
    reason = "the state of a page is a bundle of signals, which are handles, and is copied like one of them"
)]
#![allow(
    clippy::must_use_candidate,
    reason = "the lint asks for `#[must_use]` on each component, whose view the macro uses"
)]
#![allow(
    unreachable_pub,
    reason = "`#[component]` puts the body of each component into a public function of its own"
)]
#![allow(
    clippy::needless_pass_by_value,
    reason = "a component owns its props, also those that its view only reads"
)]

pub mod clipboard;
pub mod clock;
pub mod components;
pub mod contact;
pub mod filing;
pub mod focus;
pub mod language;
pub mod net;
pub mod page;
pub mod remedy;
pub mod request;
pub mod storage;
pub mod tracking;
pub mod vendor;
pub mod workbench;

/// Allocates memory in the browser. The standard library's allocator would make the portal 473 bytes larger.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
