//! It is filed: the reference, what happens next, and how to find it again.

use crate::ui::button::{self, bare_button};
use crate::ui::device::Kept;
use crate::ui::dom::{El, el};
use crate::ui::icon::Icon;
use crate::ui::language;
use crate::ui::live::Live;
use crate::ui::vendor::Vendor;
use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;
use words::portal::check as say;

use crate::request::check::filer::Filer;
use crate::request::confirmation::Confirmation;
use crate::request::form::form;
use crate::request::navigation::link;
use crate::request::navigation::navigation;
use crate::request::route::Step;

/// The confirmation.
pub(crate) fn filed(filer: Filer) -> El {
    let navigation = navigation();
    let content = move || {
        let kept = filer.confirmation.get();
        if kept.is_none() {
            // Nothing was filed in this tab: the address was typed, or the tab is new.
            request_animation_frame(move || navigation.replace(Step::Ask));
        }
        kept.map(|kept| confirmation(&kept))
    };
    el("div").class("plain-page").live(content)
}

fn confirmation(filed: &Confirmation) -> El {
    let (form, language) = (form(), language());
    let vendor = form.vendor;
    let duties = filed.duties.iter().map(|duty| el("li").text(&vendor.clause(duty)));
    let reference = el("div").class("panel reference").add([
        el("p").class("hint").text(say::reference(language)),
        el("p").class("big").set("data-reference", &filed.reference).text(&filed.reference),
        el("p").text(&say::filed_lead(language, vendor.name(), &filed.email)),
        el("p").add(el("strong").text(say::do_not_ship(language))),
    ]);
    let next = el("ol").class("steps").add([
        el("li").text(&say::next_decide(language, vendor.name())),
        el("li").text(say::next_number(language)),
        el("li").text(say::next_ship(language)),
    ]);
    el("section").class("plain-page filed").add([
        el("h1").add(Icon::Tick.draw()).text(say::filed(language)),
        reference,
        panel("next-heading", say::what_next(language)).add(next),
        panel("part-heading", say::your_part(language))
            .add(el("ul").class("ticks").add(duties.collect::<Vec<_>>())),
        track(vendor, &filed.token),
    ])
}

/// The link to the tracking page, and the way to another request.
fn track(vendor: &Vendor, token: &str) -> El {
    let language = vendor.language;
    let policy = vendor.document().policy.id.to_string();
    let another = link("button quiet", say::another_request(language), Step::Ask);
    let another = another.on("click", move |_| Kept::in_tab("filed", &policy).delete());
    let address = format!("/track#{token}");
    let buttons = el("p")
        .class("buttons")
        .add(button::link("button primary", say::track_link(language), &address).set("id", "track-link"))
        .with(|buttons| copy_link(buttons, address))
        .add(another);
    panel("track-heading", say::track_link(language))
        .add([el("p").class("hint").text(say::track_hint(language)), buttons])
}

fn panel(heading_id: &str, heading: &str) -> El {
    el("section")
        .class("panel")
        .set("aria-labelledby", heading_id)
        .add(el("h2").set("id", heading_id).text(heading))
}

/// Copies the link of the tracking page.
fn copy_link(parent: El, address: String) -> El {
    let language = language();
    let is_copied = Live::new(false);
    let copy = move || {
        let origin = window().location().origin().unwrap_or_default();
        let copied = window().navigator().clipboard().write_text(&format!("{origin}{address}"));
        leptos::task::spawn_local(async move {
            let copied = JsFuture::from(copied).await.is_ok();
            is_copied.set(copied);
        });
    };
    let said = move || if is_copied.get() { say::link_copied(language) } else { "" };
    parent.add([
        bare_button("button", copy).add(Icon::Copy.draw()).text(say::copy_link(language)),
        el("span").set("role", "status").class("hint copied").text_live(move || said().to_owned()),
    ])
}
