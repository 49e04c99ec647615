//! The RMA number as codes for scanners: black on white in both colour schemes, with sharp edges.

use leptos::prelude::*;
use policy::tracking::{Drawing, Rma};
use words::Language;
use words::portal::papers as texts;

/// Renders the QR code.
#[component]
pub(super) fn QrCode(rma: Rma, language: Language) -> impl IntoView {
    let label = texts::qr_alt(language, &rma.number.to_string());
    view! { <Code class="qr" drawing=rma.qr label stretch=false/> }
}

/// Renders the bars of Code 128, which the style sheet stretches to any height.
#[component]
pub(super) fn Barcode(rma: Rma, language: Language) -> impl IntoView {
    let label = texts::code_alt(language, &rma.number.to_string());
    view! { <Code class="code128" drawing=rma.code128 label stretch=true/> }
}

/// Renders a code whose modules, with the quiet zone, come from the server.
#[component]
fn Code(class: &'static str, drawing: Drawing, label: String, stretch: bool) -> impl IntoView {
    let Drawing { width, height, path } = drawing;
    view! {
        <svg
            class=class
            role="img"
            aria-label=label
            shape-rendering="crispEdges"
            viewBox=format!("0 0 {width} {height}")
            preserveAspectRatio=stretch.then_some("none")
        >
            <rect width=width height=height fill="#fff"/>
            <path d=path fill="#000"/>
        </svg>
    }
}
