//! The status of the request, and the customer's next step.

use std::sync::Arc;

use leptos::prelude::*;
use policy::Status;
use policy::tracking::{EventKind, Rma, Tracked, replaced_first};
use words::portal::{frame, track as texts};

use super::events::VendorsNote;
use crate::components::{Glyph, Icon};
use crate::remedy::ClauseText;
use crate::tracking::address::{Page, Paper};
use crate::tracking::after_ship_by::after_ship_by;
use crate::tracking::lookup::FiledRequest;
use crate::vendor::Vendor;

/// Renders the status with the next step.
#[component]
pub(super) fn StatusPanel(request: FiledRequest, token: String) -> impl IntoView {
    let FiledRequest { vendor, tracked } = request.clone();
    let language = vendor.language;
    let name = vendor.name();
    let first: Vec<_> = replaced_first(&tracked.chosen, vendor.document()).collect();
    let (glyph, heading, text) = match tracked.status {
        Status::Requested => (
            Glyph::Clock,
            texts::waiting_heading(language, name),
            texts::waiting(language, name, &tracked.contact.email),
        ),
        Status::Approved if first.is_empty() => {
            (Glyph::Tick, texts::approved_heading(language).to_owned(), texts::approved(language, name))
        }
        // All goods travel in one parcel, so a replacement that comes first delays the others.
        Status::Approved => (
            Glyph::Tick,
            texts::replacement_first_heading(language, name),
            texts::approved_replacement_first(language, name),
        ),
        Status::Declined => {
            (Glyph::Cross, texts::declined_heading(language, name), texts::declined(language).to_owned())
        }
        Status::Expired => {
            (Glyph::Warning, texts::expired_heading(language).to_owned(), texts::expired(language).to_owned())
        }
        Status::Closed => {
            (Glyph::Tick, texts::closed_heading(language).to_owned(), texts::closed(language, name))
        }
        Status::Cancelled => {
            let mut text = texts::cancelled(language, name);
            if let Some(rma) = &tracked.rma {
                text.push(' ');
                text.push_str(&texts::number_no_longer_valid(language, &rma.number.to_string()));
            }
            (Glyph::Cross, texts::cancelled_heading(language).to_owned(), text)
        }
    };
    let has_last_day = tracked.rma.as_ref().is_some_and(|rma| rma.ship_by.is_some());
    let first = first.into_iter().filter(|_| tracked.status == Status::Approved).map(|remedy| {
        let late = has_last_day.then(|| format!(" {}", texts::replacement_late(language, name)));
        view! { <p><strong>{texts::replacement_first(language, name, vendor.text(&remedy.label))}</strong>{late}</p> }
    });
    let first = first.collect_view();
    let next = match (tracked.status, tracked.rma.clone()) {
        (Status::Approved, Some(rma)) => {
            view! { <NumberAndPapers vendor tracked=tracked.clone() rma token/> }.into_any()
        }
        (Status::Expired, rma) => {
            let last_day = rma.and_then(|rma| rma.last_ship_day).map(|day| {
                view! { <p>{texts::expired_on(language, &vendor.date(day))}</p> }
            });
            view! {
                {last_day}
                <Ending request kind=EventKind::Expired/>
            }
            .into_any()
        }
        (Status::Declined, _) => view! { <Ending request kind=EventKind::Declined/> }.into_any(),
        (Status::Closed, _) => {
            let is_end = |kind: &EventKind| matches!(kind, EventKind::Settled | EventKind::Refused);
            let end = tracked.events.iter().map(|event| event.kind).find(is_end);
            view! { <Ending request kind=end.unwrap_or(EventKind::Settled)/> }.into_any()
        }
        (Status::Cancelled, _) => view! { <Ending request kind=EventKind::Withdrawn/> }.into_any(),
        (Status::Requested | Status::Approved, _) => ().into_any(),
    };
    view! {
        <section
            class=format!("panel status status-{}", tracked.status.as_str())
            aria-labelledby="status-heading"
            data-status=tracked.status.as_str()
        >
            <p class="status-word"><Icon glyph/> " " {texts::status(language, tracked.status)}</p>
            <h2 id="status-heading">{heading}</h2>
            {first}
            <p>{text}</p>
            {next}
        </section>
    }
}

