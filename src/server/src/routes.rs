//! The request handlers, in one module for each resource. `router.rs` lists the paths.

pub(crate) mod assessments;
pub(crate) mod fallback;
pub(crate) mod ops;
pub(crate) mod pages;
pub(crate) mod policies;
pub(crate) mod requests;
pub(crate) mod vendor_assets;
