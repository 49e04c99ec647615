//! Where a request stands, and whose turn it is.

use leptos::prelude::*;
use policy::Status;
use policy::tracking::{EventKind, Rma};
use words::portal::track as say;

use crate::navigation::follow;
use crate::options::clauses::clause;
use crate::route::{Paper, Route, Step};
use crate::track::Found;
use crate::ui::icon::Icon;
use crate::vendor::Vendor;

/// The state in words, with what it asks of the customer.
pub(crate) fn status(found: &Found, token: &str) -> AnyView {
    let (vendor, tracked) = (&found.vendor, &found.tracked);
    let language = vendor.language;
    let name = vendor.name();
    let (icon, heading, text) = match tracked.status {
        Status::Requested => {
            (Icon::Clock, say::waiting_heading(language, name), say::waiting(language, name, &tracked.contact.email))
        }
        Status::Approved => (Icon::Tick, say::approved_heading(language).to_owned(), say::approved(language, name)),
        Status::Declined => (Icon::Cross, say::declined_heading(language, name), say::declined(language).to_owned()),
        Status::Expired => (Icon::Warning, say::expired_heading(language).to_owned(), say::expired(language).to_owned()),
    };
    let more = match (tracked.status, &tracked.rma) {
        (Status::Approved, Some(rma)) => approved(vendor, rma, token),
        (Status::Expired, rma) => {
            let last_day = rma.as_ref().and_then(|rma| rma.last_ship_day);
            let last_day = last_day.map(|day| view! { <p>{say::expired_on(language, &vendor.date(day))}</p> });
            view! { {last_day} {decided_by(found, EventKind::Expired)} {new_request(found)} }.into_any()
        }
        (Status::Declined, _) => view! { {decided_by(found, EventKind::Declined)} {new_request(found)} }.into_any(),
        (Status::Requested | Status::Approved, _) => ().into_any(),
    };
    let class = format!("panel status status-{}", tracked.status.as_str());
    view! {
        <section class=class aria-labelledby="status-heading" data-status=tracked.status.as_str()>
            <p class="status-word">{icon.draw()} {say::status(language, tracked.status)}</p>
            <h2 id="status-heading">{heading}</h2>
            <p>{text}</p>
            {more}
        </section>
    }
    .into_any()
}

/// The number, the day, and the papers.
fn approved(vendor: &Vendor, rma: &Rma, token: &str) -> AnyView {
    let language = vendor.language;
    let ship_by = match rma.ship_by {
        Some(day) => view! {
            <p class="big"><time datetime=day.to_string()>{vendor.date(day)}</time></p>
            <p class="hint">{vendor.relative(day)}</p>
        }
        .into_any(),
        None => view! { <p class="big">{say::ship_by_never(language)}</p> }.into_any(),
    };
    let until = rma.last_ship_day.filter(|day| rma.ship_by != Some(*day));
    let until = until.map(|day| view! { <p class="hint">{say::number_until(language, &vendor.date(day))}</p> });
    let paper = |paper: Paper, words: &'static str, hint: &'static str| {
        let address = Route::Paper { paper, token: token.to_owned() }.address();
        view! {
            <a class="button primary paper-link" href=address target="_blank" rel="noopener">
                {Icon::Print.draw()} <span>{words} <span class="paper-hint">{hint}</span></span>
                <span class="visually-hidden">" ("{say::new_tab(language)}")"</span>
            </a>
        }
    };
    view! {
        <div class="number-and-day">
            <div><p class="hint">{say::rma_number(language)}</p><p class="big number" data-rma=rma.number.to_string()>{rma.number.to_string()}</p></div>
            <div><p class="hint">{say::ship_by(language)}</p>{ship_by}{until}</div>
        </div>
        <p class="buttons">
            {paper(Paper::Form, say::print_form(language), say::print_form_hint(language))}
            {paper(Paper::Label, say::print_label(language), say::print_label_hint(language))}
        </p>
    }
    .into_any()
}

/// The clause and the note of the event that ended it.
fn decided_by(found: &Found, kind: EventKind) -> AnyView {
    let (vendor, language) = (&found.vendor, found.vendor.language);
    let event = found.tracked.events.iter().rev().find(|event| event.kind == kind);
    let clause = event.and_then(|event| event.clause.as_ref()).map(|id| {
        view! { <div class="decided-by"><p class="needs-label">{say::because(language)}</p>{clause(vendor, id)}</div> }
    });
    let note = event.and_then(|event| event.note.clone()).map(|note| {
        view! { <p class="as-typed"><b>{say::vendor_wrote(language, vendor.name())}": "</b>{note}</p> }
    });
    view! { {clause} {note} }.into_any()
}

fn new_request(found: &Found) -> AnyView {
    let route = Route::Request { policy: found.tracked.policy.to_string(), step: Step::Ask };
    let words = say::new_request(found.vendor.language);
    view! { <p class="buttons"><a class="button" href=route.address() on:click=follow(route)>{words}</a></p> }.into_any()
}
