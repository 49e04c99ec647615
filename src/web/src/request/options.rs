//! The options: every remedy for a line, assessed while the customer types.

pub mod scale;

mod announcement;
mod bar;
mod card;
mod choose_button;
mod clauses;
mod closed;
mod needs;
mod notes;
mod product_tabs;
mod ranking;
mod timeline;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use policy::Id;
use words::portal::options as say;

use super::state::use_form;
use announcement::Announcement;
use bar::SheetBar;
use card::RemedyCard;
use choose_button::NoLongerOpen;
use closed::ClosedRemedies;
use product_tabs::ProductTabs;
use ranking::Ranking;
use timeline::Timeline;

/// Renders the options of the active line: beside the questions on a wide screen, as a sheet at the bottom of a narrow one.
#[component]
pub(crate) fn Options() -> impl IntoView {
    let form = use_form();
    let language = form.vendor.language;
    let ranking = Memo::new(move |_| Ranking::of_active_line(form));
    let has_wish = Memo::new(move |_| {
        let key = form.active.get();
        form.draft.with(|draft| draft.line(key).is_some_and(|line| line.wish.is_some()))
    });
    let close_sheet = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            form.is_sheet_open.set(false);
        }
    };
    let open = move || ranking.with(|ranking| ranking.open.clone());
    view! {
        <aside
            class="options"
            class:unfolded=move || form.is_sheet_open.get()
            aria-labelledby="options-heading"
            on:keydown=close_sheet
        >
            <SheetBar ranking/>
            <div class="options-body" id="options-body">
                <h2 id="options-heading" class="options-heading">{say::heading(language)}</h2>
                <ProductTabs/>
                <p class="hint" hidden=move || has_wish.get()>{say::before_a_wish(language)}</p>
                <p class="nothing-open" hidden=move || !open().is_empty()>{say::nothing_open(language)}</p>
                <NoLongerOpen/>
                <div id="options-list" class="cards" tabindex="-1">
                    <For each=open key=Id::clone let:remedy>
                        <RemedyCard remedy/>
                    </For>
                </div>
                <Timeline/>
                <ClosedRemedies ranking/>
            </div>
            <Announcement ranking/>
        </aside>
    }
}
