//! The questions' side of the request page.

mod facts;
mod faults;
mod nudge;
mod product;
mod products;
mod question;
mod restored;
mod wish;

use crate::ui::button::submit;
use crate::ui::dom::{El, el};
use crate::ui::field::Caption;
use crate::ui::jump;
use crate::ui::language;
use crate::ui::live::Live;
use policy::Date;
use words::portal::questions as say;

use crate::request::filing;
use crate::request::form::form;
use crate::request::navigation::navigation;
use crate::request::route::Step;
use crate::request::slot::Slot;
use crate::request::widgets::input::{Typed, text_input};

pub(crate) use faults::{fault_summary, field_name, go_to};

/// Every question, and the way on to checking the answers; `restored` is the day from which a draft was kept, `options` are
/// those that are shown in the midst of it and not beside it.
pub(crate) fn ask(restored: Option<Date>, options: Option<El>) -> El {
    let (form, language, navigation) = (form(), language(), navigation());
    let vendor = form.vendor;
    let faults = Live::new(Vec::new());
    let go_on = move |event: web_sys::Event| {
        event.prevent_default();
        let mut found = form.find_faults();
        found.retain(|(place, _)| filing::is_of_the_answers(place));
        form.insists.set(!found.is_empty());
        if found.is_empty() {
            navigation.go(Step::Check);
        } else {
            faults.set(found);
            jump::focus("faults".to_owned());
        }
    };
    let ship_on =
        Typed { kind: "date", min: Some(vendor.today.to_string()), class: "field-short", ..Typed::default() };
    let caption = Caption::new(say::ship_on(language)).hint(&say::ship_on_hint(language, vendor.name()));
    let first = el("section")
        .class("panel")
        .set("aria-labelledby", "about-you")
        .add(el("h2").set("id", "about-you").text(say::about_you(language)))
        .with(facts::about_the_requester)
        .add(text_input(caption, form.bind(Slot::ShipOn), ship_on));
    let on =
        [submit(say::continue_to_check(language)), el("p").class("hint").text(say::draft_kept(language))];
    el("form")
        .class("ask")
        .set("novalidate", "")
        .on("submit", go_on)
        .add([
            el("h1").text(&say::heading(language, vendor.name())),
            el("p").class("lead").text(say::lead(language)),
        ])
        .add(restored.map(restored::notice))
        .with(|form| fault_summary(form, faults))
        .add(first)
        .with(products::products)
        .with(facts::about_the_request)
        .add(options)
        .add(el("div").class("go-on").add(on))
}
