//! Choosing the remedy to request.

use leptos::prelude::*;
use policy::Id;
use words::portal::options as say;

use crate::form::form;
use crate::language;
use crate::ui::icon::Icon;
use crate::ui::message::{Tone, message};

/// Requests a remedy for the product that is shown; pressed again, no longer.
#[component]
pub(crate) fn ChooseButton(remedy: Id, is_chosen: Memo<bool>) -> impl IntoView {
    let (form, language) = (form(), language());
    let name = form.vendor().remedy(&remedy);
    let choose = move |_| {
        let key = form.active.get_untracked();
        let chosen = (!is_chosen.get_untracked()).then(|| remedy.clone());
        form.draft.update(|draft| {
            if let Some(line) = draft.line_mut(key) {
                line.chosen = chosen;
            }
        });
    };
    let words = move || {
        if is_chosen.get() {
            view! { {Icon::Tick.draw()} {say::chosen(language)} }.into_any()
        } else {
            say::choose(language).into_any()
        }
    };
    view! {
        <p class="choose">
            <button type="button" class="button" class:primary=move || is_chosen.get()
                aria-pressed=move || if is_chosen.get() { "true" } else { "false" } on:click=choose>
                {words} <span class="visually-hidden">": "{name}</span>
            </button>
        </p>
    }
    .into_any()
}

/// Says that the remedy that was chosen has closed since.
#[component]
pub(crate) fn NoLongerOpen() -> impl IntoView {
    let (form, language) = (form(), language());
    let closed = Memo::new(move |_| {
        let line = form.active_index();
        form.draft.with(|draft| {
            let draft = draft.lines.get(line)?;
            let closed = form.judged.with(|judged| judged.chosen(line, draft).is_none());
            draft.chosen.clone().filter(|_| closed)
        })
    });
    let notice = move || {
        closed.get().map(|remedy| {
            let name = form.vendor().remedy(&remedy);
            message(Tone::Warning, say::no_longer_open(language, &name), ().into_any())
        })
    };
    view! { <div role="status">{notice}</div> }.into_any()
}
