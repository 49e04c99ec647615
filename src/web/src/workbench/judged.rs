//! What each line gives: its best remedy and why, in a grid of which only the rows in sight are in the page.

mod bulk;
mod filters;
mod grid;
mod row;

use crate::ui::dom::{El, el};
use leptos::prelude::*;
use words::workbench as say;

use crate::workbench::bench::bench;
use crate::workbench::details::details;
use crate::workbench::facts;

pub(crate) use row::{name, remedy_name};

use bulk::bulk;
use filters::filters;
use grid::grid;

/// The part of the page with the judged lines.
pub(crate) fn judged() -> El {
    let (bench, language) = (bench(), crate::ui::language());
    el("section").class("panel judged").set("aria-labelledby", "judged-heading").add([
        el("h2").set("id", "judged-heading").text(say::judged::heading(language)),
        facts::head(),
        filters(bench),
        bulk(bench),
        grid(bench),
        el("div").live(move || {
            let opened = bench.opened.get();
            untrack(|| opened.map(|line| details(bench, line)))
        }),
    ])
}

fn labelled(id: &str, words: &str, control: El) -> El {
    el("div").class("field").add([el("label").set("for", id).text(words), control.set("id", id)])
}

fn option(value: &str, words: &str) -> El {
    el("option").set("value", value).text(words)
}
