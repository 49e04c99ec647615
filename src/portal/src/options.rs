//! The options' side of the request page: every remedy, judged while the customer types.

mod announce;
mod bar;
mod card;
mod choose;
pub(crate) mod clauses;
mod closed;
pub(crate) mod deadline;
pub(crate) mod money;
mod needs;
mod notes;
mod product_tabs;
mod timeline;
pub(crate) mod verdict;

use leptos::prelude::*;
use policy::{Id, Verdict};
use words::portal::options as say;

use crate::form::form;
use crate::language;
use crate::{body, rank};

/// The order in which the remedies of the shown product are offered.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Ranking {
    /// Those that are open or may be.
    pub(crate) open: Vec<Id>,
    /// The closed ones.
    pub(crate) closed: Vec<Id>,
}

/// "Your options": beside the questions on a wide screen, a sheet at the bottom of a narrow one.
#[component]
pub(crate) fn Options() -> impl IntoView {
    let (form, language) = (form(), language());
    let ranking = Memo::new(move |_| ranking());
    let has_wish = Memo::new(move |_| {
        let key = form.active.get();
        form.draft.with(|draft| draft.line(key).is_some_and(|line| line.wish.is_some()))
    });
    let nothing_open = Memo::new(move |_| ranking.with(|ranking| ranking.open.is_empty()));
    let close_by_key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            form.unfolded.set(false);
        }
    };
    view! {
        <aside class="options" aria-labelledby="options-heading" class:unfolded=move || form.unfolded.get() on:keydown=close_by_key>
            <bar::Bar ranking />
            <div class="options-body" id="options-body">
                <h2 id="options-heading" class="options-heading">{say::heading(language)}</h2>
                <product_tabs::ProductTabs />
                {move || (!has_wish.get()).then(|| view! { <p class="hint">{say::before_a_wish(language)}</p> })}
                {move || nothing_open.get().then(|| view! { <p class="nothing-open">{say::nothing_open(language)}</p> })}
                <choose::NoLongerOpen />
                <div id="options-list" class="cards" tabindex="-1">
                    <For each=move || ranking.with(|ranking| ranking.open.clone()) key=Id::clone let:remedy>
                        <card::Card remedy />
                    </For>
                </div>
                <timeline::Timeline />
                <closed::Closed ranking />
            </div>
            <announce::Announcement ranking />
        </aside>
    }
    .into_any()
}

/// The ranking for the product that is shown.
fn ranking() -> Ranking {
    let form = form();
    let (line, vendor) = (form.active_index(), form.vendor());
    let wished = form.draft.with(|draft| {
        let line = draft.lines.get(line);
        line.map(|line| body::wished(vendor.document(), line).cloned().collect::<Vec<Id>>()).unwrap_or_default()
    });
    form.judged.with(|judged| {
        let mut ranking = Ranking::default();
        let remedies = judged.assessment.lines.get(line).map(|line| line.remedies.as_slice()).unwrap_or_default();
        for remedy in rank::ranked(remedies, &wished) {
            let group = if remedy.verdict == Verdict::Ineligible { &mut ranking.closed } else { &mut ranking.open };
            group.push(remedy.remedy.clone());
        }
        ranking
    })
}
