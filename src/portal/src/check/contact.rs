//! Who files the request.

use ui::contact::{CONTACT_FIELDS, browser_knows, contact_label, is_required};
use ui::dom::{El, el};
use ui::field::Caption;
use ui::language;
use words::portal::check as say;

use crate::form::form;
use crate::slot::Slot;
use crate::widgets::input::{Typed, text_area, text_input};

/// Name and e-mail address, and what else helps.
pub(crate) fn contact_form() -> El {
    let (form, language) = (form(), language());
    let vendor = form.vendor;
    let field = move |name: &'static str| {
        let caption = Caption::new(contact_label(language, name));
        let caption = caption.optional_unless(is_required(vendor.document(), name));
        let (kind, autocomplete) = browser_knows(name);
        let typed = Typed { kind, autocomplete: Some(autocomplete), ..Typed::default() };
        text_input(caption, form.bind(Slot::Contact(name)), typed)
    };
    let (address, person): (Vec<_>, Vec<_>) =
        CONTACT_FIELDS.into_iter().partition(|name| name.starts_with("address/"));
    let fields = |names: Vec<&'static str>| {
        el("div").class("halves").add(names.into_iter().map(field).collect::<Vec<_>>())
    };
    let note = Caption::new(say::note(language)).hint(&say::note_hint(language, vendor.name()));
    let note = note.optional_unless(vendor.document().requires("note"));
    let heading = el("div").add([
        el("h2").set("id", "contact-heading").text(say::contact_heading(language)),
        el("p").class("hint").text(&say::contact_hint(language, vendor.name())),
    ]);
    let address = el("fieldset").class("address").add([
        el("legend").text(say::address_heading(language)),
        el("p").class("hint").text(say::address_hint(language)),
        fields(address),
    ]);
    el("section").class("panel").set("aria-labelledby", "contact-heading").add([
        heading,
        fields(person),
        address,
        text_area(note, form.bind(Slot::Note), "3"),
    ])
}
