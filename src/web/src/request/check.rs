//! Checking the answers before they are filed, and what comes of it.

mod changed;
mod contact;
mod filed;
mod filer;
mod state;
mod summary;

use crate::ui::button::submit;
use crate::ui::dom::{El, el};
use crate::ui::icon::Icon;
use crate::ui::jump;
use crate::ui::language;
use crate::ui::live::Live;
use words::portal::check as say;

use crate::request::ask::fault_summary;
use crate::request::filing;
use crate::request::form::form;
use crate::request::navigation::{link, navigation};
use crate::request::route::Step;

pub(crate) use filed::filed;
pub(crate) use filer::Filer;

/// What the vendor will see, who files it, and the button that files it.
pub(crate) fn check(filer: Filer) -> El {
    let (form, language, navigation) = (form(), language(), navigation());
    let vendor = form.vendor;
    let faults = Live::new(Vec::new());
    let back = link("back", "", Step::Ask).add(Icon::Back.draw()).text(say::back(language));
    let back = el("p").hidden_live(move || filer.is_locked()).add(back);
    let send = move |event: web_sys::Event| {
        event.prevent_default();
        let found = form.find_faults();
        form.insists.set(true);
        if found.iter().any(|(place, _)| filing::is_of_the_answers(place)) {
            navigation.go(Step::Ask);
        } else if found.is_empty() {
            filer.file(form);
        } else {
            faults.set(found);
            jump::focus("faults".to_owned());
        }
    };
    let send_off = el("div").class("go-on").add([
        submit(say::submit(language)),
        el("p").class("hint").text(&say::submit_hint(language, vendor.name())),
    ]);
    // Until an attempt is answered, exactly it is repeated, so nothing may change.
    let lockable = el("fieldset")
        .class("lockable")
        .set_live("disabled", move || filer.is_locked().then(String::new))
        .add([summary::summary(), contact::contact_form(), send_off]);
    el("form")
        .class("check plain-page")
        .set("novalidate", "")
        .on("submit", send)
        .add([
            back,
            el("h1").text(say::heading(language)),
            el("p").class("lead").text(&say::lead(language, vendor.name())),
            state::attempt_state(filer),
        ])
        .with(|form| fault_summary(form, faults))
        .add(lockable)
}
