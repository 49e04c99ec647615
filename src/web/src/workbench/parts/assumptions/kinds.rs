//! The kind of product, asked once for each model.

use leptos::prelude::*;
use policy::{Answer, BuiltInFact, Id};
use words::workbench as texts;

use crate::components::ControlOption;
use crate::workbench::models::Model;
use crate::workbench::names::category_name;
use crate::workbench::parts::facts;
use crate::workbench::parts::width::is_wide;
use crate::workbench::state::use_workbench;

/// Models that are listed, those of the highest price first.
const MAX_MODELS: usize = 24;

/// Renders the models, each with its kind; nothing while every kind is stated by the list.
#[component]
pub fn Kinds() -> impl IntoView {
    let state = use_workbench();
    let vendor = state.vendor;
    let language = vendor.language;
    let fact = vendor.document().fact(&Id::from(BuiltInFact::Category.as_str()));
    let missing = Memo::new(move |_| state.models.read().iter().filter(|model| model.assumes_kind).count());
    let is_asked = Memo::new(move |_| {
        let states = |fact: &policy::document::Fact| state.edits.with(|edits| edits.states(&fact.id));
        missing.get() > 0 || fact.is_some_and(states)
    });
    let rows = move || {
        let models = state.models.read();
        let left = models.len().saturating_sub(MAX_MODELS);
        let rows = models.iter().take(MAX_MODELS).cloned().map(|model| view! { <ModelRow model/> });
        view! {
            <div class="kinds">{rows.collect_view()}</div>
            {(left > 0).then(|| view! { <p class="hint">{texts::assumptions::more_models(language, left)}</p> })}
        }
    };
    let assumed = move || {
        if missing.get() == 0 {
            return None;
        }
        let kind = state.edits.with(|edits| edits.purpose_of_list(vendor.document()))?.declared();
        let policy::document::condition::Value::Choice(kind) = kind.answers.get(&fact?.id)? else {
            return None;
        };
        Some(texts::assumptions::kinds_hint(language, &category_name(vendor, kind)))
    };
    view! {
        <Show when=move || is_asked.get()>
            <details class="kinds-fold" open=is_wide()>
                <summary>
                    {texts::assumptions::kinds_heading(language)}
                    " "
                    <span class="hint">
                        {move || (missing.get() > 0).then(|| texts::assumptions::kinds_missing(language, missing.get()))}
                    </span>
                </summary>
                <p class="hint">{assumed}</p>
                {rows}
            </details>
        </Show>
    }
}

#[component]
fn ModelRow(model: Model) -> impl IntoView {
    let state = use_workbench();
    let vendor = state.vendor;
    let language = vendor.language;
    let fact = vendor.document().fact(&Id::from(BuiltInFact::Category.as_str()))?;
    let Model { name, lines, goods, kind, assumes_kind } = model;
    let shown = if name.is_empty() { texts::assumptions::no_model(language).to_owned() } else { name };
    let summary = format!("{} · {}", texts::page::lines(language, lines.len()), vendor.money(goods));
    let chosen = kind.filter(|_| !assumes_kind).map(|kind| kind.to_string()).unwrap_or_default();
    let none = ControlOption::new("", texts::filters::choose(language));
    let options = [none].into_iter().chain(facts::options(vendor, fact)).map(|option| {
        let is_chosen = option.value == chosen;
        view! { <option value=option.value selected=is_chosen>{option.label}</option> }
    });
    let options = options.collect_view();
    let set = move |event| {
        let kind = event_target_value(&event);
        if !kind.is_empty() {
            state.set_fact(&lines, &fact.id, Some(&Answer::Text(kind)));
        }
    };
    Some(view! {
        <label class="kind-row">
            <span><strong>{shown}</strong> " " <span class="hint">{summary}</span></span>
            <select on:change=set>{options}</select>
        </label>
    })
}
