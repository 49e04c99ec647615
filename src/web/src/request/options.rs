//! The options: every remedy for a line, assessed while the customer types.

pub mod axis;

mod afterwards;
mod announcement;
mod bar;
mod choose_button;
mod details;
mod needs;
mod notes;
mod nothing_open;
mod product_tabs;
mod ranking;
mod reasons;
mod row;
mod step;
mod unfolded;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use policy::Id;
use words::portal::{frame, options as texts};

use super::state::use_form;
use crate::components::Fold;
use announcement::Announcement;
use bar::SheetBar;
use choose_button::NoLongerOpen;
use nothing_open::NothingOpen;
use product_tabs::ProductTabs;
use ranking::Ranking;
use row::OptionRow;
use unfolded::Unfolded;

/// Renders the options of the active line: beside the questions on a wide screen, as a sheet at the bottom of a narrow one.
#[component]
pub(crate) fn Options() -> impl IntoView {
    let form = use_form();
    let language = form.vendor.language;
    let ranking = Memo::new(move |_| Ranking::of_active_line(form));
    let unfolded = Unfolded::new(form, ranking);
    let has_wish = Memo::new(move |_| ranking.with(|ranking| !ranking.wished.is_empty()));
    let close_sheet = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            form.is_sheet_open.set(false);
        }
    };
    let axis = Memo::new(move |_| ranking.with(|ranking| ranking.axis));
    let others = Memo::new(move |_| ranking.with(|ranking| ranking.others.clone()));
    view! {
        <aside
            class="options"
            class:unfolded=move || form.is_sheet_open.get()
            class:options-empty=move || !has_wish.get()
            aria-labelledby="options-heading"
            on:keydown=close_sheet
        >
            <SheetBar ranking/>
            <div class="options-body" id="options-body">
                <h2 id="options-heading" class="options-heading" tabindex="-1">{texts::heading(language)}</h2>
                <ProductTabs/>
                <p class="hint" hidden=move || has_wish.get()>{texts::before_a_wish(language)}</p>
                <NothingOpen ranking/>
                <NoLongerOpen/>
                {move || {
                    axis.get().map(|axis| {
                        view! {
                            <p class="axis" aria-hidden="true">
                                <span>{texts::today(language)}</span>
                                <span>{form.vendor.date(axis.last)}</span>
                            </p>
                        }
                    })
                }}
                <div id="options-list" class="option-list" tabindex="-1">
                    <For each=move || ranking.with(|ranking| ranking.wished.clone()) key=Id::clone let:remedy>
                        <OptionRow remedy unfolded axis/>
                    </For>
                </div>
                <Fold
                    class="others"
                    is_hidden=Signal::derive(move || others.with(Vec::is_empty) || !has_wish.get())
                    summary=Signal::derive(move || texts::other_options(language, others.with(Vec::len)))
                >
                    <div class="option-list">
                        <For each=move || others.get() key=Id::clone let:remedy>
                            <OptionRow remedy unfolded axis=Signal::stored(None)/>
                        </For>
                    </div>
                    <p class="hint">{frame::legal_rights(language)}</p>
                </Fold>
            </div>
            <Announcement ranking/>
        </aside>
    }
}