/// Renders the RMA number, the last day of shipping, and the links to the papers.
#[component]
fn NumberAndPapers(vendor: &'static Vendor, tracked: Arc<Tracked>, rma: Rma, token: String) -> impl IntoView {
    let language = vendor.language;
    let number = rma.number.to_string();
    let data_rma = number.clone();
    let ship_by = match rma.ship_by {
        Some(day) => view! {
            <p class="big"><time datetime=day.to_string()>{vendor.weekday_date(day)}</time></p>
            <p class="hint">{vendor.relative(day)}</p>
            <p class="hint">{after_ship_by(vendor, &tracked, &rma, day)}</p>
        }
        .into_any(),
        None => view! { <p class="big">{texts::ship_by_never(language)}</p> }.into_any(),
    };
    let number_until = rma.last_ship_day.filter(|day| rma.ship_by != Some(*day)).map(|day| {
        view! { <p class="hint">{texts::number_until(language, &vendor.weekday_date(day))}</p> }
    });
    let has_address = !rma.ship_to.is_empty();
    let ship_to = has_address.then(|| {
        let lines = rma.ship_to.iter().map(|line| view! { <p>{line.clone()}</p> });
        view! {
            <div class="ship-to">
                <p class="hint">{texts::ship_to(language)}</p>
                {lines.collect_view()}
            </div>
        }
    });
    view! {
        <div class="number-and-day">
            <div>
                <p class="hint">{texts::rma_number(language)}</p>
                <p class="big number" data-rma=data_rma>{number}</p>
            </div>
            <div>
                <p class="hint">{texts::ship_by(language)}</p>
                {ship_by}
                {number_until}
            </div>
            {ship_to}
        </div>
        <p class="buttons">
            <PaperLink vendor paper=Paper::Form token=token.clone()/>
            {has_address.then(|| view! { <PaperLink vendor paper=Paper::Label token/> })}
        </p>
    }
}

/// Renders a link that opens a paper in a new tab.
#[component]
fn PaperLink(vendor: &'static Vendor, paper: Paper, token: String) -> impl IntoView {
    let language = vendor.language;
    let (text, hint) = match paper {
        Paper::Form => (texts::print_form(language), texts::print_form_hint(language)),
        Paper::Label => (texts::print_label(language), texts::print_label_hint(language)),
    };
    view! {
        <a
            class="button primary paper-link"
            href=Page::Paper(paper).address(&token)
            target="_blank"
            rel="noopener"
        >
            <Icon glyph=Glyph::Print/>
            <span>{text} " " <span class="paper-hint">{hint}</span></span>
            <span class="visually-hidden">{format!(" ({})", texts::new_tab(language))}</span>
        </a>
    }
}

/// Renders the clause and the note of the event that ended the request, and a link to a new request.
#[component]
fn Ending(request: FiledRequest, kind: EventKind) -> impl IntoView {
    let FiledRequest { vendor, tracked } = request;
    let language = vendor.language;
    let event = tracked.events.iter().rev().find(|event| event.kind == kind);
    let clause = event.and_then(|event| event.clause.clone()).map(|id| {
        view! {
            <div class="decided-by">
                <p class="needs-label">{texts::because(language)}</p>
                <ClauseText vendor id/>
            </div>
        }
    });
    let note = event.and_then(|event| event.note.clone());
    let rights = (kind == EventKind::Declined).then(|| view! { <p>{frame::legal_rights(language)}</p> });
    view! {
        {clause}
        {note.map(|note| view! { <VendorsNote vendor note/> })}
        {rights}
        <p class="buttons">
            <a class="button" href=format!("/{}", tracked.policy)>{texts::new_request(language)}</a>
        </p>
    }
}
