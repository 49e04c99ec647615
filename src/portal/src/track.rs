//! `/track#TOKEN`: a filed request found again.

mod duties;
mod load;
mod products;
mod status;

use leptos::prelude::*;
use words::portal::{frame, track as say};

use crate::app::page_title;
use crate::language;
use crate::navigation::follow;
use crate::options::clauses::clause;
use crate::route::Route;
use crate::ui::message::{Tone, message};
use crate::vendor::Vendor;

pub(crate) use load::{Found, Search, search};

/// Where the request stands, whose turn it is, and everything that was filed.
#[component]
pub(crate) fn TrackPage(token: String) -> impl IntoView {
    page_title(say::title(language()));
    let found = search(token.clone());
    let content = move || match found.get() {
        Search::Running => view! { <p class="hint loading" aria-busy="true">{say::loading(language())}</p> }.into_any(),
        Search::Failed(failure) => failed(failure, &token, found),
        Search::Found(found) => request(&found, &token),
    };
    content.into_any()
}

/// Why there is nothing to show.
pub(crate) fn failed(failure: load::Failure, token: &str, found: RwSignal<Search>) -> AnyView {
    let language = language();
    match failure {
        load::Failure::NotFound => view! {
            <section class="plain-page">
                <h1>{say::not_found(language)}</h1>
                <p>{say::not_found_hint(language)}</p>
                <p><a class="button" href="/" on:click=follow(Route::Choose)>{frame::choose_a_vendor(language)}</a></p>
            </section>
        }
        .into_any(),
        load::Failure::Unreachable => {
            let token = token.to_owned();
            let again = move |_| load::start(token.clone(), found);
            let content = view! { <p class="buttons"><button type="button" class="button" on:click=again>{frame::try_again(language)}</button></p> };
            message(Tone::Error, frame::unreachable(language), content.into_any())
        }
    }
}

fn request(found: &Found, token: &str) -> AnyView {
    let (vendor, tracked) = (&found.vendor, &found.tracked);
    let language = vendor.language;
    let filed_on = tracked.events.first().map(|event| view! { <p class="hint">{say::filed_on(language, &vendor.date(event.on))}</p> });
    let note = tracked.note.clone().map(|note| {
        view! { <section class="panel"><h2>{say::your_note(language)}</h2><p class="as-typed">{note}</p></section> }
    });
    view! {
        <div class="plain-page track">
            <div>
                <p class="hint">{vendor.name().to_owned()}</p>
                <h1>{say::heading(language, &tracked.reference)}</h1>
                {filed_on}
            </div>
            {status::status(found, token)}
            {duties::duties(vendor, tracked)}
            {products::products(vendor, tracked)}
            {note}
            {events(vendor, tracked)}
        </div>
    }
    .into_any()
}

fn events(vendor: &Vendor, tracked: &policy::tracking::Tracked) -> AnyView {
    let language = vendor.language;
    let events = tracked.events.iter().map(|event| {
        let note = event.note.clone().map(|note| {
            view! { <p class="as-typed"><b>{say::vendor_wrote(language, vendor.name())}": "</b>{note}</p> }
        });
        view! {
            <li>
                <p><time datetime=event.at.clone()>{vendor.date(event.on)}</time> " · " <strong>{say::event(language, event.kind)}</strong></p>
                {event.clause.as_ref().map(|id| clause(vendor, id))}
                {note}
            </li>
        }
    });
    view! {
        <section class="panel" aria-labelledby="events-heading">
            <h2 id="events-heading">{say::events(language)}</h2>
            <ol class="events">{events.collect::<Vec<_>>()}</ol>
        </section>
    }
    .into_any()
}
