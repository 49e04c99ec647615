use estimate::CellFault;
use leptos::html::Div;
use leptos::prelude::*;
use words::workbench as texts;

use crate::components::{Fold, Glyph, Icon};
use crate::focus;
use crate::workbench::fault_text;
use crate::workbench::loading::cell_id;
use crate::workbench::parts::virtual_rows::scroll_to;
use crate::workbench::state::{WorkbenchState, use_workbench};

/// Faults that are listed at once.
const MAX_LISTED: usize = 50;

/// Lists the faults of the cells, each with a button that leads to its cell in `grid`: folded, unless they leave no line. The list stays
/// as the user left it while its cells are corrected.
#[component]
pub fn CellFaults(grid: NodeRef<Div>, is_open: RwSignal<bool>) -> impl IntoView {
    let state = use_workbench();
    let language = state.vendor.language;
    let count_of = move |count: fn(&[CellFault]) -> usize| {
        Memo::new(move |_| state.with_judged(|judged| count(&judged.reading.faults)).unwrap_or_default())
    };
    let count = count_of(<[CellFault]>::len);
    let cells = count_of(|faults| faults.iter().map(|fault| fault.cells.unwrap_or(1)).sum());
    let listed = move || {
        let listed =
            |faults: &[CellFault]| faults.iter().take(MAX_LISTED).cloned().collect::<Vec<CellFault>>();
        state.with_judged(|judged| listed(&judged.reading.faults)).unwrap_or_default()
    };
    // The part is rebuilt after each change of a column.
    let was_open = document().query_selector(".faults-fold[open]").is_ok_and(|open| open.is_some());
    let is_unfolded = RwSignal::new(was_open || !untrack(|| state.has_lines()));
    let summary = Signal::derive(move || texts::cells::faults_heading(language, cells.get()));
    let more = move || {
        let more = count.get().checked_sub(MAX_LISTED).filter(|more| *more > 0)?;
        Some(view! { <p class="hint">{texts::cells::more_faults(language, more)}</p> })
    };
    view! {
        <Show when=move || count.get() != 0>
            <div class="message message-error faults">
                <Icon glyph=Glyph::Warning/>
                <div class="message-body">
                    <Fold class="faults-fold" is_open=is_unfolded summary>
                        <p class="hint">{texts::cells::faults_hint(language)}</p>
                        <ol class="fault-list">
                            <For
                                each=listed
                                key=|fault| (fault.row, fault.column, fault.cells, fault.problem.to_string(), fault.text.clone())
                                children=move |fault| view! { <FaultItem grid is_open fault/> }
                            />
                        </ol>
                        {more}
                    </Fold>
                </div>
            </div>
        </Show>
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
