//! The judged lines in a grid: the best remedy of each line and the reason.

mod bulk;
mod details;
mod filters;
mod grid;
mod row;

use leptos::prelude::*;
use words::workbench as texts;

use self::bulk::BulkEdit;
use self::details::LineDetails;
use self::filters::Filters;
use self::grid::JudgedGrid;
use super::facts::RequestFacts;
use crate::workbench::parts::width::is_wide;
use crate::workbench::state::use_workbench;

/// Renders the judged lines, and the remedies of the one that is opened.
#[component]
pub fn Judged(
    /// Whether the controls for many lines are shown.
    #[prop(into)]
    has_tools: Signal<bool>,
) -> impl IntoView {
    let state = use_workbench();
    view! {
        <section class="panel judged" aria-labelledby="judged-heading">
            <h2 id="judged-heading">{texts::judged::heading(state.vendor.language)}</h2>
            <Filters/>
            <details class="more-tools" open=is_wide()>
                <summary>{texts::filters::bulk_heading(state.vendor.language)}</summary>
                <Show when=move || has_tools.get()>
                    <RequestFacts/>
                    <BulkEdit/>
                </Show>
            </details>
            <JudgedGrid/>
            <div>{move || state.opened.get().map(|line| view! { <LineDetails line/> })}</div>
        </section>
    }
}
