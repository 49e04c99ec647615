//! Whose options are shown, where a request has several products.

use leptos::prelude::*;
use words::portal::{options as say, questions};

use crate::form::form;
use crate::language;

/// One button per product; whichever product the customer works on is pressed.
#[component]
pub(crate) fn ProductTabs() -> impl IntoView {
    let (form, language) = (form(), language());
    let keys = Memo::new(move |_| form.draft.with(|draft| draft.lines.iter().map(|line| line.key).collect::<Vec<u32>>()));
    let name = move |key: u32| {
        form.draft.with(|draft| {
            let model = draft.line(key).map(|line| line.model.trim().to_owned()).unwrap_or_default();
            let number = draft.index(key).unwrap_or_default().saturating_add(1);
            if model.is_empty() { questions::product(language, number) } else { format!("{number}. {model}") }
        })
    };
    let buttons = move || {
        let keys = keys.get();
        (keys.len() > 1).then(|| {
            let button = |key: u32| {
                let pressed = move || if form.active.get() == key { "true" } else { "false" };
                view! { <button type="button" class="tab" aria-pressed=pressed on:click=move |_| form.active.set(key)>{move || name(key)}</button> }
            };
            view! { <div class="tabs" role="group" aria-label=say::for_product(language)>{keys.into_iter().map(button).collect::<Vec<_>>()}</div> }
        })
    };
    buttons.into_any()
}
