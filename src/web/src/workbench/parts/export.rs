//! Exports the cited estimate as a file or on paper, and copies a link to it.

mod download;
mod report;

use estimate::{Book, Estimate, Strategy, Summary};
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use words::portal::check as check_words;
use words::workbench as texts;

use self::report::Report;
use crate::clipboard;
use crate::components::{Binding, Caption, Glyph, Icon, Message, Select, Tone};
use crate::workbench::link::Link;
use crate::workbench::state::{WorkbenchState, use_workbench};
use crate::workbench::strategy::{strategy_of, strategy_options, strategy_value};
use crate::workbench::workbook;

/// The result of the last command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Status {
    Idle,
    WritingWorkbook,
    WorkbookFailed,
    LinkCopied,
    LinkNotCopied,
}

#[component]
pub fn Export() -> impl IntoView {
    let state = use_workbench();
    let language = state.vendor.language;
    let strategy =
        RwSignal::new(state.opened_by.map_or(Strategy::BestPerLine, |opened| opened.link.strategy));
    let status = RwSignal::new(Status::Idle);
    let value = Signal::derive(move || strategy_value(strategy.get()));
    let set_value = SignalSetter::map(move |value: String| strategy.set(strategy_of(&value)));
    let binding = Binding::new("out-strategy", value, set_value);
    let now = move || estimate(state, strategy.get_untracked());
    let csv = move |_| {
        if let Some(estimate) = now() {
            download::text(&file_name(state, "csv"), &estimate.to_csv());
        }
    };
    let xlsx = move |_| {
        if let Some(book) = now().and_then(|estimate| book(state, strategy.get_untracked(), &estimate)) {
            write_workbook(state, status, book);
        }
    };
    let copy = move |_| copy_link(status, Link::to(state, strategy.get_untracked()).address());
    let (printed, print) = use_printing(now);
    let is_reading = move || state.progress.is_reading();
    let report =
        move || printed.get().map(|estimate| view! { <Report strategy=strategy.get_untracked() estimate/> });
    view! {
        <section class="panel take-out" aria-labelledby="out-heading">
            <h2 id="out-heading">{texts::export::heading(language)}</h2>
            <p class="hint">{texts::export::hint(language)}</p>
            <div class="field-short">
                <Select binding caption=Caption::new(texts::compare::strategy(language)) options=strategy_options(state.vendor)/>
            </div>
            <p class="buttons">
                <button type="button" class="button primary" disabled=is_reading on:click=xlsx>
                    {texts::export::download_xlsx(language)}
                </button>
                <button type="button" class="button" disabled=is_reading on:click=csv>{texts::export::download_csv(language)}</button>
                <button type="button" class="button" disabled=is_reading on:click=move |_| print()>
                    <Icon glyph=Glyph::Print/>
                    {texts::export::print(language)}
                </button>
                <button type="button" class="button" disabled=is_reading on:click=copy>
                    <Icon glyph=Glyph::Copy/>
                    {check_words::copy_link(language)}
                </button>
            </p>
            <div role="status"><StatusMessage status/></div>
            <p class="hint">{texts::export::link_hint(language)}</p>
            <div class="paper-estimate">{report}</div>
        </section>
    }
}

/// Returns the estimate while it is being printed, and the function that prints it. The browser's own print command prints it too.
fn use_printing(
    estimate: impl Fn() -> Option<Estimate> + Copy + 'static,
) -> (RwSignal<Option<Estimate>>, impl Fn() + Copy + 'static) {
    let printed = RwSignal::new(None);
    let prepare = move || printed.set(estimate().filter(|estimate| !estimate.rows.is_empty()));
    let before = window_event_listener(ev::Custom::<ev::Event>::new("beforeprint"), move |_| prepare());
    let after = window_event_listener(ev::Custom::<ev::Event>::new("afterprint"), move |_| printed.set(None));
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
    let print = move || {
        prepare();
        // The print dialog blocks the page, so the report is rendered first.
        request_animation_frame(|| drop(window().print()));
    };
    (printed, print)
}

#[component]
fn StatusMessage(status: RwSignal<Status>) -> impl IntoView {
    let language = use_workbench().vendor.language;
    move || match status.get() {
        Status::Idle => ().into_any(),
        Status::WritingWorkbook => {
            view! { <p class="hint">{texts::export::writing_workbook(language)}</p> }.into_any()
        }
        Status::LinkCopied => view! { <p class="hint">{check_words::link_copied(language)}</p> }.into_any(),
        Status::LinkNotCopied => {
            view! { <p class="hint">{check_words::link_not_copied(language)}</p> }.into_any()
        }
        Status::WorkbookFailed => view! {
            <Message tone=Tone::Warning heading=texts::export::workbook_not_written(language)>
                <p>{texts::export::workbook_not_written_hint(language)}</p>
            </Message>
        }
        .into_any(),
    }
}

/// Returns the estimate of the selected lines, or of all if none is selected.
fn estimate(state: WorkbenchState, strategy: Strategy) -> Option<Estimate> {
    let scope = untrack(|| state.scope());
    state.with_judged_untracked(|judged| {
        // The files have every line, also those that are filed.
        let whole = state.plan.with_untracked(|plan| {
            let plan = plan.as_ref().filter(|plan| plan.choices.len() < judged.list.lines().len())?;
            Some(judged.list.best_plan(&judged.list.all(), plan.order, plan.preference))
        });
        let plan = state.plan.with_untracked(|plan| match whole.as_ref().or(plan.as_ref()) {
            Some(best) => judged.list.carry_out(strategy, &scope, best),
            None => judged.list.plan(strategy, &scope),
        });
        judged.list.estimate(&plan, &judged.reading.rows)
    })
}

/// Summarises the best plan of the selected lines, or of all if none is selected.
fn summary(state: WorkbenchState) -> Option<Summary> {
    let scope = untrack(|| state.scope());
    state.with_judged_untracked(|judged| {
        let plan = judged.list.best_plan(&scope, None, state.preference.get_untracked());
        Summary::of(state.vendor.wording(), &judged.list, &scope, &plan)
    })
}

fn book(state: WorkbenchState, strategy: Strategy, estimate: &Estimate) -> Option<Book> {
    let summary = summary(state)?;
    state.with_judged_untracked(|judged| {
        Book::new(state.vendor.wording(), &judged.list, strategy, &summary, estimate)
    })
}

fn file_name(state: WorkbenchState, ending: &str) -> String {
    format!("estimate-{}-{}.{ending}", state.policy_id(), state.vendor.today)
}

fn write_workbook(state: WorkbenchState, status: RwSignal<Status>, book: Book) {
    if status.get_untracked() == Status::WritingWorkbook {
        return;
    }
    status.set(Status::WritingWorkbook);
    spawn_local(async move {
        let written = workbook::write(&book).await;
        status.set(if written.is_some() { Status::Idle } else { Status::WorkbookFailed });
        if let Some(bytes) = written {
            download::workbook(&file_name(state, "xlsx"), &bytes);
        }
    });
}

fn copy_link(status: RwSignal<Status>, address: String) {
    spawn_local(async move {
        let is_copied = clipboard::copy_address(&address).await;
        status.set(if is_copied { Status::LinkCopied } else { Status::LinkNotCopied });
    });
}
