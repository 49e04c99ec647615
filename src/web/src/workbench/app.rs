//! The page: it loads the policy, and lays out the parts of the workbench.

use crate::ui::dom::{El, el};
use crate::ui::live::{Live, derived};
use crate::ui::load::{Loaded, Wording, with_vendor};
use crate::ui::page::{self, unreachable};
use crate::ui::vendor::Vendor;
use leptos::prelude::*;
use leptos::tachys::view::Render;
use words::format;
use words::portal::frame as frame_words;
use words::workbench as say;

use crate::workbench::bench::Bench;
use crate::workbench::bring_in::bring_in;
use crate::workbench::cells::cells;
use crate::workbench::compared::compared;
use crate::workbench::file::file;
use crate::workbench::judged::judged;
use crate::workbench::link::opened::{self, Opened};
use crate::workbench::over_time::over_time;
use crate::workbench::progress::progress;
use crate::workbench::rotation::rotation;
use crate::workbench::take_out::take_out;

/// The workbench, to be mounted in the page.
#[must_use]
pub fn app() -> impl Render {
    let path = window().location().pathname().unwrap_or_default();
    let policy = path.split('/').nth(1).unwrap_or_default().to_owned();
    with_vendor(Live::new(Loaded::Waiting), Live::new(false), policy, Wording::Every, workbench)
}

fn workbench(vendor: &'static Vendor) -> El {
    let language = crate::ui::language();
    let (opened_by, vendor) = Opened::of_page(vendor);
    let Some(bench) = Bench::provide(vendor, opened_by) else { return unreachable(|| {}) };
    if let Some(opened_by) = opened_by {
        opened_by.take_up(bench);
    }
    let queue = bench.filer.queue;
    page::title(&frame_words::title_of(language, say::page::heading(language), vendor.name()));
    let head = el("div").class("bench-head").add([
        el("h1").text(say::page::heading(language)),
        el("p").class("lead").text(&say::page::lead(language, vendor.name())),
    ]);
    let parts = move || {
        if bench.source.with(Option::is_none) {
            return Vec::new();
        }
        bench.layout.with(|_| ());
        untrack(|| vec![cells()])
    };
    // A change of a line must not draw everything anew: only whether there is any line counts.
    let has_lines =
        derived(move || (bench.layout.get(), bench.look(|work| !work.list.lines().is_empty()) == Some(true)));
    let results = move || {
        if !has_lines.get().1 {
            return Vec::new();
        }
        untrack(|| vec![part_links(), judged(), compared(), over_time(), rotation(), take_out()])
    };
    // What is on its way is shown even where the list is gone.
    let is_filing = derived(move || {
        has_lines.with(|(_, has_lines)| *has_lines) || queue.with(|queue| !queue.parts.is_empty())
    });
    let filing_part = move || is_filing.get().then(|| untrack(file));
    el("div")
        .class("bench")
        .aria_live("aria-busy", move || bench.progress.is_busy())
        .add(head)
        .add(opened::notice(bench))
        // A list that is kept here comes in by itself.
        .live(move || bench.is_ready.get().then(|| untrack(bring_in)))
        .add(progress(bench.progress))
        .live(parts)
        .live(results)
        .live(filing_part)
        .add(judged_by(vendor))
}

/// The way to each part: the page is long.
fn part_links() -> El {
    let language = crate::ui::language();
    let parts = [
        ("judged-heading", say::judged::heading(language)),
        ("compared-heading", say::compare::heading(language)),
        ("time-heading", say::over_time::heading(language)),
        ("out-heading", say::export::heading(language)),
        ("file-heading", say::file::heading(language)),
    ];
    let links = parts.map(|(id, words)| {
        el("a").set("href", &format!("#{id}")).text(words).on("click", move |event| {
            // The address stays: a link to an estimate is in it.
            event.prevent_default();
            if let Some(heading) = document().get_element_by_id(id) {
                let _ = heading.set_attribute("tabindex", "-1");
                crate::ui::jump::focus(id.to_owned());
            }
        })
    });
    el("nav").class("part-links").set("aria-label", say::page::sections(language)).add(links)
}

/// By what all of it was judged.
fn judged_by(vendor: &Vendor) -> El {
    let language = crate::ui::language();
    let about = &vendor.document().policy;
    let digest = vendor.document().digest.get(..12).unwrap_or_default();
    let version = format::version(language, &about.version);
    let words = say::page::judged_by(language, vendor.name(), &version, digest, &vendor.date(vendor.today));
    el("p").class("hint").text(&words)
}
