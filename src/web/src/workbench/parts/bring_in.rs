//! Brings a list in: pasted, dropped, chosen as a file, or typed.

use std::sync::Arc;
use std::time::Duration;

use estimate::{ListError, Workbook};
use js_sys::{ArrayBuffer, Uint8Array};
use leptos::html::{Div, Input, Textarea};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, DragEvent, Element, File, ScrollIntoViewOptions, ScrollLogicalPosition};
use words::workbench as texts;

use super::cells::REMOVE_QUESTION_ID;
use super::problem::ProblemMessage;
use crate::focus;
use crate::workbench::problem::Problem;
use crate::workbench::source::{Dropped, ROWS_TO_TYPE, Source};
use crate::workbench::state::{WorkbenchState, use_workbench};
use crate::workbench::workbook;

const FILE_TYPES: &str = ".csv,.tsv,.txt,.tab,.xlsx,.xls,.ods,text/csv,text/plain,text/tab-separated-values";

/// Renders the controls that bring a list in.
#[component]
pub fn BringIn() -> impl IntoView {
    let state = use_workbench();
    let language = state.vendor.language;
    let (problem, is_over) = (state.problem, RwSignal::new(false));
    let (paste, chooser) = (NodeRef::<Textarea>::new(), NodeRef::<Input>::new());
    let status = NodeRef::<Div>::new();
    Effect::new(move |_| {
        let Some(status) = status.get() else { return };
        if problem.get().is_some() {
            request_animation_frame(move || bring_into_view(&status));
        }
    });
    let read_pasted = move |_| {
        let text = paste.get_untracked().map(|paste| paste.value()).unwrap_or_default();
        read_text(state, String::new(), text);
    };
    let choose = move |_| {
        let Some(chooser) = chooser.get_untracked() else { return };
        if let Some(file) = chooser.files().and_then(|files| files.get(0)) {
            read_file(state, file);
        }
        // Browsers fire no `change` if the same file is chosen again, after it was corrected.
        chooser.set_value("");
    };
    view! {
        <section
            class="panel bring-in"
            class:drop-over=move || is_over.get()
            aria-labelledby="bring-in-heading"
            on:dragover=move |_| is_over.set(true)
            on:dragleave=move |_| is_over.set(false)
            on:drop=move |_| is_over.set(false)
        >
            <h2 id="bring-in-heading">{texts::bring_in::heading(language)}</h2>
            <div class="field">
                <label for="paste">{texts::bring_in::paste(language)}</label>
                <p class="hint" id="paste-hint">{texts::bring_in::paste_hint(language)}</p>
                <textarea
                    node_ref=paste
                    id="paste"
                    rows="8"
                    spellcheck="false"
                    aria-describedby="paste-hint"
                    class="paste"
                    on:paste=move |event| read_paste(state, &event)
                ></textarea>
            </div>
            <p class="buttons">
                <button type="button" class="button primary" on:click=read_pasted>{texts::bring_in::read_it(language)}</button>
                <button
                    type="button"
                    class="button quiet"
                    on:click=move |_| bring_in(state, Source::Typed { rows: ROWS_TO_TYPE })
                >
                    {texts::bring_in::type_it(language)}
                </button>
            </p>
            <div class="field">
                <label for="file">{texts::bring_in::or_file(language)}</label>
                <input node_ref=chooser type="file" id="file" accept=FILE_TYPES class="file" on:change=choose/>
            </div>
            <p class="hint">{texts::bring_in::stays_here(language)}</p>
            <div node_ref=status role="status">{move || problem.get().map(|problem| view! { <ProblemMessage problem/> })}</div>
        </section>
    }
}

/// Scrolls the page until the element is in view.
fn bring_into_view(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Reads pasted text at once if it has more than one line: then it is a whole list.
fn read_paste(state: WorkbenchState, event: &ClipboardEvent) {
    let text = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
    if text.lines().count() > 1 {
        event.prevent_default();
        read_text(state, String::new(), text);
    }
}

/// Returns whether the page takes what is dragged: files anywhere, since the browser would open them in place of the page, and texts where a
/// list is brought in.
#[must_use]
pub fn takes(event: &DragEvent) -> bool {
    let has_files = event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0));
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    has_files || target.is_some_and(|target| target.closest(".bring-in").is_ok_and(|part| part.is_some()))
}

/// Reads what is dropped on the page; beside a list, after a question.
pub fn take_dropped(state: WorkbenchState, event: &DragEvent) {
    if !takes(event) {
        return;
    }
    event.prevent_default();
    // The stored list may still be on its way.
    let Some(data) = event.data_transfer().filter(|_| state.is_ready.get_untracked()) else { return };
    let dropped = match data.files().and_then(|files| files.get(0)) {
        Some(file) => Dropped::File(file),
        None => Dropped::Text(data.get_data("text/plain").unwrap_or_default()),
    };
    if state.source.with_untracked(Option::is_none) {
        read_dropped(state, dropped);
    } else {
        state.dropped.set(Some(dropped));
        focus::focus_when_drawn(REMOVE_QUESTION_ID);
    }
}

/// Reads what was dropped.
pub fn read_dropped(state: WorkbenchState, dropped: Dropped) {
    match dropped {
        Dropped::File(file) => read_file(state, file),
        Dropped::Text(text) => read_text(state, String::new(), text),
    }
}

fn read_text(state: WorkbenchState, name: String, text: String) {
    if text.trim().is_empty() {
        return state.problem.set(Some(Problem::NoList(ListError::Empty)));
    }
    state.problem.set(Some(Problem::Reading));
    // Reading thousands of lines delays the next frame: the message is painted first.
    request_animation_frame(move || {
        set_timeout(move || bring_in(state, Source::Text { name, text }), Duration::ZERO);
    });
}

fn read_file(state: WorkbenchState, file: File) {
    spawn_local(async move {
        let buffer = JsFuture::from(file.array_buffer()).await.ok();
        let Some(buffer) = buffer.and_then(|buffer| buffer.dyn_into::<ArrayBuffer>().ok()) else {
            return state.problem.set(Some(Problem::UnreadableFile));
        };
        let bytes = Uint8Array::new(&buffer).to_vec();
        if Workbook::is_workbook(&bytes) {
            state.problem.set(Some(Problem::Reading));
            let vocabulary = state.context.with_value(|context| Arc::clone(&context.vocabulary));
            return match workbook::read(&buffer).await {
                Some(Ok(workbook)) => match workbook.choose(&vocabulary) {
                    Ok(choice) => {
                        let source = Source::Workbook { name: file.name(), workbook, sheet: choice.name };
                        bring_in(state, source);
                    }
                    Err(error) => state.problem.set(Some(Problem::NoList(error))),
                },
                Some(Err(error)) => state.problem.set(Some(Problem::NoList(error))),
                None => state.problem.set(Some(Problem::UnreadableWorkbook)),
            };
        }
        match estimate::text::decode(&bytes) {
            Ok(text) => read_text(state, file.name(), text),
            Err(error) => state.problem.set(Some(Problem::NoList(error))),
        }
    });
}

fn bring_in(state: WorkbenchState, source: Source) {
    state.bring_in(source, move |error| state.problem.set(Some(Problem::NoList(error))));
}
