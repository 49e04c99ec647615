use estimate::CellFault;
use leptos::html::Div;
use leptos::prelude::*;
use words::workbench as texts;

use crate::components::{Glyph, Icon};
use crate::focus;
use crate::workbench::fault_text;
use crate::workbench::loading::cell_id;
use crate::workbench::parts::virtual_rows::scroll_to;
use crate::workbench::state::{WorkbenchState, use_workbench};

/// Faults that are listed at once.
const MAX_LISTED: usize = 50;

/// Lists the faults of the cells, each with a button that leads to its cell in `grid`: folded, unless they leave no line.
#[component]
pub fn CellFaults(grid: NodeRef<Div>, is_open: RwSignal<bool>) -> impl IntoView {
    let state = use_workbench();
    let language = state.vendor.language;
    move || {
        let (faults, count, cells) = state.with_judged(|judged| {
            let all = &judged.reading.faults;
            let faults: Vec<_> = all.iter().take(MAX_LISTED).cloned().collect();
            (faults, all.len(), all.iter().map(|fault| fault.cells.unwrap_or(1)).sum())
        })?;
        let items = faults.into_iter().map(|fault| view! { <FaultItem grid is_open fault/> });
        let more = (count > MAX_LISTED)
            .then(|| view! { <p class="hint">{texts::cells::more_faults(language, count - MAX_LISTED)}</p> });
        (count > 0).then(|| {
            view! {
                <div class="message message-error faults">
                    <Icon glyph=Glyph::Warning/>
                    <div class="message-body">
                        <details open=!state.has_lines()>
                            <summary>{texts::cells::faults_heading(language, cells)}</summary>
                            <p class="hint">{texts::cells::faults_hint(language)}</p>
                            <ol class="fault-list">{items.collect_view()}</ol>
                            {more}
                        </details>
                    </div>
                </div>
            }
        })
    }
}

#[component]
fn FaultItem(grid: NodeRef<Div>, is_open: RwSignal<bool>, fault: CellFault) -> impl IntoView {
    let state = use_workbench();
    let problem = fault_text::in_words(state.vendor, &fault);
    let language = state.vendor.language;
    let text = match fault.cells {
        Some(cells) => texts::cells::column_fault(language, cells, &fault.heading, &problem),
        None => texts::cells::fault(language, fault.row, &fault.heading, &problem),
    };
    view! {
        <li>
            <button
                type="button"
                class="link-button"
                on:click=move |_| {
                    is_open.set(true);
                    go_to(state, grid, fault.row, fault.column);
                }
            >
                {text}
            </button>
        </li>
    }
}

/// Scrolls to a cell of the table, once it is drawn, and focuses it.
fn go_to(state: WorkbenchState, grid: NodeRef<Div>, row: usize, column: usize) {
    let place = state
        .with_judged_untracked(|judged| judged.table.rows.iter().position(|other| other.number == row))
        .flatten();
    if let Some(place) = place {
        request_animation_frame(move || {
            if let Some(grid) = grid.get_untracked() {
                scroll_to(&grid, place);
            }
            focus::focus_when_drawn(cell_id(row, column));
        });
    }
}
