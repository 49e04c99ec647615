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
use web_sys::{
    ClipboardEvent, DataTransfer, DragEvent, Element, File, ScrollIntoViewOptions, ScrollLogicalPosition,
};
use words::Language;
use words::workbench as texts;

use crate::components::{Message, Tone};
use crate::workbench::source::{ROWS_TO_TYPE, Source};
use crate::workbench::state::{WorkbenchState, use_workbench};
use crate::workbench::workbook;

const FILE_TYPES: &str = ".csv,.tsv,.txt,.tab,.xlsx,.xls,.ods,text/csv,text/plain,text/tab-separated-values";

/// The reason there is no list yet.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Problem {
    /// The list is being read.
    Reading,
    UnreadableWorkbook,
    UnreadableFile,
    NoList(ListError),
}

/// Renders the controls that bring a list in.
#[component]
pub fn BringIn() -> impl IntoView {
    let state = use_workbench();
    let language = state.vendor.language;
    let (problem, is_over) = (RwSignal::new(None::<Problem>), RwSignal::new(false));
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
        read_text(state, problem, String::new(), text);
    };
    let choose = move |_| {
        let files = chooser.get_untracked().and_then(|chooser| chooser.files());
        if let Some(file) = files.and_then(|files| files.get(0)) {
            read_file(state, problem, file);
        }
    };
    view! {
        <section
            class="panel bring-in"
            class:drop-over=move || is_over.get()
            aria-labelledby="bring-in-heading"
            on:dragover=move |event| {
                event.prevent_default();
                is_over.set(true);
            }
            on:dragleave=move |_| is_over.set(false)
            on:drop=move |event| {
                is_over.set(false);
                read_dropped(state, problem, &event);
            }
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
                    on:paste=move |event| read_paste(state, problem, &event)
                ></textarea>
            </div>
            <p class="buttons">
                <button type="button" class="button primary" on:click=read_pasted>{texts::bring_in::read_it(language)}</button>
                <button
                    type="button"
                    class="button quiet"
                    on:click=move |_| bring_in(state, problem, Source::Typed { rows: ROWS_TO_TYPE })
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

#[component]
fn ProblemMessage(problem: Problem) -> impl IntoView {
    let language = use_workbench().vendor.language;
    let (heading, hint) = match problem {
        Problem::Reading => {
            return view! { <Message tone=Tone::Info heading=texts::bring_in::reading_list(language)/> }
                .into_any();
        }
        Problem::UnreadableWorkbook => {
            (texts::bring_in::workbook(language), texts::bring_in::workbook_hint(language))
        }
        Problem::UnreadableFile => {
            (texts::bring_in::unreadable(language), texts::bring_in::unreadable_hint(language))
        }
        Problem::NoList(ListError::TooLarge { cell }) => {
            let heading = texts::bring_in::sheet_too_large(language);
            let hint = texts::bring_in::sheet_too_large_hint(language, &cell);
            return view! { <Message tone=Tone::Warning heading><p>{hint}</p></Message> }.into_any();
        }
        Problem::NoList(error) => refusal(language, &error),
    };
    view! { <Message tone=Tone::Warning heading><p>{hint}</p></Message> }.into_any()
}

/// Returns the reason a file is not a list, and the next step.
fn refusal(language: Language, error: &ListError) -> (&'static str, &'static str) {
    use texts::bring_in as words;
    match error {
        ListError::NotText => (words::not_a_list(language), words::not_a_list_hint(language)),
        ListError::WebPage => (words::web_page(language), words::web_page_hint(language)),
        ListError::Pdf => (words::pdf(language), words::other_file_hint(language)),
        ListError::Picture => (words::picture(language), words::other_file_hint(language)),
        ListError::Document => (words::document(language), words::other_file_hint(language)),
        ListError::Archive => (words::archive(language), words::archive_hint(language)),
        ListError::Numbers => (words::numbers_file(language), words::numbers_file_hint(language)),
        ListError::OldSpreadsheet => {
            (words::old_spreadsheet(language), words::old_spreadsheet_hint(language))
        }
        ListError::Protected => (words::protected(language), words::protected_hint(language)),
        ListError::Damaged => (words::damaged(language), words::damaged_hint(language)),
        ListError::NoColumns => (words::no_columns(language), words::no_columns_hint(language)),
        ListError::Pivot => (words::pivot(language), words::pivot_hint(language)),
        ListError::SideBySide => (words::side_by_side(language), words::side_by_side_hint(language)),
        ListError::Sideways => (words::sideways(language), words::sideways_hint(language)),
        ListError::Empty => (words::empty_list(language), words::empty_list_hint(language)),
        ListError::NoRows => (words::no_rows(language), words::no_rows_hint(language)),
        ListError::TooLarge { .. } | ListError::TooMuch | ListError::NoSheet { .. } => {
            (words::file_too_large(language), words::file_too_large_hint(language))
        }
    }
}

/// Reads pasted text at once if it has more than one line: then it is a whole list.
fn read_paste(state: WorkbenchState, problem: RwSignal<Option<Problem>>, event: &ClipboardEvent) {
    let text = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
    if text.lines().count() > 1 {
        event.prevent_default();
        read_text(state, problem, String::new(), text);
    }
}

fn read_dropped(state: WorkbenchState, problem: RwSignal<Option<Problem>>, event: &DragEvent) {
    event.prevent_default();
    let data = event.data_transfer();
    let file = data.as_ref().and_then(DataTransfer::files).and_then(|files| files.get(0));
    if let Some(file) = file {
        read_file(state, problem, file);
    } else {
        let text = data.and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
        read_text(state, problem, String::new(), text);
    }
}

fn read_text(state: WorkbenchState, problem: RwSignal<Option<Problem>>, name: String, text: String) {
    if text.trim().is_empty() {
        return problem.set(Some(Problem::NoList(ListError::Empty)));
    }
    problem.set(Some(Problem::Reading));
    // Reading thousands of lines delays the next frame: the message is painted first.
    request_animation_frame(move || {
        set_timeout(move || bring_in(state, problem, Source::Text { name, text }), Duration::ZERO);
    });
}

fn read_file(state: WorkbenchState, problem: RwSignal<Option<Problem>>, file: File) {
    spawn_local(async move {
        let buffer = JsFuture::from(file.array_buffer()).await.ok();
        let Some(buffer) = buffer.and_then(|buffer| buffer.dyn_into::<ArrayBuffer>().ok()) else {
            return problem.set(Some(Problem::UnreadableFile));
        };
        let bytes = Uint8Array::new(&buffer).to_vec();
        if Workbook::is_workbook(&bytes) {
            problem.set(Some(Problem::Reading));
            let vocabulary = state.context.with_value(|context| Arc::clone(&context.vocabulary));
            return match workbook::read(&buffer).await {
                Some(Ok(workbook)) => match workbook.choose(&vocabulary) {
                    Ok(choice) => {
                        let source = Source::Workbook { name: file.name(), workbook, sheet: choice.name };
                        bring_in(state, problem, source);
                    }
                    Err(error) => problem.set(Some(Problem::NoList(error))),
                },
                Some(Err(error)) => problem.set(Some(Problem::NoList(error))),
                None => problem.set(Some(Problem::UnreadableWorkbook)),
            };
        }
        match estimate::text::decode(&bytes) {
            Ok(text) => read_text(state, problem, file.name(), text),
            Err(error) => problem.set(Some(Problem::NoList(error))),
        }
    });
}

fn bring_in(state: WorkbenchState, problem: RwSignal<Option<Problem>>, source: Source) {
    state.bring_in(source, move |error| problem.set(Some(Problem::NoList(error))));
}
