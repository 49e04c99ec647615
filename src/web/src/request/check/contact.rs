//! Who files the request.

use crate::ui::contact::{browser_knows, contact_caption, contact_fields, note_caption};
use crate::ui::dom::{El, el};
use crate::ui::language;
use words::portal::check as say;

use crate::request::form::form;
use crate::request::slot::Slot;
use crate::request::widgets::input::{Typed, text_area, text_input};

/// Name and e-mail address, and what else helps.
pub(crate) fn contact_form() -> El {
    let (form, language) = (form(), language());
    let vendor = form.vendor;
    let field = move |name: &'static str| {
        let (kind, autocomplete) = browser_knows(name);
        let typed = Typed { kind, autocomplete: Some(autocomplete), ..Typed::default() };
        text_input(contact_caption(vendor, name), form.bind(Slot::Contact(name)), typed)
    };
    let heading = el("div").add([
        el("h2").set("id", "contact-heading").text(say::contact_heading(language)),
        el("p").class("hint").text(&say::contact_hint(language, vendor.name())),
    ]);
    el("section")
        .class("panel")
        .set("aria-labelledby", "contact-heading")
        .add(heading)
        .add(contact_fields(field))
        .add(text_area(note_caption(vendor), form.bind(Slot::Note), "3"))
}
