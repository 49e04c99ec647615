use leptos::prelude::*;
use words::format::colon;
use words::portal::{check as texts, frame};

use super::changed::ChangedNotice;
use crate::components::{Message, Tone};
use crate::filing::{FilingProgress, Outcome, Progress, Refusal};
use crate::focus;
use crate::page::Loading;
use crate::request::navigation::use_navigation;
use crate::request::questions::{field_name, go_to_field};
use crate::request::route::Step;
use crate::request::state::{FieldId, use_form, use_submission};

/// Renders the progress of the filing, and the reason if the request was not filed. Moves the focus here when the filing starts, when the
/// request is not filed, and when the button that had the focus goes.
#[component]
pub(crate) fn FilingState() -> impl IntoView {
    let submission = use_submission();
    let language = use_form().vendor.language;
    let rejection = move || match submission.rejection.get() {
        Some(Outcome::Changed(changes)) => view! { <ChangedNotice changes/> }.into_any(),
        Some(Outcome::Refused(refusals)) => view! { <RefusedNotice refusals/> }.into_any(),
        Some(Outcome::Filed(_)) | None => ().into_any(),
    };
    let stage = Memo::new(move |_| {
        let is_waiting = matches!(submission.filer.progress.get(), Progress::Waiting { .. });
        (is_waiting, submission.is_locked(), submission.rejection.with(Option::is_some))
    });
    Effect::new(move |before: Option<(bool, bool)>| {
        let (_, is_locked, is_rejected) = stage.get();
        let now = (is_locked, is_rejected);
        if now != (false, false) && (before != Some(now) || focus::is_lost_or_within("attempt")) {
            focus::focus("attempt");
        }
        now
    });
    let updating =
        move || submission.is_updating.get().then(|| view! { <Loading text=frame::loading(language)/> });
    view! {
        <div role="status" class="attempt-state" id="attempt" tabindex="-1">
            <FilingProgress filer=submission.filer sending_hint=Signal::stored(texts::sending_hint(language).to_owned())/>
            {updating}
            {rejection}
        </div>
    }
}

/// Lists the errors that the server found, each with a link to its field.
#[component]
fn RefusedNotice(refusals: Vec<Refusal>) -> impl IntoView {
    let language = use_form().vendor.language;
    view! {
        <Message tone=Tone::Error heading=texts::refused(language)>
            <p>{texts::refused_hint(language)}</p>
            <ul class="closing">
                {refusals.into_iter().map(|refusal| view! { <RefusalItem refusal/> }).collect_view()}
            </ul>
        </Message>
    }
}

#[component]
fn RefusalItem(refusal: Refusal) -> impl IntoView {
    let (form, navigation) = (use_form(), use_navigation());
    let Refusal { pointer, detail } = refusal;
    if pointer.is_empty() {
        return view! { <li>{detail}</li> }.into_any();
    }
    let keys: Vec<u32> = form.draft.with_untracked(|draft| draft.lines.iter().map(|line| line.key).collect());
    let field = FieldId::from_pointer(&pointer, &keys);
    let (href, name) = (format!("#{}", field.element_id()), field_name(form, &field));
    let go = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        if field.is_a_question() {
            navigation.go(Step::Questions);
        }
        go_to_field(form, &field);
    };
    view! {
        <li>
            <a href=href on:click=go>{name}</a>
            {colon(form.vendor.language)}
            {detail}
        </li>
    }
    .into_any()
}
