use leptos::prelude::*;
use words::portal::questions as texts;

use crate::components::{Message, Tone};
use crate::focus;
use crate::request::state::{Draft, FieldId, Form, use_form};

/// Renders a notice with the day on which the loaded draft was saved, and a button that deletes the draft after a confirmation.
#[component]
pub(crate) fn RestoredNotice() -> impl IntoView {
    let form = use_form();
    let language = form.vendor.language;
    let is_confirming = RwSignal::new(false);
    let confirm = move |is_asked: bool| {
        is_confirming.set(is_asked);
        focus::focus("start-over");
    };
    let start_over = move |_| {
        form.store.clear(form.vendor);
        focus_first_question(form);
    };
    let buttons = move || {
        if is_confirming.get() {
            view! {
                // The first button has the place of "Start over" and the focus: a double click deletes nothing.
                <button type="button" class="button quiet" on:click=move |_| confirm(false)>
                    {texts::keep_it(language)}
                </button>
                <button type="button" class="button danger" on:click=start_over>
                    {texts::really_start_over(language)}
                </button>
            }
            .into_any()
        } else {
            view! {
                <button type="button" class="button quiet" on:click=move |_| confirm(true)>
                    {texts::start_over(language)}
                </button>
            }
            .into_any()
        }
    };
    let notice = move || {
        form.store.loaded_from.get().map(|day| {
            view! {
                <Message tone=Tone::Info heading=texts::draft_restored(language, &form.vendor.date(day))>
                    <p class="buttons" id="start-over">{buttons}</p>
                </Message>
            }
        })
    };
    view! { <div role="status">{notice}</div> }
}

/// Renders a notice about the draft that another tab has saved, with buttons to use it or to keep this tab's.
#[component]
pub(crate) fn OtherDraftNotice() -> impl IntoView {
    let form = use_form();
    let language = form.vendor.language;
    let other = form.store.other;
    let take_other = move |_| {
        form.store.use_other();
        focus_first_question(form);
    };
    let keep_own = move |_| {
        other.set(None);
        focus_first_question(form);
    };
    view! {
        <div role="status">
            <Show when=move || other.with(Option::is_some)>
                <Message tone=Tone::Warning heading=texts::other_draft(language).to_owned()>
                    <p class="buttons">
                        <button type="button" class="button quiet" on:click=take_other>
                            {texts::take_other_draft(language)}
                        </button>
                        <button type="button" class="button quiet" on:click=keep_own>
                            {texts::keep_this_draft(language)}
                        </button>
                    </p>
                </Message>
            </Show>
        </div>
    }
}

/// Focuses the first question: the notice, whose button had the focus, goes.
fn focus_first_question(form: Form) {
    let first = form.draft.with_untracked(Draft::first_key);
    focus::focus(FieldId::Wish(first).element_id());
}
