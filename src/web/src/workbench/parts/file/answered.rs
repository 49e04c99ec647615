//! The responses to the requests of a filing: filed, or not filed and why.

use leptos::prelude::*;
use policy::filing::{Change, ChangedField};
use words::format::colon;
use words::portal::check;
use words::workbench as texts;

use crate::components::{Message, Tone};
use crate::filing::{ChangeRow, Outcome, QueuedRequest, Receipt, Refusal};
use crate::focus;
use crate::workbench::filed::FiledLines;
use crate::workbench::names::{field_name, line_name};
use crate::workbench::state::{WorkbenchState, use_workbench};

/// Changes and errors that are listed for one request.
const MAX_LISTED: usize = 8;

/// Renders the answered requests, with the next step for those that are not filed.
#[component]
pub fn Answered() -> impl IntoView {
    let state = use_workbench();
    let (language, filer) = (state.vendor.language, state.filer);
    // Receipts of this list that were dismissed count too.
    let is_list_filed = Memo::new(move |_| state.is_filed());
    let is_part_filed = Memo::new(move |_| !state.filed.with(FiledLines::is_empty));
    move || {
        let answered = filer.queue.with(|queue| {
            let answered = queue.shown().filter(|request| request.outcome.is_some());
            answered.cloned().collect::<Vec<_>>()
        });
        let (filed, refused): (Vec<_>, Vec<_>) = answered.into_iter().partition(QueuedRequest::is_filed);
        if filed.is_empty() && refused.is_empty() {
            return None;
        }
        let has_filed = !filed.is_empty();
        let heading = move || {
            if is_list_filed.get() {
                texts::file::list_filed(language)
            } else if is_part_filed.get() {
                texts::file::partly_filed(language)
            } else if has_filed {
                texts::file::earlier_filed(language)
            } else {
                texts::file::nothing_filed(language)
            }
        };
        let track = has_filed.then(|| view! { <p class="hint">{check::track_hint(language)}</p> });
        let receipts = filed.into_iter().map(|request| view! { <ReceiptItem request/> });
        let failures = refused.into_iter().map(|request| view! { <Failure request/> });
        Some(view! {
            <div class="answered">
                <h3 id="answered-heading" tabindex="-1">{heading}</h3>
                {track}
                <ul class="receipts">{receipts.collect_view()}</ul>
                {failures.collect_view()}
                <div class="buttons" id="answered-tools"><DismissButton has_filed/></div>
            </div>
        })
    }
}

/// Renders the button that dismisses the answers, after a question if links to requests go with them.
#[component]
fn DismissButton(has_filed: bool) -> impl IntoView {
    let state = use_workbench();
    let (language, filer) = (state.vendor.language, state.filer);
    let asks = RwSignal::new(false);
    let press = move |_| {
        if has_filed {
            asks.set(true);
            focus::focus("dismiss-question");
        } else {
            dismiss(state);
        }
    };
    let keep = move |_| {
        asks.set(false);
        focus::focus("answered-tools");
    };
    move || {
        if asks.get() {
            view! {
                <span id="dismiss-question" tabindex="-1">{texts::file::dismiss_hint(language)}</span>
                <button type="button" class="button danger" on:click=move |_| dismiss(state)>
                    {texts::file::dismiss_links(language)}
                </button>
                <button type="button" class="button quiet" on:click=keep>{texts::file::keep_links(language)}</button>
            }
            .into_any()
        } else {
            view! {
                <button type="button" class="button quiet" disabled=move || filer.is_busy() on:click=press>
                    {texts::file::dismiss(language)}
                </button>
            }
            .into_any()
        }
    }
}

/// Dismisses the answers. The lines that are filed stay filed.
fn dismiss(state: WorkbenchState) {
    state.filer.dismiss(&state.list.get_untracked());
    // The button is no longer there, nor is the part with it if the list was removed.
    focus::focus(if untrack(|| state.has_lines()) { "file-heading" } else { "paste" });
}

#[component]
fn ReceiptItem(request: QueuedRequest) -> impl IntoView {
    let language = use_workbench().vendor.language;
    let Some(Outcome::Filed(Receipt { reference, token, .. })) = request.outcome else { return None };
    let shown = reference.clone();
    let text =
        format!("{}{}{}", request.title, colon(language), texts::page::lines(language, request.line_count));
    Some(view! {
        <li class="receipt">
            <strong data-reference=reference>{shown}</strong>
            <span>{text}</span>
            <a class="button" href=format!("/track#{token}") target="_blank" rel="noopener">
                {check::track_link(language)}
            </a>
        </li>
    })
}

