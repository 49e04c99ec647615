//! What is going on with the attempt to file.

use leptos::prelude::*;
use words::portal::{check as say, frame};

use crate::ask::{field_name, go_to};
use crate::attempt::Refusal;
use crate::check::changed::Changed;
use crate::check::filer::{Filer, Progress};
use crate::filing::is_of_the_answers;
use crate::form::{Form, form};
use crate::navigation::navigation;
use crate::place::Place;
use crate::route::{Route, Step};
use crate::{jump, language};
use crate::ui::message::{Tone, message};

/// Says how far the filing has come, as soon as there is something to say.
#[component]
pub(crate) fn AttemptState(filer: Filer) -> impl IntoView {
    let (form, language) = (form(), language());
    // Every second counts down in its own text, so that the rest stays as it is.
    let stage = Memo::new(move |_| match filer.progress.get() {
        Progress::Waiting { asked_to, .. } => Progress::Waiting { seconds: 0, asked_to },
        other => other,
    });
    let countdown = move || match filer.progress.get() {
        Progress::Waiting { seconds, .. } => say::again_in(language, seconds),
        Progress::Idle | Progress::Sending | Progress::Changed(_) | Progress::Refused(_) => String::new(),
    };
    let state = move || match stage.get() {
        Progress::Idle => ().into_any(),
        Progress::Sending => {
            let hint = view! { <p>{say::sending_hint(language)}</p> }.into_any();
            message(Tone::Info, say::sending(language), hint)
        }
        Progress::Waiting { asked_to, .. } => {
            let heading = if asked_to { say::too_busy(language) } else { say::not_reached(language) };
            let now = move |_| filer.send_now(form);
            let content = view! {
                <p>{say::not_reached_hint(language)}</p>
                <p class="buttons">
                    <button type="button" class="button" on:click=now>{frame::try_again(language)}</button>
                    <span class="hint countdown" aria-hidden="true">{countdown}</span>
                </p>
            };
            message(Tone::Warning, heading, content.into_any())
        }
        Progress::Changed(changes) => view! { <Changed filer changes /> }.into_any(),
        Progress::Refused(refusals) => {
            let items = refusals.into_iter().map(|refusal| refused(form, refusal));
            let content = view! { <p>{say::refused_hint(language)}</p> <ul class="closing">{items.collect::<Vec<_>>()}</ul> };
            message(Tone::Error, say::refused(language), content.into_any())
        }
    };
    Effect::new(move |_| {
        if stage.get() != Progress::Idle {
            jump::focus("attempt".to_owned());
        }
    });
    view! { <div role="status" class="attempt-state" id="attempt" tabindex="-1">{state}</div> }.into_any()
}

/// What the server found wrong, with a link to the input that it belongs to.
fn refused(form: Form, refusal: Refusal) -> AnyView {
    let keys: Vec<u32> = form.draft.with_untracked(|draft| draft.lines.iter().map(|line| line.key).collect());
    if refusal.pointer.is_empty() {
        return view! { <li>{refusal.detail}</li> }.into_any();
    }
    let place = Place::from_pointer(&refusal.pointer, &keys);
    let name = field_name(form, &place);
    let (navigation, policy) = (navigation(), form.vendor().document().policy.id.to_string());
    let href = format!("#{}", place.id);
    let go = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        if is_of_the_answers(&place) {
            navigation.go(Route::Request { policy: policy.clone(), step: Step::Ask });
        }
        go_to(form, &place.id);
    };
    view! { <li><a href=href on:click=go>{name}</a> ": " {refusal.detail}</li> }.into_any()
}
