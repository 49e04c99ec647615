//! `/`: choose a vendor.

use leptos::task::spawn_local;
use policy::{Id, Text, decode, decode_fields};
use ui::button::button;
use ui::dom::{El, el};
use ui::live::Live;
use ui::message::{Tone, message};
use ui::page::{self, loading};
use ui::{http, language};
use words::portal::{choose as say, frame};

use crate::navigation::follow;
use crate::route::{Route, Step};

struct Listing {
    policies: Vec<Listed>,
}

#[derive(Clone)]
struct Listed {
    id: Id,
    name: Text,
    sells: Text,
}

decode_fields!(Listing { policies });
decode_fields!(Listed { id, name, sells });

/// The vendors of this portal, each a link to its request page.
pub(crate) fn choose_vendor() -> El {
    let language = language();
    page::title(frame::title(language));
    let listing = Live::new(None::<Option<Vec<Listed>>>);
    let load = move || {
        listing.set(None);
        spawn_local(async move {
            let answer = http::get("/api/v1/policies", None).await.ok();
            let read = answer.and_then(|answer| decode::decode::<Listing>(&answer.body));
            listing.set(Some(read.map(|read| read.policies)));
        });
    };
    load();
    let vendors = move || match listing.get() {
        None => loading(frame::loading(language)),
        Some(None) => {
            let again = el("p").class("buttons").add(button("button", frame::try_again(language), load));
            message(
                Tone::Error,
                frame::unreachable(language),
                [el("p").text(frame::unreachable_hint(language)), again],
            )
        }
        Some(Some(vendors)) => el("ul").class("vendors").add(vendors.iter().map(vendor).collect::<Vec<_>>()),
    };
    el("section")
        .class("plain-page")
        .add([
            el("h1").text(say::heading(language)),
            el("p").class("lead").text(say::lead(language)),
            el("h2").text(say::which(language)),
        ])
        .live(vendors)
}

fn vendor(vendor: &Listed) -> El {
    let tag = language().tag();
    let route = Route::Request { policy: vendor.id.to_string(), step: Step::Ask };
    let name = el("span").class("vendor-name").text(vendor.name.get(tag));
    let sells = el("span").class("vendor-sells").text(vendor.sells.get(tag));
    el("li").add(
        el("a").class("vendor").set("href", &route.address()).on("click", follow(route)).add([name, sells]),
    )
}
