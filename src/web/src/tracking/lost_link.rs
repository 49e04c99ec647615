//! The form that sends a lost link again.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use policy::filing::LostLink;
use policy::is_email;
use policy::wire::encode;
use words::Language;
use words::portal::{check, faults, frame, lost_link as texts};

use super::address::vendor_of;
use crate::components::{Binding, Caption, InputType, Message, SubmitButton, TextInput, Tone};
use crate::language::use_language;
use crate::vendor::{self, TextLanguages, Vendor, VendorContact};
use crate::{focus, net, page};

/// The state of the form.
#[derive(Clone, Copy, Debug)]
enum Progress {
    Editing,
    Sending,
    Accepted,
    TooMany,
    /// The server sends no mail. Contains the vendor if the page's address names one.
    NoMail(Option<&'static Vendor>),
    Failed,
}

/// Renders the form for the reference and the e-mail address. `children` are rendered above it: the reason why no request is shown.
#[component]
pub(super) fn LostLinkPage(
    reference: RwSignal<String>,
    email: RwSignal<String>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let language = use_language().get_untracked();
    page::set_title(texts::heading(language));
    let progress = RwSignal::new(Progress::Editing);
    let is_checked = RwSignal::new(false);
    let reference_error = Signal::derive(move || {
        (is_checked.get() && reference.with(|text| text.trim().is_empty()))
            .then(|| faults::missing(language).to_owned())
    });
    let email_error = Signal::derive(move || {
        (is_checked.get() && email.with(|text| !is_email(text.trim())))
            .then(|| faults::email(language).to_owned())
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        is_checked.set(true);
        for (id, error) in [("reference", reference_error), ("email", email_error)] {
            if error.with_untracked(Option::is_some) {
                return focus::focus(id);
            }
        }
        progress.set(Progress::Sending);
        let lost = LostLink { reference: reference.get_untracked(), email: email.get_untracked() };
        spawn_local(async move {
            progress.set(send(language, &lost).await);
            focus::focus("attempt");
        });
    };
    view! {
        <section class="plain-page">
            {children.map(|children| children())}
            <h1>{texts::heading(language)}</h1>
            <p class="lead">{texts::lead(language)}</p>
            <form class="lost-link" novalidate on:submit=submit>
                <TextInput
                    binding=Binding::new("reference", reference, reference).with_error(reference_error)
                    caption=Caption::new(texts::reference(language)).with_hint(Some(texts::reference_hint(language)))
                />
                <TextInput
                    binding=Binding::new("email", email, email).with_error(email_error)
                    caption=Caption::new(check::email(language))
                    input_type=InputType { kind: "email", autocomplete: "email", ..InputType::default() }
                />
                <div role="status" id="attempt" tabindex="-1">{move || outcome(language, progress.get())}</div>
                <p class="buttons">
                    <SubmitButton>{texts::send(language)}</SubmitButton>
                </p>
            </form>
        </section>
    }
}

/// Renders the message about the last attempt.
fn outcome(language: Language, progress: Progress) -> AnyView {
    let (tone, heading, hint) = match progress {
        Progress::Editing => return ().into_any(),
        Progress::Sending => {
            return view! { <p class="hint loading">{texts::sending(language)}</p> }.into_any();
        }
        Progress::Accepted => (Tone::Info, texts::sent(language), Some(texts::sent_hint(language))),
        Progress::TooMany => (Tone::Warning, texts::too_many(language), None),
        Progress::NoMail(_) => (Tone::Warning, texts::no_mail(language), Some(texts::no_mail_hint(language))),
        Progress::Failed => (Tone::Error, texts::failed(language), None),
    };
    let contact = match progress {
        Progress::NoMail(Some(vendor)) => view! { <VendorContact vendor/> }.into_any(),
        Progress::NoMail(None) => {
            view! { <p><a href="/">{frame::choose_a_vendor(language)}</a></p> }.into_any()
        }
        _ => ().into_any(),
    };
    view! {
        <Message tone heading>
            {hint.map(|hint| view! { <p>{hint}</p> })}
            {contact}
        </Message>
    }
    .into_any()
}

async fn send(language: Language, lost: &LostLink) -> Progress {
    let Ok(answer) = net::post_repeatable("/api/v1/request/lost-link", &encode(lost)).await else {
        return Progress::Failed;
    };
    match answer.status {
        202 => Progress::Accepted,
        429 => Progress::TooMany,
        503 if answer.body.contains("/problems/mail-not-set-up") => {
            Progress::NoMail(vendor_of_page(language).await)
        }
        _ => Progress::Failed,
    }
}

async fn vendor_of_page(language: Language) -> Option<&'static Vendor> {
    let path = window().location().pathname().ok()?;
    vendor::fetch(vendor_of(&path)?, language, TextLanguages::OfPage).await.map(vendor::leak)
}
