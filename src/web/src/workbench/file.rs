//! Files the list: who files it, which remedy each line takes, and what comes of it.

mod contact;
mod outcome;
mod parts;

use std::collections::BTreeSet;

use crate::ui::button::button;
use crate::ui::dom::{El, el};
use crate::ui::field::Caption;
use crate::ui::live::{Live, derived, effect};
use estimate::{Split, Strategy, TakerCount};
use leptos::prelude::*;
use words::format::number;
use words::portal::faults;
use words::workbench as say;

use crate::workbench::bench::{Bench, bench};
use crate::workbench::compared::{strategy_of, strategy_options, strategy_value};
use crate::workbench::facts::chosen;
use crate::workbench::filer::{Filer, Part};
use crate::workbench::link::opened;
use crate::workbench::work::Work;

use contact::Contact;

/// The part of the page that files.
pub(crate) fn file() -> El {
    let (bench, language) = (bench(), crate::ui::language());
    let filer = bench.filer;
    let has_lines = derived(move || bench.look(|work| !work.list.lines().is_empty()) == Some(true));
    let was_busy = StoredValue::new(false);
    let content = move || {
        has_lines.get().then(|| {
            untrack(|| match bench.opened_by {
                Some(opened_by) if opened_by.shows_the_past => not_in_the_past(opened_by),
                _ => form(bench, filer),
            })
        })
    };
    // The button that was pressed is locked meanwhile: the focus goes where the news are.
    let is_busy = derived(move || filer.is_busy());
    effect(move || {
        if is_busy.get() {
            crate::ui::jump::focus("file-progress".to_owned());
        } else if untrack(|| filer.queue.with(|queue| !queue.parts.is_empty())) && was_busy.get_value() {
            crate::ui::jump::focus("answered-heading".to_owned());
        }
        was_busy.set_value(is_busy.get());
    });
    el("section").class("panel file-it").set("aria-labelledby", "file-heading").add([
        el("h2").set("id", "file-heading").set("tabindex", "-1").text(say::file::heading(language)),
        el("div").live(move || outcome::answered(bench, filer)),
        el("div").live(content),
        el("div")
            .set("role", "status")
            .set("id", "file-progress")
            .set("tabindex", "-1")
            .live(move || outcome::progress(filer)),
    ])
}

/// Nobody files for a day that has passed.
fn not_in_the_past(opened_by: opened::Opened) -> El {
    let language = crate::ui::language();
    let back = button("button", say::export::see_today(language), move || opened::see_today(opened_by.link));
    el("div").add([el("p").text(say::export::link_earlier(language)), el("p").class("buttons").add(back)])
}

fn form(bench: Bench, filer: Filer) -> El {
    let language = crate::ui::language();
    let contact = Live::new(Contact::kept(bench));
    let (strategy, is_split, is_checked) =
        (Live::new(Strategy::BestPerLine), Live::new(false), Live::new(false));
    let choose = el("select")
        .set("id", "file-strategy")
        .add(strategy_options(bench))
        .value_live(move || strategy_value(strategy.get()))
        .on("change", move |event| strategy.set(strategy_of(&chosen(&event))));
    let split = el("select")
        .set("id", "file-split")
        .add([
            el("option").set("value", "whole").text(say::file::as_one(language)),
            el("option").set("value", "split").text(say::file::by_remedy(language)),
        ])
        .on("change", move |event| is_split.set(chosen(&event) == "split"));
    let nothing_wrong = || derived(|| None);
    let how = el("div").class("halves").add([
        Caption::new(say::file::remedy_of_each(language)).around(
            "",
            "file-strategy",
            nothing_wrong(),
            choose,
        ),
        Caption::new(say::file::file_as(language)).around("", "file-split", nothing_wrong(), split),
    ]);
    let counts = bench.survey(move |work| {
        let done = filer.queue.with(crate::workbench::filer::Queue::filed_rows);
        let open = unfiled(work, untrack(|| bench.scope()), &done);
        (TakerCount::new(&work.list, strategy.get(), &open), open)
    });
    let has_filed = move || filer.queue.with(|queue| queue.parts.iter().any(Part::is_filed));
    let said = move || match counts.get() {
        // Not counted yet.
        None => String::new(),
        Some((_, 0)) => say::file::all_filed(language).to_owned(),
        Some((0, _)) if has_filed() => say::file::rest_left_out(language).to_owned(),
        Some((0, _)) => say::file::nothing_to_file(language).to_owned(),
        Some((taken, all)) if taken == all => say::file::all_to_file(language, all),
        Some((taken, all)) => say::file::some_to_file(language, taken, &number(language, all)),
    };
    let taken = move || counts.get().map_or(0, |(taken, _)| taken);
    // What is being read anew is not what would be filed.
    let is_in_vain = move || taken() == 0 || bench.progress.is_reading();
    let press = move || {
        if untrack(is_in_vain) {
            return;
        }
        // Another tab may have filed some of it meanwhile.
        if filer.catches_up() {
            return;
        }
        is_checked.set(true);
        if let Some(place) = contact.with_untracked(|contact| contact.first_fault(bench)) {
            return crate::ui::jump::focus(place);
        }
        let done = filer.queue.with_untracked(crate::workbench::filer::Queue::filed_rows);
        let scope = untrack(|| bench.scope());
        let lines = bench.look_now(|work| unfiled(work, scope, &done)).unwrap_or_default();
        let split = if is_split.get_untracked() { Split::ByRemedy } else { Split::Whole };
        let parts = contact
            .with_untracked(|contact| parts::parts(bench, strategy.get_untracked(), split, &lines, contact));
        if !parts.is_empty() {
            filer.file(parts);
            if !untrack(|| filer.is_busy()) {
                crate::ui::jump::focus("answered-heading".to_owned());
            }
        }
    };
    let send = el("button")
        .set("type", "button")
        .class("button primary")
        .set_live("disabled", move || is_in_vain().then(String::new))
        .text_live(move || say::file::file_lines(language, taken()))
        .on("click", move |_| press());
    let wrong = move || {
        let count = if is_checked.get() { contact.with(|contact| contact.faults(bench).len()) } else { 0 };
        (count > 0).then(|| el("p").class("error").text(faults::summary_heading(language)))
    };
    // Until everything that was sent is answered, exactly that is repeated.
    el("fieldset")
        .class("lockable file-form")
        .set_live("disabled", move || filer.is_busy().then(String::new))
        .add([
            el("p").class("hint").text(&say::file::hint(language, bench.vendor.name())),
            how,
            contact::fields(bench, contact, is_checked),
            el("p").set("role", "status").text_live(said),
            el("div").set("role", "status").live(wrong),
            el("p").class("buttons").add(send),
        ])
}

/// Those of the lines that are not filed yet.
fn unfiled(work: &Work, mut lines: Vec<usize>, filed: &BTreeSet<usize>) -> Vec<usize> {
    lines.retain(|line| !filed.contains(&work.row_of_line(*line)));
    lines
}
