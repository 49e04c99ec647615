//! Codes that scanners read: black on white whatever the scheme, with sharp edges.

use crate::ui::dom::{El, svg};
use policy::tracking::Drawing;

/// Draws a code that the server has laid out, quiet zone included.
pub(crate) fn code(class: &str, drawing: &Drawing, label: &str) -> El {
    let (width, height) = (drawing.width.to_string(), drawing.height.to_string());
    svg("svg")
        .class(class)
        .set("role", "img")
        .set("aria-label", label)
        .set("shape-rendering", "crispEdges")
        .set("viewBox", &format!("0 0 {width} {height}"))
        .add([
            svg("rect").set("width", &width).set("height", &height).set("fill", "#fff"),
            svg("path").set("d", &drawing.path).set("fill", "#000"),
        ])
}

/// The same for bars, which may be as high as one likes.
pub(crate) fn bars(drawing: &Drawing, label: &str) -> El {
    code("code128", drawing, label).set("preserveAspectRatio", "none")
}