/// Renders the reason a request is not filed, and the next step for its lines.
#[component]
fn Failure(request: QueuedRequest) -> impl IntoView {
    let state = use_workbench();
    let language = state.vendor.language;
    let heading = texts::file::part_not_filed(
        language,
        &request.title,
        &texts::page::lines(language, request.line_count),
    );
    // The rows of another list are other goods.
    let is_of_list = request.made_from == state.list.get_untracked();
    let rows = if is_of_list { request.rows.clone() } else { Vec::new() };
    match request.outcome {
        Some(Outcome::Changed(changes)) => view! {
            <Message tone=Tone::Error heading>
                <p>{texts::file::changed_hint(language)}</p>
                <Changes rows changes/>
                <p class="buttons">
                    <button type="button" class="button" on:click=|_| drop(window().location().reload())>
                        {texts::file::load_again(language)}
                    </button>
                </p>
            </Message>
        }
        .into_any(),
        Some(Outcome::Refused(refusals)) => {
            let selected = rows.clone();
            view! {
                <Message tone=Tone::Error heading>
                    <p>{texts::file::refused_hint(language)}</p>
                    <Refusals rows refusals/>
                    <p class="buttons">
                        <button type="button" class="button" on:click=move |_| select(state, &selected)>
                            {texts::file::select_unfiled(language)}
                        </button>
                    </p>
                </Message>
            }
            .into_any()
        }
        Some(Outcome::Filed(_)) | None => ().into_any(),
    }
}

#[component]
fn Changes(rows: Vec<usize>, changes: Vec<Change>) -> impl IntoView {
    let state = use_workbench();
    let count = changes.len();
    // The page has only the clauses of the policy that it was loaded with.
    let is_another_policy = changes.iter().any(|change| change.field == ChangedField::Digest);
    let items = changes.into_iter().take(MAX_LISTED).map(|change| {
        let goods = change.line.map(|line| name_of_line(state, &rows, line)).unwrap_or_default();
        let clause = change.clause.clone().filter(|_| !is_another_policy);
        view! { <ChangeRow vendor=state.vendor change=Change { clause, ..change } goods/> }
    });
    view! {
        <div>
            <ul class="changes">{items.collect_view()}</ul>
            <More count/>
        </div>
    }
}

#[component]
fn Refusals(rows: Vec<usize>, refusals: Vec<Refusal>) -> impl IntoView {
    let state = use_workbench();
    let count = refusals.len();
    let items = refusals.into_iter().take(MAX_LISTED).map(|Refusal { pointer, detail }| {
        if pointer.is_empty() {
            return view! { <li>{detail}</li> };
        }
        let line = ["/request/lines/", "/chosen/"].iter().find_map(|place| pointer.strip_prefix(place));
        let line = line.and_then(|rest| rest.split('/').next()?.parse().ok());
        let goods = line.map(|line| format!("{}, ", name_of_line(state, &rows, line))).unwrap_or_default();
        let field = field_name(state.vendor, pointer.rsplit('/').next().unwrap_or_default());
        view! { <li>{format!("{goods}{field}{}{detail}", colon(state.vendor.language))}</li> }
    });
    view! {
        <div>
            <ul class="closing-list">{items.collect_view()}</ul>
            <More count/>
        </div>
    }
}

/// Renders the number of entries that are not listed.
#[component]
fn More(count: usize) -> impl IntoView {
    let language = use_workbench().vendor.language;
    let more = count.checked_sub(MAX_LISTED).filter(|more| *more > 0)?;
    Some(view! { <p class="hint">{texts::cells::more_faults(language, more)}</p> })
}

/// Returns the name of a request's line by its row in the list.
fn name_of_line(state: WorkbenchState, rows: &[usize], line: usize) -> String {
    let vendor = state.vendor;
    let Some(row) = rows.get(line).copied() else {
        return texts::file::line_of_request(vendor.language, line + 1);
    };
    let name = state.with_judged_untracked(|judged| {
        let goods = judged.line_of_row(row).and_then(|line| judged.list.lines().get(line));
        line_name(vendor, row, goods)
    });
    name.unwrap_or_default()
}

/// Selects the lines of these rows, so that they alone are filed.
fn select(state: WorkbenchState, rows: &[usize]) {
    let lines = state
        .with_judged_untracked(|judged| rows.iter().filter_map(|row| judged.line_of_row(*row)).collect());
    state.selection.set(lines.unwrap_or_default());
    focus::focus("file-strategy");
}
