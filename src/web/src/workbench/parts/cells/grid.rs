use estimate::Target;
use leptos::ev::KeyboardEvent;
use leptos::html::{Div, Input};
use leptos::prelude::*;
use words::format::colon;
use words::workbench as texts;

use crate::focus;
use crate::workbench::fault_text;
use crate::workbench::loading::cell_id;
use crate::workbench::parts::headline::HEADLINE_ID;
use crate::workbench::parts::virtual_rows::{Viewport, VirtualRows, scroll_to};
use crate::workbench::reading_text;
use crate::workbench::source::{name_of, targets};
use crate::workbench::state::{WorkbenchState, use_workbench};

/// Renders the cells as a grid of inputs.
#[component]
pub fn CellGrid(grid: NodeRef<Div>) -> impl IntoView {
    let state = use_workbench();
    let viewport = Viewport::new();
    let count =
        Signal::derive(move || state.with_judged(|judged| judged.table.rows.len()).unwrap_or_default());
    let columns = state.with_judged_untracked(|judged| judged.table.headings.len()).unwrap_or_default();
    let headings = (0..columns).map(|column| view! { <ColumnHeading column/> });
    view! {
        <div
            node_ref=grid
            class="grid cells-grid"
            role="grid"
            aria-labelledby="cells-heading"
            aria-rowcount=move || (count.get() + 1).to_string()
            on:scroll=move |event| viewport.follow(&event)
        >
            <div class="row header" role="row" aria-rowindex="1">
                <div class="cell number" role="columnheader">{texts::cells::row(state.vendor.language)}</div>
                {headings.collect_view()}
            </div>
            <VirtualRows viewport count row=move |index| view! { <CellRow grid index columns/> }/>
        </div>
    }
}

/// Renders the heading of a column, with a list to choose its target.
#[component]
fn ColumnHeading(column: usize) -> impl IntoView {
    let state = use_workbench();
    let vendor = state.vendor;
    let language = vendor.language;
    let (heading, taken, reason) = state
        .with_judged_untracked(|judged| {
            let mapping = &judged.mapping;
            let headings = &judged.table.headings;
            let reason = reading_text::reason(vendor, headings, mapping, column);
            let column = mapping.columns().get(column)?;
            let taken = column.target.as_ref().map(|(target, _)| target.to_string());
            // The list of targets already shows that a column is not used.
            let has_reason = taken.is_some() || column.unused.is_some();
            Some((column.heading.clone(), taken, reason.filter(|_| has_reason)))
        })
        .flatten()
        .unwrap_or_default();
    let name = if heading.is_empty() { texts::cells::column(language, column + 1) } else { heading };
    let option = |value: String, text: String| {
        let is_taken = taken.as_deref().unwrap_or_default() == value;
        view! { <option value=value selected=is_taken>{text}</option> }
    };
    let targets = targets(vendor.document());
    // An answer that a heading names is no usual target.
    let named = taken.as_deref().and_then(|taken| taken.parse().ok());
    let named = named.filter(|target: &Target| !targets.contains(target));
    let options =
        targets.into_iter().chain(named).map(|target| option(target.to_string(), name_of(vendor, &target)));
    let choose = move |event| {
        let value = event_target_value(&event);
        state.choose_column(column, value.parse::<Target>().ok());
    };
    view! {
        <div class="cell" class:aside=taken.is_none() role="columnheader">
            <span class="column-name">{name.clone()}</span>
            <select
                id=format!("column-{column}")
                aria-label=texts::cells::meaning_of(language, &name)
                aria-describedby=format!("column-{column}-reason")
                on:change=choose
            >
                {option(String::new(), texts::cells::not_used(language).to_owned())}
                {options.collect_view()}
            </select>
            <small class="column-reason" id=format!("column-{column}-reason")>{reason}</small>
        </div>
    }
}

