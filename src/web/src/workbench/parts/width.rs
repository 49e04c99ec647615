//! The width of the page.

use leptos::prelude::window;

/// The least width in pixels at which tools are unfolded when the page opens.
const WIDE: f64 = 640.0;

/// Returns whether the page is wide enough to unfold tools when it opens.
#[must_use]
pub fn is_wide() -> bool {
    window().inner_width().ok().and_then(|width| width.as_f64()).is_some_and(|width| width >= WIDE)
}
