//! The page of a filed request: its status, what the customer must do, the products and the history.

pub(super) mod duties;
mod events;
mod products;
mod status;
mod withdraw;

use leptos::prelude::*;
use words::portal::track as texts;

use self::duties::Duties;
use self::events::Events;
use self::products::Products;
use self::status::StatusPanel;
use self::withdraw::Withdraw;
use super::lookup::{FiledRequest, WithRequest};
use crate::page;
use crate::vendor::VendorContact;

/// Renders the request with the current token.
#[component]
pub(super) fn RequestPage(token: RwSignal<String>) -> impl IntoView {
    let view = move |request| view! { <Request request token/> };
    view! { <WithRequest token loading=texts::loading view/> }
}

#[component]
fn Request(request: FiledRequest, token: RwSignal<String>) -> impl IntoView {
    let FiledRequest { vendor, tracked } = request.clone();
    let language = vendor.language;
    page::set_title(texts::title(language));
    let filed_on = tracked.events.first().map(|event| {
        view! { <p class="hint">{texts::filed_on(language, &vendor.date(event.on))}</p> }
    });
    let note = tracked.note.clone().map(|note| {
        view! {
            <section class="panel">
                <h2>{texts::your_note(language)}</h2>
                <p class="as-typed">{note}</p>
            </section>
        }
    });
    view! {
        <div class="plain-page track">
            <div>
                <p class="hint">{vendor.name()}</p>
                <h1>{texts::heading(language, &tracked.reference)}</h1>
                {filed_on}
            </div>
            <StatusPanel request token=token.get_untracked()/>
            <Duties vendor tracked=tracked.clone()/>
            <Products vendor tracked=tracked.clone()/>
            {note}
            <Events vendor events=tracked.events.clone()/>
            <VendorContact vendor/>
            <Withdraw vendor status=tracked.status token/>
        </div>
    }
}
