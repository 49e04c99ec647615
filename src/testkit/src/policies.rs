//! The shipped policies.

use std::sync::{Arc, LazyLock};

use policy::{Date, Policy, authoring};

/// Returns the policy of KT&C.
#[must_use]
pub fn ktc() -> &'static Arc<Policy> {
    static KTC: LazyLock<Arc<Policy>> = LazyLock::new(|| load(source("ktc")));
    &KTC
}

/// Returns the policy of Koso.
#[must_use]
pub fn koso() -> &'static Arc<Policy> {
    static KOSO: LazyLock<Arc<Policy>> = LazyLock::new(|| load(source("koso")));
    &KOSO
}

/// Returns the shipped document of a vendor, as TOML.
///
/// # Panics
///
/// When there is no vendor with this id.
#[must_use]
pub fn source(vendor: &str) -> &'static str {
    authoring::shipped().into_iter().find(|(name, _)| name.starts_with(vendor)).unwrap().1
}

/// Loads a changed copy of the shipped document of a vendor.
///
/// # Panics
///
/// When `change` changes nothing, or the result is not a valid policy.
pub fn altered(vendor: &str, change: impl FnOnce(&str) -> String) -> Arc<Policy> {
    let shipped = source(vendor);
    let changed = change(shipped);
    assert_ne!(changed, shipped);
    load(&changed)
}

/// Parses a date such as `2026-11-20`.
///
/// # Panics
///
/// When the text is not a date.
#[must_use]
pub fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn load(source: &str) -> Arc<Policy> {
    Arc::new(authoring::load(source).unwrap_or_else(|diagnostics| panic!("{diagnostics:?}")).policy)
}
