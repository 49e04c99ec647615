//! What each line gives: its best remedy and why, in a grid.

mod bulk;
mod details;
mod filters;
mod grid;
mod row;

use leptos::prelude::*;
use words::workbench as say;

use self::bulk::BulkEdit;
use self::details::LineDetails;
use self::filters::Filters;
use self::grid::JudgedGrid;
use super::facts::RequestFacts;
use crate::workbench::state::use_workbench;

/// Renders the judged lines, and the remedies of the one that is opened.
#[component]
pub fn Judged() -> impl IntoView {
    let state = use_workbench();
    view! {
        <section class="panel judged" aria-labelledby="judged-heading">
            <h2 id="judged-heading">{say::judged::heading(state.vendor.language)}</h2>
            <Filters/>
            <details class="more-tools" open=is_wide()>
                <summary>{say::filters::bulk_heading(state.vendor.language)}</summary>
                <RequestFacts/>
                <BulkEdit/>
            </details>
            <JudgedGrid/>
            <div>{move || state.opened.get().map(|line| view! { <LineDetails line/> })}</div>
        </section>
    }
}

/// The width in pixels from which on the tools are open from the start.
const WIDE: f64 = 640.0;

/// Returns whether the page has room for the tools above the lines.
fn is_wide() -> bool {
    window().inner_width().ok().and_then(|width| width.as_f64()).is_some_and(|width| width >= WIDE)
}
