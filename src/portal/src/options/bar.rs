//! The handle of the sheet on a narrow screen: the best option at a glance.

use leptos::prelude::*;
use words::portal::options as say;

use crate::form::form;
use crate::language;
use crate::options::{Ranking, deadline, money};
use crate::ui::icon::Icon;

/// Shows the best option's name and money, and unfolds the rest.
#[component]
pub(crate) fn Bar(ranking: Memo<Ranking>) -> impl IntoView {
    let (form, language) = (form(), language());
    let best = Memo::new(move |_| {
        let remedy = ranking.with(|ranking| ranking.open.first().cloned())?;
        let line = form.active_index();
        let vendor = form.vendor();
        form.judged.with(|judged| {
            let judged = judged.remedy(line, &remedy)?;
            let (label, amount) = money::in_words(&vendor, judged);
            let amount = amount.map_or_else(|| label.to_owned(), |amount| format!("{label} {amount}"));
            Some((vendor.remedy(&remedy), amount, deadline::in_words(&vendor, judged)))
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
    let toggle = move |_| form.unfolded.update(|unfolded| *unfolded = !*unfolded);
    let title = move || if form.unfolded.get() { say::hide(language) } else { say::show(language) };
    view! {
        <button type="button" class="options-bar" aria-controls="options-body"
            aria-expanded=move || if form.unfolded.get() { "true" } else { "false" } on:click=toggle>
            <span class="bar-glance">{glance}</span>
            <span class="bar-chevron">{Icon::Chevron.draw()}</span>
            <span class="visually-hidden">{title}</span>
        </button>
    }
    .into_any()
}
