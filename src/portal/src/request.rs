//! `/{policy}`: the request, from its first question to its reference.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use words::portal::{check as check_words, frame, questions};

use crate::app::page_title;
use crate::ask::Ask;
use crate::check::{Check, Filed, Filer};
use crate::device::Kept;
use crate::draft::Draft;
use crate::form::Form;
use crate::load::{self, LoadError};
use crate::navigation::{follow, navigation};
use crate::options::Options;
use crate::route::{Route, Step};
use crate::ui::message::{Tone, message};
use crate::vendor::Vendor;

/// Loads the vendor's policy and shows the request to it.
#[component]
pub(crate) fn RequestPage(policy: String) -> impl IntoView {
    let language = crate::language();
    let vendor = RwSignal::new(None::<Result<Arc<Vendor>, LoadError>>);
    let id = policy.clone();
    let load = move || {
        let id = id.clone();
        spawn_local(async move { vendor.set(Some(load::vendor(&id, language).await)) });
    };
    load();
    let filer = Filer::provide(&policy, vendor);
    let content = move || match vendor.get() {
        None => view! { <p class="hint loading" aria-busy="true">{frame::loading(language)}</p> }.into_any(),
        Some(Err(LoadError::NotFound)) => view! { <NoSuchVendor /> }.into_any(),
        Some(Err(LoadError::Unreachable)) => {
            let load = load.clone();
            let again = view! {
                <p>{frame::unreachable_hint(language)}</p>
                <p class="buttons"><button type="button" class="button" on:click=move |_| load()>{frame::try_again(language)}</button></p>
            };
            message(Tone::Error, frame::unreachable(language), again.into_any())
        }
        Some(Ok(vendor)) => view! { <Request vendor filer /> }.into_any(),
    };
    content.into_any()
}

/// The steps of a request.
#[component]
fn Request(vendor: Arc<Vendor>, filer: Filer) -> impl IntoView {
    let (language, navigation) = (crate::language(), navigation());
    let policy = vendor.document().policy.id.to_string();
    let mut draft: Draft = Kept::on_device("draft", &policy).read().unwrap_or_default();
    let restored = (!draft.saved_on.is_empty()).then(|| draft.saved_on.clone());
    // A day that has passed since is no longer one to ship on.
    if draft.ship_on.parse().is_ok_and(|ship_on: policy::Date| ship_on < vendor.today) || draft.ship_on.is_empty() {
        draft.ship_on = vendor.today.to_string();
    }
    let form = Form::provide(vendor.clone(), draft);
    filer.resume(form);
    let step = Memo::new(move |_| match navigation.route() {
        // Until an attempt is answered, nothing may be changed.
        Route::Request { step: Step::Ask, .. } if filer.is_locked() => Step::Check,
        Route::Request { step, .. } => step,
        _ => Step::Ask,
    });
    let name = vendor.name().to_owned();
    Effect::new(move |_| {
        let page = match step.get() {
            Step::Ask => questions::heading(language, &name),
            Step::Check => check_words::heading(language).to_owned(),
            Step::Filed => check_words::filed(language).to_owned(),
        };
        page_title(&frame::title_of(language, &page, &name));
    });
    let steps = move || match step.get() {
        Step::Ask => view! { <div class="columns"><Ask restored=restored.clone() /><Options /></div> }.into_any(),
        Step::Check => view! { <Check filer /> }.into_any(),
        Step::Filed => view! { <Filed filer /> }.into_any(),
    };
    view! { {steps} <VendorContact vendor /> }.into_any()
}

/// How to reach the vendor, and which policy speaks.
#[component]
fn VendorContact(vendor: Arc<Vendor>) -> impl IntoView {
    let language = crate::language();
    let about = &vendor.document().policy;
    let email = about.contact.email.clone().map(|email| view! { " " <a href=format!("mailto:{email}")>{email.clone()}</a> });
    let phones = about.contact.phones.iter().map(|phone| view! { " " <a href=format!("tel:{phone}")>{phone.clone()}</a> });
    view! {
        <footer class="vendor-contact">
            <p>{frame::contact(language, vendor.name())} {email} {phones.collect::<Vec<_>>()}</p>
            <p>{frame::policy_version(language, &about.version)} " · " {frame::legal_rights(language)}</p>
        </footer>
    }
    .into_any()
}

/// No vendor has this address.
#[component]
fn NoSuchVendor() -> impl IntoView {
    let language = crate::language();
    page_title(frame::no_such_vendor(language));
    view! {
        <section class="plain-page">
            <h1>{frame::no_such_vendor(language)}</h1>
            <p>{frame::not_found_hint(language)}</p>
            <p><a class="button" href="/" on:click=follow(Route::Choose)>{frame::choose_a_vendor(language)}</a></p>
        </section>
    }
    .into_any()
}