#[component]
fn CellRow(grid: NodeRef<Div>, index: usize, columns: usize) -> impl IntoView {
    let state = use_workbench();
    let number = row_number(state, index).unwrap_or_default();
    let cells = (0..columns).map(|column| view! { <CellInput grid index row=number column/> });
    view! {
        <div class="row" role="row" aria-rowindex=(index + 2).to_string()>
            <div class="cell number" role="rowheader">{number.to_string()}</div>
            {cells.collect_view()}
        </div>
    }
}

/// Renders the input of a cell, and its fault as its name and title.
#[component]
fn CellInput(
    grid: NodeRef<Div>,
    index: usize,
    /// The number of the row in the file.
    row: usize,
    column: usize,
) -> impl IntoView {
    let state = use_workbench();
    let vendor = state.vendor;
    let input = NodeRef::<Input>::new();
    let fault = Memo::new(move |_| {
        state
            .with_judged(|judged| judged.faults.get(&(row, column)).cloned())
            .flatten()
            .map(|fault| fault_text::in_words(vendor, &fault))
    });
    let text = Memo::new(move |_| {
        let text = state
            .with_judged(|judged| Some(judged.table.rows.get(index)?.cells.get(column)?.text.to_string()));
        text.flatten().unwrap_or_default()
    });
    let name = texts::cells::cell(vendor.language, &column_name(state, column), row);
    let label = move || {
        fault.get().map_or_else(|| name.clone(), |fault| format!("{name}{}{fault}", colon(vendor.language)))
    };
    let take = move || {
        // A cell that is scrolled out of sight while it has the focus fires `change` after its view is gone.
        if let Some(input) = input.try_get_untracked().flatten() {
            take_text(state, row, column, input.value());
        }
    };
    view! {
        <div class="cell" class:wrong=move || fault.with(Option::is_some) role="gridcell">
            <input
                node_ref=input
                id=cell_id(row, column)
                aria-label=label
                title=fault
                aria-invalid=move || fault.with(Option::is_some).then_some("true")
                prop:value=text
                // Typing replaces the text, as in a spreadsheet.
                on:focus=move |_| {
                    if let Some(input) = input.get_untracked() {
                        input.select();
                    }
                }
                on:change=move |_| take()
                on:keydown=move |event| {
                    if event.key() == "Enter" {
                        take();
                    }
                    move_by_key(state, grid, index, column, &event);
                }
            />
        </div>
    }
}

/// Moves the focus with the arrow keys and Enter; Escape leaves the table.
fn move_by_key(
    state: WorkbenchState,
    grid: NodeRef<Div>,
    index: usize,
    column: usize,
    event: &KeyboardEvent,
) {
    let next = match event.key().as_str() {
        "Escape" => return focus::focus(HEADLINE_ID),
        "ArrowUp" => index.checked_sub(1),
        "ArrowDown" | "Enter" => index.checked_add(1),
        _ => return,
    };
    event.prevent_default();
    let Some((next, grid)) = next.zip(grid.get_untracked()) else { return };
    if let Some(row) = row_number(state, next) {
        scroll_to(&grid, next);
        focus::focus_when_drawn(cell_id(row, column));
    }
}

/// Changes a cell, if its text is another.
fn take_text(state: WorkbenchState, row: usize, column: usize, text: String) {
    let is_another = state.with_judged_untracked(|judged| {
        let mut rows = judged.table.rows.iter();
        let cell = rows.find(|other| other.number == row).and_then(|row| row.cells.get(column));
        cell.is_none_or(|cell| cell.text != text.trim())
    });
    if is_another == Some(true) {
        state.change_cell(row, column, text);
    }
}

fn row_number(state: WorkbenchState, index: usize) -> Option<usize> {
    state.with_judged_untracked(|judged| judged.table.rows.get(index).map(|row| row.number)).flatten()
}

fn column_name(state: WorkbenchState, column: usize) -> String {
    let heading = state.with_judged_untracked(|judged| judged.table.headings.get(column).cloned()).flatten();
    heading
        .filter(|heading| !heading.is_empty())
        .unwrap_or_else(|| texts::cells::column(state.vendor.language, column + 1))
}
