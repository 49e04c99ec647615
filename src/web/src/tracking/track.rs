//! `/track#TOKEN`: a filed request found again.

pub(crate) mod duties;
mod load;
mod products;
mod status;

use crate::ui::button::link;
use crate::ui::dom::{El, el};
use crate::ui::language;
use crate::ui::live::Live;
use crate::ui::page::{self, loading, nothing_here, unreachable};
use crate::ui::remedy::clause;
use crate::ui::vendor::Vendor;
use policy::tracking::Tracked;
use words::format::colon;
use words::portal::{frame, track as say};

pub(crate) use load::{Found, Search, search};

/// Where the request stands, whose turn it is, and everything that was filed.
pub(crate) fn track_page(token: &str) -> El {
    page::title(say::title(language()));
    let found = search(token);
    let token = token.to_owned();
    el("div").live(move || match found.get() {
        Search::Running => loading(say::loading(language())),
        Search::Failed(failure) => failed(failure, &token, found),
        Search::Found(found) => request(&found, &token),
    })
}

/// Why there is nothing to show.
pub(crate) fn failed(failure: load::Failure, token: &str, found: Live<Search>) -> El {
    let language = language();
    match failure {
        load::Failure::NotFound => nothing_here(say::not_found(language), say::not_found_hint(language)),
        load::Failure::Unreachable => {
            let token = token.to_owned();
            unreachable(move || load::start(&token, found))
        }
    }
}

fn request(found: &Found, token: &str) -> El {
    let (vendor, tracked) = (&found.vendor, &found.tracked);
    let language = vendor.language;
    let filed_on = tracked.events.first().map(|event| say::filed_on(language, &vendor.date(event.on)));
    let heading = el("div")
        .add([
            el("p").class("hint").text(vendor.name()),
            el("h1").text(&say::heading(language, &tracked.reference)),
        ])
        .add(filed_on.map(|filed_on| el("p").class("hint").text(&filed_on)));
    let note = tracked.note.as_ref().map(|note| {
        let heading = el("h2").text(say::your_note(language));
        el("section").class("panel").add([heading, el("p").class("as-typed").text(note)])
    });
    el("div")
        .class("plain-page track")
        .add([heading, status::status(found, token)])
        .add(duties::duties(vendor, tracked))
        .add(products::products(vendor, tracked))
        .add(note)
        .add(events(vendor, tracked))
        .add(contact(vendor))
}

/// How to reach the vendor, whatever the state, as the vendor's own pages end; nothing where the policy does not say.
fn contact(vendor: &Vendor) -> Option<El> {
    let ways = vendor.document().policy.contact.ways();
    let links: Vec<El> = ways.map(|(address, words)| link("", words, &address)).collect();
    let ask = el("p").class("hint").text(&frame::contact(vendor.language, vendor.name()));
    (!links.is_empty()).then(|| links.into_iter().fold(ask, |ask, link| ask.text(" ").add(link)))
}

fn events(vendor: &Vendor, tracked: &Tracked) -> El {
    let language = vendor.language;
    let events = tracked.events.iter().map(|event| {
        let when = el("time").set("datetime", &event.at).text(&vendor.date(event.on));
        let what = el("strong").text(say::event(language, event.kind));
        el("li")
            .add(el("p").add(when).text(" · ").add(what))
            .add(event.clause.as_ref().map(|id| clause(vendor, id)))
            .add(event.note.as_ref().map(|note| vendors_note(vendor, note)))
    });
    el("section").class("panel").set("aria-labelledby", "events-heading").add([
        el("h2").set("id", "events-heading").text(say::events(language)),
        el("ol").class("events").add(events.collect::<Vec<_>>()),
    ])
}

/// What the vendor wrote to a decision.
fn vendors_note(vendor: &Vendor, note: &str) -> El {
    let label = el("b").text(&say::vendor_wrote(vendor.language, vendor.name())).text(colon(vendor.language));
    el("p").class("as-typed").add(label).text(note)
}
