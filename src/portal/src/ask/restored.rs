//! The notice that an earlier draft was kept.

use leptos::prelude::*;
use policy::Date;
use words::portal::questions as say;

use crate::draft::Draft;
use crate::form::form;
use crate::language;
use crate::ui::message::{Tone, message};

/// Says from when the draft is, and offers to delete it.
#[component]
pub(crate) fn Restored(saved_on: Option<String>) -> impl IntoView {
    let (form, language) = (form(), language());
    let Some(date) = saved_on.and_then(|date| date.parse::<Date>().ok()) else { return ().into_any() };
    let shown = RwSignal::new(true);
    let asking = RwSignal::new(false);
    let start_over = move |_| {
        form.draft.set(Draft { ship_on: form.vendor().today.to_string(), ..Draft::default() });
        form.active.set(0);
        form.insists.set(false);
        shown.set(false);
    };
    let notice = move || {
        let buttons = if asking.get() {
            view! {
                <button type="button" class="button danger" on:click=start_over>{say::really_start_over(language)}</button>
                <button type="button" class="button quiet" on:click=move |_| asking.set(false)>{say::keep_it(language)}</button>
            }
            .into_any()
        } else {
            view! { <button type="button" class="button quiet" on:click=move |_| asking.set(true)>{say::start_over(language)}</button> }
                .into_any()
        };
        let heading = say::draft_restored(language, &form.vendor().date(date));
        message(Tone::Info, heading, view! { <p class="buttons">{buttons}</p> }.into_any())
    };
    view! { <div role="status">{move || shown.get().then(notice)}</div> }.into_any()
}
