//! The width of the page.

use leptos::prelude::window;

/// The width in pixels from which on tools are unfolded from the start.
const WIDE: f64 = 640.0;

/// Returns whether the page has room for tools above what they are for.
#[must_use]
pub fn is_wide() -> bool {
    window().inner_width().ok().and_then(|width| width.as_f64()).is_some_and(|width| width >= WIDE)
}
