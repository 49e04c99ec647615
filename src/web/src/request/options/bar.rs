use leptos::prelude::*;
use words::portal::options as say;

use super::ranking::Ranking;
use crate::components::{Glyph, Icon};
use crate::remedy::{deadline, money};
use crate::request::state::use_form;

/// Renders the handle of the sheet on a narrow screen: the best option at a glance. A click unfolds the sheet.
#[component]
pub(crate) fn SheetBar(ranking: Memo<Ranking>) -> impl IntoView {
    let form = use_form();
    let (vendor, language) = (form.vendor, form.vendor.language);
    let best = Memo::new(move |_| {
        let remedy = ranking.with(|ranking| ranking.open.first().cloned())?;
        let line = form.active_index();
        form.judged.with(|judged| {
            let judged = judged.remedy(line, &remedy)?;
            let money = money::at_a_glance(vendor, judged.net);
            Some((vendor.remedy(&remedy), money, deadline::in_words(vendor, judged)))
        })
    });
    let glance = move || match best.get() {
        None => view! { <span class="bar-name">{say::nothing_open(language)}</span> }.into_any(),
        Some((name, money, deadline)) => view! {
            <span class="bar-name">{name}</span>
            <span class="bar-money">{money}</span>
            <span class="bar-deadline">{deadline}</span>
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
                {move || if is_open.get() { say::hide(language) } else { say::show(language) }}
            </span>
        </button>
    }
}
