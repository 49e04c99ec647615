//! Where a request stands, and whose turn it is.

use crate::ui::button::link;
use crate::ui::dom::{El, el};
use crate::ui::icon::Icon;
use crate::ui::language;
use crate::ui::remedy::clause;
use crate::ui::vendor::Vendor;
use policy::Status;
use policy::tracking::{EventKind, Rma};
use words::portal::{frame, track as say};

use crate::tracking::address::{Paper, Show};
use crate::tracking::track::{Found, vendors_note};

/// The state in words, with what it asks of the customer.
pub(crate) fn status(found: &Found, token: &str) -> El {
    let (vendor, tracked) = (&found.vendor, &found.tracked);
    let language = vendor.language;
    let name = vendor.name();
    let (icon, heading, text) = match tracked.status {
        Status::Requested => (
            Icon::Clock,
            say::waiting_heading(language, name),
            say::waiting(language, name, &tracked.contact.email),
        ),
        Status::Approved => {
            (Icon::Tick, say::approved_heading(language).to_owned(), say::approved(language, name))
        }
        Status::Declined => {
            (Icon::Cross, say::declined_heading(language, name), say::declined(language).to_owned())
        }
        Status::Expired => {
            (Icon::Warning, say::expired_heading(language).to_owned(), say::expired(language).to_owned())
        }
        Status::Closed => {
            (Icon::Tick, say::closed_heading(language).to_owned(), say::closed(language, name))
        }
        Status::Cancelled => {
            (Icon::Cross, say::cancelled_heading(language).to_owned(), say::cancelled(language, name))
        }
    };
    let more = match (tracked.status, &tracked.rma) {
        (Status::Approved, Some(rma)) => approved(vendor, rma, token),
        (Status::Expired, rma) => {
            let last_day = rma.as_ref().and_then(|rma| rma.last_ship_day);
            let last_day = last_day.map(|day| el("p").text(&say::expired_on(language, &vendor.date(day))));
            last_day.into_iter().chain(ended(found, EventKind::Expired)).collect()
        }
        (Status::Declined, _) => ended(found, EventKind::Declined),
        (Status::Closed, _) => {
            let last = tracked.events.last().map_or(EventKind::Settled, |event| event.kind);
            ended(found, last)
        }
        (Status::Cancelled, _) => ended(found, EventKind::Withdrawn),
        (Status::Requested | Status::Approved, _) => Vec::new(),
    };
    let word =
        el("p").class("status-word").add(icon.draw()).text(" ").text(say::status(language, tracked.status));
    el("section")
        .class(&format!("panel status status-{}", tracked.status.as_str()))
        .set("aria-labelledby", "status-heading")
        .set("data-status", tracked.status.as_str())
        .add([word, el("h2").set("id", "status-heading").text(&heading), el("p").text(&text)])
        .add(more)
}

/// The number, the day, and the papers.
fn approved(vendor: &Vendor, rma: &Rma, token: &str) -> Vec<El> {
    let language = vendor.language;
    let number = rma.number.to_string();
    let hint = |words: &str| el("p").class("hint").text(words);
    let number = el("div").add([
        hint(say::rma_number(language)),
        el("p").class("big number").set("data-rma", &number).text(&number),
    ]);
    let ship_by = el("div").add(hint(say::ship_by(language)));
    let ship_by = match rma.ship_by {
        Some(day) => {
            let date = el("time").set("datetime", &day.to_string()).text(&vendor.date(day));
            ship_by.add([el("p").class("big").add(date), hint(&vendor.relative(day))])
        }
        None => ship_by.add(el("p").class("big").text(say::ship_by_never(language))),
    };
    let until = rma.last_ship_day.filter(|day| rma.ship_by != Some(*day));
    let ship_by = ship_by.add(until.map(|day| hint(&say::number_until(language, &vendor.date(day)))));
    let papers = [
        paper(Paper::Form, say::print_form(language), say::print_form_hint(language), token),
        paper(Paper::Label, say::print_label(language), say::print_label_hint(language), token),
    ];
    vec![el("div").class("number-and-day").add([number, ship_by]), el("p").class("buttons").add(papers)]
}

/// A link to a paper, in a tab of its own.
fn paper(paper: Paper, words: &str, hint: &str, token: &str) -> El {
    let new_tab = format!(" ({})", say::new_tab(language()));
    let words = el("span").text(words).text(" ").add(el("span").class("paper-hint").text(hint));
    el("a")
        .class("button primary paper-link")
        .set("href", &Show::Paper(paper).address(token))
        .set("target", "_blank")
        .set("rel", "noopener")
        .add([Icon::Print.draw(), words, el("span").class("visually-hidden").text(&new_tab)])
}

/// The clause and the note of the event that ended it, what a refusal leaves untouched, and the way to a new request.
fn ended(found: &Found, kind: EventKind) -> Vec<El> {
    let (vendor, language) = (&found.vendor, found.vendor.language);
    let event = found.tracked.events.iter().rev().find(|event| event.kind == kind);
    let because = event.and_then(|event| event.clause.as_ref()).map(|id| {
        let label = el("p").class("needs-label").text(say::because(language));
        el("div").class("decided-by").add([label, clause(vendor, id)])
    });
    let note = event.and_then(|event| event.note.as_ref()).map(|note| vendors_note(vendor, note));
    let rights = (kind == EventKind::Declined).then(|| el("p").text(frame::legal_rights(language)));
    let request = format!("/{}", found.tracked.policy);
    let again = el("p").class("buttons").add(link("button", say::new_request(language), &request));
    because.into_iter().chain(note).chain(rights).chain([again]).collect()
}
