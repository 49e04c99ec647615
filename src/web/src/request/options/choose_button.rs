use leptos::prelude::*;
use policy::Id;
use words::portal::options as say;

use crate::components::{Glyph, Icon, Message, Tone};
use crate::request::state::use_form;

/// Renders the button that requests a remedy for the active line, and takes the request back when it is pressed again.
#[component]
pub(crate) fn ChooseButton(remedy: Id, is_chosen: Memo<bool>) -> impl IntoView {
    let form = use_form();
    let language = form.vendor.language;
    let name = format!(": {}", form.vendor.remedy(&remedy));
    let choose = move |_| {
        let chosen = (!is_chosen.get_untracked()).then(|| remedy.clone());
        form.update_line(form.active.get_untracked(), |line| line.chosen = chosen);
    };
    view! {
        <p class="choose">
            <button
                type="button"
                class="button"
                class:primary=move || is_chosen.get()
                aria-pressed=move || is_chosen.get().to_string()
                on:click=choose
            >
                <Show when=move || is_chosen.get()>
                    <Icon glyph=Glyph::Tick/>
                </Show>
                {move || if is_chosen.get() { say::chosen(language) } else { say::choose(language) }}
                <span class="visually-hidden">{name}</span>
            </button>
        </p>
    }
}

/// Shows that the chosen remedy is no longer eligible.
#[component]
pub(crate) fn NoLongerOpen() -> impl IntoView {
    let form = use_form();
    let language = form.vendor.language;
    let closed = Memo::new(move |_| {
        let index = form.active_index();
        form.draft.with(|draft| {
            let line = draft.lines.get(index)?;
            let is_closed = form.judged.with(|judged| judged.chosen(index, line).is_none());
            line.chosen.clone().filter(|_| is_closed)
        })
    });
    let notice = move || {
        closed.get().map(|remedy| {
            let heading = say::no_longer_open(language, &form.vendor.remedy(&remedy));
            view! { <Message tone=Tone::Warning heading/> }
        })
    };
    view! { <div role="status">{notice}</div> }
}
