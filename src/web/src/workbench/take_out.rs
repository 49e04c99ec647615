//! What leaves the page without being filed: the cited estimate as a file and on paper, and a link that goes with the file.

mod download;
mod paper;

use crate::ui::button::{bare_button, button};
use crate::ui::dom::{El, el, on_window};
use crate::ui::icon::Icon;
use crate::ui::live::Live;
use crate::ui::message::{Tone, message};
use estimate::{Estimate, Strategy};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;
use words::portal::check as check_words;
use words::workbench as say;

use crate::workbench::bench::{Bench, bench};
use crate::workbench::compared::{strategy_of, strategy_options, strategy_value};
use crate::workbench::facts::chosen;
use crate::workbench::link::Link;
use crate::workbench::workbook;

/// What became of what was asked for last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Idle,
    /// The workbook is being written.
    Writing,
    /// It was not.
    NotWritten,
    /// The link is in the clipboard.
    LinkCopied,
}

/// The part of the page with what can be taken along.
pub(crate) fn take_out() -> El {
    let (bench, language) = (bench(), crate::ui::language());
    let strategy = Live::new(bench.opened_by.map_or(Strategy::BestPerLine, |opened| opened.link.strategy));
    let state = Live::new(State::Idle);
    let choose = el("select")
        .set("id", "out-strategy")
        .add(strategy_options(bench))
        .value_live(move || strategy_value(strategy.get()))
        .on("change", move |event| strategy.set(strategy_of(&chosen(&event))));
    let csv = move || {
        if let Some(estimate) = estimate(bench, strategy.get_untracked()) {
            download::text(&file_name(bench, "csv"), &estimate.to_csv());
        }
    };
    let xlsx = move || {
        if let Some(estimate) = estimate(bench, strategy.get_untracked()) {
            write(bench, state, estimate);
        }
    };
    let print = bare_button("button", || drop(window().print()));
    let copy =
        bare_button("button", move || copy(state, &Link::to(bench, strategy.get_untracked()).address()));
    let while_read =
        |button: El| button.set_live("disabled", move || bench.progress.is_reading().then(String::new));
    // Whichever way somebody prints: for as long as that takes, the estimate is in the page.
    let paper = el("div").class("paper-estimate");
    let (sheet, emptied) = (paper.element().clone(), paper.element().clone());
    on_window("beforeprint", move |_| {
        let strategy = strategy.get_untracked();
        let estimate = estimate(bench, strategy).filter(|estimate| !estimate.rows.is_empty());
        let content = estimate.map(|estimate| paper::paper(bench, strategy, &estimate));
        sheet.set_text_content(None);
        content.map(|content| sheet.append_child(content.element()));
    });
    on_window("afterprint", move |_| emptied.set_text_content(None));
    let label = el("label").set("for", "out-strategy").text(say::compare::strategy(language));
    el("section").class("panel take-out").set("aria-labelledby", "out-heading").add([
        el("h2").set("id", "out-heading").text(say::export::heading(language)),
        el("p").class("hint").text(say::export::hint(language)),
        el("div").class("field field-short").add([label, choose]),
        el("p").class("buttons").add([
            while_read(button("button primary", say::export::download_xlsx(language), xlsx)),
            while_read(button("button", say::export::download_csv(language), csv)),
            while_read(print.add(Icon::Print.draw()).text(say::export::print(language))),
            copy.add(Icon::Copy.draw()).text(check_words::copy_link(language)),
        ]),
        el("div").set("role", "status").live(move || said(state.get())),
        el("p").class("hint").text(say::export::link_hint(language)),
        paper,
    ])
}

fn estimate(bench: Bench, strategy: Strategy) -> Option<Estimate> {
    let scope = untrack(|| bench.scope());
    bench.look_now(|work| work.list.estimate(&work.list.plan(strategy, &scope), &work.reading.rows))
}

fn file_name(bench: Bench, ending: &str) -> String {
    format!("estimate-{}-{}.{ending}", bench.vendor.document().policy.id, bench.vendor.today)
}

fn write(bench: Bench, state: Live<State>, estimate: Estimate) {
    if state.get_untracked() == State::Writing {
        return;
    }
    state.set(State::Writing);
    spawn_local(async move {
        let written = workbook::write(&estimate).await;
        state.set(if written.is_some() { State::Idle } else { State::NotWritten });
        if let Some(bytes) = written {
            download::workbook(&file_name(bench, "xlsx"), &bytes);
        }
    });
}

fn copy(state: Live<State>, address: &str) {
    let origin = window().location().origin().unwrap_or_default();
    let copied = window().navigator().clipboard().write_text(&format!("{origin}{address}"));
    spawn_local(async move {
        let copied = JsFuture::from(copied).await.is_ok();
        state.set(if copied { State::LinkCopied } else { State::Idle });
    });
}

fn said(state: State) -> Option<El> {
    let language = crate::ui::language();
    match state {
        State::Idle => None,
        State::Writing => Some(el("p").class("hint").text(say::export::writing_workbook(language))),
        State::LinkCopied => Some(el("p").class("hint").text(check_words::link_copied(language))),
        State::NotWritten => {
            let hint = el("p").text(say::export::workbook_not_written_hint(language));
            Some(message(Tone::Warning, say::export::workbook_not_written(language), hint))
        }
    }
}
