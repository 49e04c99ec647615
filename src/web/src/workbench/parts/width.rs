//! The width of the page.

use leptos::ev;
use leptos::prelude::*;

/// The least width in pixels at which tools are unfolded when the page opens.
const WIDE: i64 = 640;

/// Returns whether the page is wide enough to unfold tools when it opens.
#[must_use]
pub fn is_wide() -> bool {
    width() >= WIDE
}

/// Returns a signal of the width of the page in pixels. It follows the window as long as the current reactive owner lives.
#[must_use]
pub fn use_width() -> Memo<i64> {
    let resized = Trigger::new();
    let listener = window_event_listener(ev::resize, move |_| resized.notify());
    on_cleanup(move || listener.remove());
    Memo::new(move |_| {
        resized.track();
        width()
    })
}

#[expect(clippy::cast_possible_truncation, reason = "a width is a small whole number of pixels")]
fn width() -> i64 {
    window().inner_width().ok().and_then(|width| width.as_f64()).map_or(0, |width| width as i64)
}
