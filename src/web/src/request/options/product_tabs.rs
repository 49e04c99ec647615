use leptos::prelude::*;
use policy::Id;
use words::portal::{options as texts, questions};

use crate::request::state::use_form;

/// Renders a button for each line of several; the pressed one is the active line.
#[component]
pub(crate) fn ProductTabs() -> impl IntoView {
    let form = use_form();
    let language = form.vendor.language;
    let keys = form.keys();
    let name = move |key: u32| {
        Memo::new(move |_| {
            form.draft.with(|draft| {
                let model = draft.line(key).map(|line| line.model.trim()).unwrap_or_default();
                let number = draft.index(key).unwrap_or_default().saturating_add(1);
                if model.is_empty() {
                    questions::product(language, number)
                } else {
                    format!("{number}. {model}")
                }
            })
        })
    };
    let chosen = move |key: u32| {
        Memo::new(move |_| {
            form.draft.with(|draft| {
                let index = draft.index(key)?;
                form.judged.with(|judged| {
                    judged.chosen(index, draft.lines.get(index)?).map(|chosen| chosen.remedy.clone())
                })
            })
        })
    };
    let choice = move |remedy: Option<Id>| match remedy {
        Some(remedy) => format!("✓ {}", form.vendor.remedy(&remedy)),
        None => texts::nothing_chosen(language).to_owned(),
    };
    view! {
        <div
            class="tabs"
            role="group"
            aria-label=texts::for_product(language)
            hidden=move || keys.with(|keys| keys.len() < 2)
        >
            <For each=move || keys.get() key=|key| *key let:key>
                <button
                    type="button"
                    class="tab"
                    aria-pressed=move || (form.store.active.get() == key).to_string()
                    on:click=move |_| form.store.active.set(key)
                >
                    {name(key)}
                    <span class="tab-choice hint">
                        {
                            let chosen = chosen(key);
                            move || choice(chosen.get())
                        }
                    </span>
                </button>
            </For>
        </div>
    }
}
