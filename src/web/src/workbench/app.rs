//! Loads the policy, and lays out the parts of the workbench.

use leptos::prelude::*;
use words::format;
use words::portal::frame as frame_words;
use words::workbench as texts;

use super::background::later_parts::{LaterPart, LaterParts};
use super::link::opened::OpenedLink;
use super::parts::{
    Assumptions, BringIn, Cells, Compare, Export, FileList, HeadlinePart, Judged, OpenedNotice, OverTimePart,
    PlanPart, ProgressBar, take_dropped, takes,
};
use super::state::WorkbenchState;
use crate::focus;
use crate::language::provide_language;
use crate::page::{self, UnreachableServer};
use crate::vendor::{TextLanguages, Vendor, VendorLoader, WithVendor};

/// Renders the workbench.
#[component]
pub fn App() -> impl IntoView {
    provide_language();
    let path = window().location().pathname().unwrap_or_default();
    let policy = path.split('/').nth(1).unwrap_or_default().to_owned();
    let loader = VendorLoader::new(policy, TextLanguages::All);
    // Outlives a change of the language, which rebuilds everything below.
    let owner = Owner::current().unwrap_or_default();
    view! { <WithVendor loader view=move |vendor| view! { <Workbench vendor owner=owner.clone()/> }/> }
}

#[component]
fn Workbench(
    vendor: &'static Vendor,
    /// The owner of the state.
    owner: Owner,
) -> impl IntoView {
    let language = vendor.language;
    let (opened_by, vendor) = OpenedLink::of_page(vendor);
    let Some(state) = WorkbenchState::provide(vendor, opened_by, &owner) else {
        return view! { <UnreachableServer retry=|| drop(window().location().reload())/> }.into_any();
    };
    if let Some(opened_by) = opened_by {
        opened_by.apply_once(state);
    }
    page::set_title(&frame_words::title_of(language, texts::page::heading(language), vendor.name()));
    let has_source = Memo::new(move |_| state.source.with(Option::is_some));
    let has_lines = Memo::new(move |_| state.has_lines());
    let later = LaterParts::new(state);
    // Requests that are being filed are shown even after their list is removed; what is typed into the form outlasts another list.
    let can_file = Memo::new(move |shown: Option<&bool>| {
        (has_lines.get() && (shown == Some(&true) || later.has(LaterPart::Filing)))
            || state.filer.queue.with(|queue| queue.shown().next().is_some())
    });
    view! {
        <div
            class="bench"
            class:unsettled=move || { state.open_questions() > 0 }
            aria-busy=move || state.progress.is_busy().to_string()
            on:dragover=move |event| {
                if takes(&event) {
                    event.prevent_default();
                }
            }
            on:drop=move |event| take_dropped(state, &event)
        >
            <div class="bench-head">
                <h1>{texts::page::heading(language)}</h1>
                <p class="lead">{texts::page::lead(language, vendor.name())}</p>
            </div>
            <OpenedNotice/>
            <Show when=move || state.is_ready.get() && !has_source.get()>
                <BringIn/>
            </Show>
            <ProgressBar progress=state.progress/>
            // Another list, or another reading of its columns, rebuilds the parts below.
            {move || {
                state.layout.track();
                has_source.get().then(|| view! { <Cells/> })
            }}
            {move || {
                state.layout.track();
                has_lines.get().then(|| view! {
                    <div class="panel worth">
                        <HeadlinePart/>
                        <PartLinks/>
                    </div>
                    <Assumptions/>
                    <PlanPart/>
                    <Show when=move || later.has(LaterPart::ByDate)>
                        <OverTimePart/>
                    </Show>
                    <Show when=move || later.has(LaterPart::ByStrategy)>
                        <Compare/>
                    </Show>
                    <Judged has_tools=move || later.has(LaterPart::Tools)/>
                    <Show when=move || later.has(LaterPart::Export)>
                        <Export/>
                    </Show>
                })
            }}
            <Show when=move || can_file.get()>
                <FileList/>
            </Show>
            <p class="hint">{judged_by(vendor)}</p>
        </div>
    }
    .into_any()
}

/// Renders links to the parts of the page.
#[component]
fn PartLinks() -> impl IntoView {
    let language = super::state::use_workbench().vendor.language;
    let links = [
        ("plan-heading", texts::plan::heading(language)),
        ("time-heading", texts::over_time::by_date(language)),
        ("compared-heading", texts::compare::by_strategy(language)),
        ("judged-heading", texts::judged::heading(language)),
        ("out-heading", texts::export::heading(language)),
        ("file-heading", texts::file::heading(language)),
    ];
    let link = |(id, text)| {
        view! {
            <a
                href=format!("#{id}")
                on:click=move |event| {
                    // Keeps the fragment of the address: it may be a link to an estimate.
                    event.prevent_default();
                    if let Some(heading) = document().get_element_by_id(id) {
                        let _ = heading.set_attribute("tabindex", "-1");
                        focus::focus(id);
                    }
                }
            >
                {text}
            </a>
        }
    };
    view! { <nav class="part-links" aria-label=texts::page::sections(language)>{links.map(link).into_iter().collect_view()}</nav> }
}

/// Returns by which policy and on which day the list is judged.
fn judged_by(vendor: &Vendor) -> String {
    let about = &vendor.document().policy;
    let digest = vendor.document().digest.get(..12).unwrap_or_default();
    let version = format::version(vendor.language, &about.version);
    texts::page::judged_by(vendor.language, vendor.name(), &version, digest, &vendor.date(vendor.today))
}
