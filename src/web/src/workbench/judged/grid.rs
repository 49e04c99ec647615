//! The grid of the judged lines: its rows, its cursor, its keys.

use crate::ui::dom::{El, el};
use crate::ui::live::Live;
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlInputElement, KeyboardEvent};
use words::workbench as say;

use super::row::{Shown, row};
use crate::workbench::bench::Bench;
use crate::workbench::scroller::{Rows, scroller, show};

pub(super) fn grid(bench: Bench) -> El {
    let language = crate::ui::language();
    let cursor = Live::new(0_usize);
    let count = move || bench.visible.with(Vec::len);
    let headings = [
        (say::judged::selected(language), ""),
        (say::cells::row(language), "number"),
        (say::judged::goods(language), "goods"),
        (say::judged::units(language), "number"),
        (say::judged::price(language), "amount"),
        (say::judged::best(language), ""),
        (say::judged::why(language), ""),
        (say::judged::net(language), "amount"),
        (say::judged::ship_by(language), ""),
        (say::judged::missing(language), ""),
    ];
    let header = headings.into_iter().zip(1..).map(|((words, class), index): (_, usize)| {
        let cell = el("div").class(&format!("cell {class}")).set("role", "columnheader");
        let cell = cell.set("aria-colindex", &index.to_string());
        if index == 1 { cell.add(el("span").class("visually-hidden").text(words)) } else { cell.text(words) }
    });
    let header = el("div")
        .class("row header")
        .set("role", "row")
        .set("aria-rowindex", "1")
        .add(header.collect::<Vec<_>>());
    let at_cursor = move || {
        let cursor = cursor.get();
        bench.visible.with(|lines| lines.get(cursor).copied())
    };
    let grid = el("div")
        .class("grid judged-grid")
        .set("role", "grid")
        .set("tabindex", "0")
        .set("aria-labelledby", "judged-heading")
        .set("aria-multiselectable", "true")
        .set("aria-colcount", "10")
        .set_live("aria-rowcount", move || Some((count() + 1).to_string()))
        .set_live("aria-activedescendant", move || at_cursor().map(|line| format!("line-{line}")));
    let element = grid.element().clone();
    let grid = grid.on("keydown", move |event| {
        let event: KeyboardEvent = event.unchecked_into();
        let last = bench.visible.with_untracked(Vec::len).saturating_sub(1);
        let now = cursor.get_untracked();
        let next = match event.key().as_str() {
            "ArrowDown" => now.saturating_add(1),
            "ArrowUp" => now.saturating_sub(1),
            "PageDown" => now.saturating_add(10),
            "PageUp" => now.saturating_sub(10),
            "Home" => 0,
            "End" => last,
            " " => {
                event.prevent_default();
                return toggle(bench, now);
            }
            "Enter" => {
                event.prevent_default();
                return open(bench, now);
            }
            _ => return,
        };
        event.prevent_default();
        cursor.set(next.min(last));
        show(&element, next.min(last));
    });
    let draw = move |shown: Shown| {
        let index = shown.index;
        row(bench, &shown).class_live("at-cursor", move || cursor.get() == index).on("click", move |event| {
            let is_tick =
                event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()).is_some();
            cursor.set(index);
            if !is_tick {
                open(bench, index);
            }
        })
    };
    let item = move |index: usize| {
        let line = bench.visible.with(|lines| lines.get(index).copied()).unwrap_or_default();
        bench.look(|work| Shown::of(bench, work, index, line)).unwrap_or_default()
    };
    scroller(grid, header, Rows { count, item, key: Shown::key, draw })
}

/// Selects a line, or leaves it out again.
pub(super) fn toggle(bench: Bench, index: usize) {
    let Some(line) = bench.visible.with_untracked(|lines| lines.get(index).copied()) else { return };
    bench.selection.update(|selection| {
        if !selection.remove(&line) {
            selection.insert(line);
        }
    });
}

fn open(bench: Bench, index: usize) {
    bench.opened.set(bench.visible.with_untracked(|lines| lines.get(index).copied()));
    crate::ui::jump::focus("details".to_owned());
}
