//! `/`: choose a vendor.

use leptos::prelude::*;
use leptos::task::spawn_local;
use policy::{Id, Text};
use serde::Deserialize;
use words::portal::{choose as say, frame};

use crate::app::page_title;
use crate::navigation::follow;
use crate::route::{Route, Step};
use crate::ui::message::{Tone, message};
use crate::{http, language};

#[derive(Deserialize)]
struct Listing {
    policies: Vec<Listed>,
}

#[derive(Clone, Deserialize)]
struct Listed {
    id: Id,
    name: Text,
    sells: Text,
}

/// The vendors of this portal, each a link to its request page.
#[component]
pub(crate) fn ChooseVendor() -> impl IntoView {
    let language = language();
    page_title(frame::title(language));
    let listing = RwSignal::new(None::<Result<Vec<Listed>, ()>>);
    let load = move || {
        listing.set(None);
        spawn_local(async move {
            let answer = http::get("/api/v1/policies", None).await.ok();
            let read = answer.and_then(|answer| serde_json::from_str::<Listing>(&answer.body).ok());
            listing.set(Some(read.map(|read| read.policies).ok_or(())));
        });
    };
    load();
    let vendors = move || match listing.get() {
        None => view! { <p class="hint" aria-busy="true">{frame::loading(language)}</p> }.into_any(),
        Some(Err(())) => {
            let again = view! { <p>{frame::unreachable_hint(language)}</p><p class="buttons"><button type="button" class="button" on:click=move |_| load()>{frame::try_again(language)}</button></p> };
            message(Tone::Error, frame::unreachable(language), again.into_any())
        }
        Some(Ok(vendors)) => {
            let link = |vendor: Listed| {
                let route = Route::Request { policy: vendor.id.to_string(), step: Step::Ask };
                view! {
                    <li>
                        <a class="vendor" href=route.address() on:click=follow(route)>
                            <span class="vendor-name">{vendor.name.get(language.tag()).to_owned()}</span>
                            <span class="vendor-sells">{vendor.sells.get(language.tag()).to_owned()}</span>
                        </a>
                    </li>
                }
            };
            view! { <ul class="vendors">{vendors.into_iter().map(link).collect::<Vec<_>>()}</ul> }.into_any()
        }
    };
    view! {
        <section class="plain-page">
            <h1>{say::heading(language)}</h1>
            <p class="lead">{say::lead(language)}</p>
            <h2>{say::which(language)}</h2>
            {vendors}
        </section>
    }
    .into_any()
}
