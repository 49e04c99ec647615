use leptos::prelude::*;
use policy::Verdict;
use words::portal::options as texts;

use super::ranking::Ranking;
use crate::components::{Glyph, Icon};
use crate::remedy::{deadline, money, verdict};
use crate::request::state::use_form;

/// Renders the handle of the sheet on a narrow screen: the first option at a glance. A click unfolds the sheet.
#[component]
pub(crate) fn SheetBar(ranking: Memo<Ranking>) -> impl IntoView {
    let form = use_form();
    let (vendor, language) = (form.vendor, form.vendor.language);
    let glance = Memo::new(move |_| {
        let remedy =
            ranking.with(|ranking| ranking.wished.first().filter(|_| ranking.is_possible).cloned())?;
        let line = form.active_index();
        form.judged.with(|judged| {
            let judged = judged.remedy(line, &remedy)?;
            let needs = form.open_needs(judged);
            let (state, money) = match judged.verdict {
                Verdict::Undetermined if !needs.is_empty() => {
                    (texts::answers_to_know(language, needs.len()), String::new())
                }
                Verdict::Ineligible => (verdict::of_remedy(vendor, judged, &needs), String::new()),
                Verdict::Eligible | Verdict::Undetermined => {
                    (deadline::in_words(vendor, judged), money::at_a_glance(vendor, judged))
                }
            };
            Some((vendor.remedy(&remedy), money, state))
        })
    });
    let glance = move || match glance.get() {
        None => view! { <span class="bar-name">{texts::nothing_open(language)}</span> }.into_any(),
        Some((name, money, state)) => view! {
            <span class="bar-name">{name}</span>
            <span class="bar-money">{money}</span>
            <span class="bar-deadline">{state}</span>
        }
        .into_any(),
    };
    let is_open = form.is_sheet_open;
    view! {
        <button
            type="button"
            class="options-bar"
            aria-controls="options-body"
            aria-expanded=move || is_open.get().to_string()
            on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
        >
            <span class="bar-glance">{glance}</span>
            <span class="bar-chevron"><Icon glyph=Glyph::Chevron/></span>
            <span class="visually-hidden">
                {move || if is_open.get() { texts::hide(language) } else { texts::show(language) }}
            </span>
        </button>
    }
}
