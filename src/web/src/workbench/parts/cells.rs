//! The list as it was read: its source, the meaning of its columns, the questions about it, and the cells with faults.

mod faults;
mod grid;
mod list_source;
mod questions;

use estimate::Note;
use leptos::html::Div;
use leptos::prelude::*;
use words::workbench as texts;

use self::faults::CellFaults;
use self::grid::CellGrid;
use self::list_source::ListSource;
pub use self::list_source::REMOVE_QUESTION_ID;
use self::questions::Questions;
use crate::components::Fold;
use crate::workbench::loading::CELLS_HEADING_ID;
use crate::workbench::reading_text;
use crate::workbench::source::Source;
use crate::workbench::state::use_workbench;

/// Renders the list as it was read: its source, the rows left aside, the questions about it, and its cells. The table is folded unless
/// it is typed or leaves no line: the headline below is to be on the first screen.
#[component]
pub fn Cells() -> impl IntoView {
    let state = use_workbench();
    let language = state.vendor.language;
    let grid = NodeRef::<Div>::new();
    let source = state.source.get_untracked();
    let is_typed = matches!(source, Some(Source::Typed { .. }));
    // The part is rebuilt after each change of a column: the table stays as the user left it.
    let was_open = document().query_selector(".cells-fold[open]").is_ok_and(|open| open.is_some());
    let is_open = RwSignal::new(is_typed || was_open || !untrack(|| state.has_lines()));
    let add_rows = move || {
        view! {
            <p class="buttons">
                <button type="button" class="button add" on:click=move |_| state.add_rows()>
                    {texts::cells::add_rows(language)}
                </button>
            </p>
        }
    };
    view! {
        <section class="panel cells-panel" aria-labelledby=CELLS_HEADING_ID>
            <h2 id=CELLS_HEADING_ID tabindex="-1">{texts::cells::heading(language)}</h2>
            {source.map(|source| view! { <ListSource source/> })}
            <Notes/>
            <Questions/>
            <CellFaults grid is_open/>
            <Fold class="cells-fold" is_open summary=texts::cells::summary(language)>
                <p class="hint">{texts::cells::hint(language)}</p>
                <CellGrid grid/>
                {is_typed.then(add_rows)}
            </Fold>
        </section>
    }
}

/// Lists the rows of the file that are not lines, with the reason.
#[component]
fn Notes() -> impl IntoView {
    let state = use_workbench();
    let language = state.vendor.language;
    move || {
        let texts = state.with_judged(|judged| {
            let table = &judged.table;
            let in_words = |(note, rows): (&Note, Vec<usize>)| {
                reading_text::note(state.vendor, &table.headings, note, &rows)
            };
            let texts = table.grouped_notes().into_iter().map(in_words);
            let is_each_row_one_unit = judged.reading.is_each_row_one_unit;
            let units = is_each_row_one_unit.then(|| texts::cells::note_each_row(language).to_owned());
            let has_no_currency = judged.mapping.has_prices_without_currency(table);
            let currency =
                has_no_currency.then(|| texts::cells::note_currency(language, state.vendor.currency()));
            texts.chain(units).chain(currency).collect::<Vec<_>>()
        })?;
        let items: Vec<_> = texts.into_iter().map(|text| view! { <li>{text}</li> }).collect();
        (!items.is_empty()).then(|| view! { <ul class="notes-list hint">{items}</ul> })
    }
}
