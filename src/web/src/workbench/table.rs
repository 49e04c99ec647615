//! A table of money, which scrolls within itself where it is too wide.

use crate::ui::dom::{El, el};

/// The first column names what the others tell of it. Without rows, which may still be worked out, there is no table.
pub(crate) fn table(caption: &str, headings: &[&str], rows: Vec<El>) -> El {
    if rows.is_empty() {
        return el("div");
    }
    let head = headings.iter().enumerate().map(|(index, words)| {
        el("th").set("scope", "col").class(if index == 0 { "" } else { "amount" }).text(words)
    });
    let table = el("table").class("compare").add([
        el("caption").add(el("span").text(caption)),
        el("thead").add(el("tr").add(head.collect::<Vec<_>>())),
        el("tbody").add(rows),
    ]);
    el("div")
        .class("table-scroll")
        .set("tabindex", "0")
        .set("role", "region")
        .set("aria-label", caption)
        .add(table)
}
