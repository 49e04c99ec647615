//! The distributor's workbench.

use leptos::prelude::*;
use leptos::tachys::view::Render;
use ui::dom::el;

/// The workbench, to be mounted in the page.
#[must_use]
pub fn app() -> impl Render {
    provide_context(words::Language::default());
    el("div")
}
