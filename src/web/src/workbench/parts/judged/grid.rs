//! The grid of the judged lines: rows, cursor and keys.

use leptos::ev::KeyboardEvent;
use leptos::html::Div;
use leptos::prelude::*;
use policy::Basis;
use wasm_bindgen::JsCast as _;
use web_sys::Element;
use words::workbench as texts;

use super::details::DETAILS_HEADING_ID;
use super::row::{JudgedRow, row_id};
use crate::focus;
use crate::vendor::Vendor;
use crate::workbench::filter::{SortColumn, Sorting};
use crate::workbench::parts::virtual_rows::{Viewport, VirtualRows, scroll_to};
use crate::workbench::state::{WorkbenchState, use_workbench};

/// Rows that the page keys move by.
const PAGE: usize = 10;

/// Renders the judged lines. The arrow keys move a cursor, the space bar selects, Enter opens a line.
#[component]
pub fn JudgedGrid() -> impl IntoView {
    let state = use_workbench();
    let (cursor, viewport) = (RwSignal::new(0_usize), Viewport::new());
    // The first row of a range that is selected with Shift.
    let anchor = RwSignal::new(0_usize);
    let grid = NodeRef::<Div>::new();
    let count = Signal::derive(move || state.visible.with(Vec::len));
    let at_cursor = move || line_at(state, cursor.get()).map(|_| row_id(cursor.get()));
    let row = move |index: usize| {
        let click = move |event: leptos::ev::MouseEvent| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            cursor.set(index);
            // A click on the checkbox or beside it only selects.
            if target.is_none_or(|target| target.closest(".tick-target").is_ok_and(|tick| tick.is_none())) {
                open(state, index);
            }
        };
        let is_at_cursor = Signal::derive(move || cursor.get() == index);
        view! { <JudgedRow index is_at_cursor anchor on:click=click/> }
    };
    view! {
        <div
            node_ref=grid
            class="grid judged-grid"
            role="grid"
            tabindex="0"
            aria-labelledby="judged-heading"
            aria-multiselectable="true"
            aria-rowcount=move || (count.get() + 1).to_string()
            aria-activedescendant=at_cursor
            on:scroll=move |event| viewport.follow(&event)
            on:keydown=move |event| handle_key(state, grid, (cursor, anchor), &event)
        >
            <Header/>
            <VirtualRows viewport count row/>
        </div>
    }
}

#[component]
fn Header() -> impl IntoView {
    let state = use_workbench();
    let language = state.vendor.language;
    let headings = [
        (texts::cells::row(language), "number", Some(SortColumn::Row)),
        (texts::judged::goods(language), "goods", Some(SortColumn::Goods)),
        (texts::judged::units(language), "number", Some(SortColumn::Units)),
        (texts::judged::price(language), "amount", Some(SortColumn::Price)),
        (texts::judged::best(language), "", Some(SortColumn::Best)),
        (texts::judged::why(language), "", None),
        (texts::judged::net(language), "amount", Some(SortColumn::Net)),
        (last_day_of(state.vendor), "", Some(SortColumn::ShipBy)),
        (texts::judged::missing(language), "", None),
    ];
    let cells = headings.into_iter().map(|(text, class, column)| {
        let heading = match column {
            Some(column) => view! { <SortButton text column/> }.into_any(),
            None => text.into_any(),
        };
        let sorted = move || column.and_then(|column| aria_sort(state, column));
        view! {
            <div
                class=format!("cell {class}")
                role="columnheader"
                aria-sort=sorted
            >
                {heading}
            </div>
        }
    });
    view! {
        <div class="row header" role="row" aria-rowindex="1">
            <div class="cell " role="columnheader">
                <span class="visually-hidden">{texts::judged::selected(language)}</span>
            </div>
            {cells.collect_view()}
        </div>
    }
}

/// Returns the name of the last day of the remedies that credit goods: by most policies that of shipping, by some that of the request.
fn last_day_of(vendor: &Vendor) -> &'static str {
    let credits = vendor.document().remedies.iter().filter(|remedy| remedy.credits);
    let mut bases = credits.filter_map(|remedy| vendor.policy.deadline_basis(&remedy.id));
    if bases.any(|basis| basis == Basis::ShipOn) {
        texts::judged::ship_by(vendor.language)
    } else {
        texts::judged::request_by(vendor.language)
    }
}

/// Returns the state of sorting by a column, as `aria-sort` has it.
fn aria_sort(state: WorkbenchState, column: SortColumn) -> Option<&'static str> {
    let sorting = state.filter.with(|filter| filter.sorting).filter(|sorting| sorting.column == column)?;
    Some(if sorting.is_descending { "descending" } else { "ascending" })
}

/// Renders a heading that sorts the lines by its column.
#[component]
fn SortButton(text: &'static str, column: SortColumn) -> impl IntoView {
    let state = use_workbench();
    let press = move |_| {
        state.filter.update(|filter| filter.sorting = Sorting::after_press(filter.sorting, column));
    };
    let arrow = move || match aria_sort(state, column) {
        Some("descending") => " ↓",
        Some(_) => " ↑",
        None => "",
    };
    view! {
        <button
            type="button"
            class="sort"
            title=texts::judged::sort_by(state.vendor.language, text)
            on:click=press
            on:keydown=move |event| event.stop_propagation()
        >
            {text}
            <span aria-hidden="true">{arrow}</span>
        </button>
    }
}

fn handle_key(
    state: WorkbenchState,
    grid: NodeRef<Div>,
    (cursor, anchor): (RwSignal<usize>, RwSignal<usize>),
    event: &KeyboardEvent,
) {
    let last = state.visible.with_untracked(Vec::len).saturating_sub(1);
    let now = cursor.get_untracked();
    let next = match event.key().as_str() {
        "ArrowDown" => now.saturating_add(1),
        "ArrowUp" => now.saturating_sub(1),
        "PageDown" => now.saturating_add(PAGE),
        "PageUp" => now.saturating_sub(PAGE),
        "Home" => 0,
        "End" => last,
        " " => {
            event.prevent_default();
            return toggle(state, anchor, now, event.shift_key());
        }
        "Enter" => {
            event.prevent_default();
            return open(state, now);
        }
        _ => return,
    };
    event.prevent_default();
    cursor.set(next.min(last));
    if let Some(grid) = grid.get_untracked() {
        scroll_to(&grid, next.min(last));
    }
}

/// Selects the line of a row, or removes it from the selection. With `extends`, every row from the one that was selected before
/// to this one is selected.
pub fn toggle(state: WorkbenchState, anchor: RwSignal<usize>, index: usize, extends: bool) {
    let Some(line) = line_at(state, index) else { return };
    let from = anchor.get_untracked();
    let range = state.visible.with_untracked(|lines| {
        lines.get(from.min(index)..=from.max(index)).map(<[usize]>::to_vec).unwrap_or_default()
    });
    state.selection.update(|selection| {
        if extends {
            selection.extend(range);
        } else if !selection.remove(&line) {
            selection.insert(line);
        }
    });
    anchor.set(index);
}

fn open(state: WorkbenchState, index: usize) {
    state.opened.set(line_at(state, index));
    focus::focus(DETAILS_HEADING_ID);
}

fn line_at(state: WorkbenchState, index: usize) -> Option<usize> {
    state.visible.with(|lines| lines.get(index).copied())
}
