//! Codes that scanners read: black on white whatever the scheme, with sharp edges.

use leptos::prelude::*;
use policy::tracking::Drawing;

/// Draws a code that the server has laid out, quiet zone included.
pub(crate) fn code(class: &'static str, drawing: &Drawing, label: String, stretches: bool) -> AnyView {
    let aspect = if stretches { "none" } else { "xMidYMid meet" };
    view! {
        <svg class=class role="img" aria-label=label shape-rendering="crispEdges" preserveAspectRatio=aspect
            viewBox=format!("0 0 {} {}", drawing.width, drawing.height)>
            <rect width=drawing.width height=drawing.height fill="#fff" />
            <path d=drawing.path.clone() fill="#000" />
        </svg>
    }
    .into_any()
}
