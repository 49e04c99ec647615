//! The history of the request.

use leptos::prelude::*;
use policy::tracking::Event;
use words::format::colon;
use words::portal::track as texts;

use crate::remedy::ClauseText;
use crate::vendor::Vendor;

/// Renders the events, oldest first.
#[component]
pub(super) fn Events(vendor: &'static Vendor, events: Vec<Event>) -> impl IntoView {
    let language = vendor.language;
    let events = events.into_iter().map(|event| {
        view! {
            <li>
                <p>
                    <time datetime=event.at>{vendor.date(event.on)}</time>
                    " · "
                    <strong>{texts::event(language, event.kind)}</strong>
                </p>
                {event.clause.map(|id| view! { <ClauseText vendor id/> })}
                {event.note.map(|note| view! { <VendorsNote vendor note/> })}
            </li>
        }
    });
    view! {
        <section class="panel" aria-labelledby="events-heading">
            <h2 id="events-heading">{texts::events(language)}</h2>
            <ol class="events">{events.collect_view()}</ol>
        </section>
    }
}

/// Renders the vendor's note on a decision.
#[component]
pub(super) fn VendorsNote(vendor: &'static Vendor, note: String) -> impl IntoView {
    let language = vendor.language;
    view! {
        <p class="as-typed"><b>{texts::vendor_wrote(language, vendor.name())}{colon(language)}</b>{note}</p>
    }
}
