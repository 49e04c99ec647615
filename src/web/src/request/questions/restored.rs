use leptos::prelude::*;
use policy::Date;
use words::portal::questions as texts;

use crate::components::{Message, Tone};
use crate::request::state::use_form;

/// Renders a notice with the day on which the draft was saved, and a button that deletes the draft after a confirmation.
#[component]
pub(crate) fn RestoredNotice(saved_on: Date) -> impl IntoView {
    let form = use_form();
    let language = form.vendor.language;
    let (is_shown, is_confirming) = (RwSignal::new(true), RwSignal::new(false));
    let start_over = move |_| {
        form.store.clear(form.vendor);
        form.active.set(0);
        form.shows_every_fault.set(false);
        is_shown.set(false);
    };
    let buttons = move || {
        if is_confirming.get() {
            view! {
                <button type="button" class="button danger" on:click=start_over>
                    {texts::really_start_over(language)}
                </button>
                <button type="button" class="button quiet" on:click=move |_| is_confirming.set(false)>
                    {texts::keep_it(language)}
                </button>
            }
            .into_any()
        } else {
            view! {
                <button type="button" class="button quiet" on:click=move |_| is_confirming.set(true)>
                    {texts::start_over(language)}
                </button>
            }
            .into_any()
        }
    };
    view! {
        <div role="status">
            <Show when=move || is_shown.get()>
                <Message tone=Tone::Info heading=texts::draft_restored(language, &form.vendor.date(saved_on))>
                    <p class="buttons">{buttons}</p>
                </Message>
            </Show>
        </div>
    }
}

/// Renders a notice about the draft that another tab has saved, with buttons to use it or to keep this tab's.
#[component]
pub(crate) fn OtherDraftNotice() -> impl IntoView {
    let form = use_form();
    let language = form.vendor.language;
    let other = form.store.other;
    view! {
        <div role="status">
            <Show when=move || other.with(Option::is_some)>
                <Message tone=Tone::Warning heading=texts::other_draft(language).to_owned()>
                    <p class="buttons">
                        <button type="button" class="button quiet" on:click=move |_| form.store.use_other()>
                            {texts::take_other_draft(language)}
                        </button>
                        <button type="button" class="button quiet" on:click=move |_| other.set(None)>
                            {texts::keep_this_draft(language)}
                        </button>
                    </p>
                </Message>
            </Show>
        </div>
    }
}
