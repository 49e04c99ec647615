//! Who files: the fields that every form asks for, how they are laid out, and what is sent of them.

use policy::Document;
use serde_json::{Map, Value};
use words::Language;
use words::portal::check as say;

use crate::ui::dom::{El, el};
use crate::ui::field::Caption;
use crate::ui::language;
use crate::ui::vendor::Vendor;

/// The fields; those of the address begin with `address/`.
pub const CONTACT_FIELDS: [&str; 10] = [
    "name",
    "email",
    "company",
    "phone",
    "address/line1",
    "address/line2",
    "address/city",
    "address/region",
    "address/postal_code",
    "address/country",
];

/// The fields of the person, and those of the address as a group; `field` draws each.
pub fn contact_fields(field: impl Fn(&'static str) -> El) -> [El; 2] {
    let language = language();
    let (address, person): (Vec<_>, Vec<_>) =
        CONTACT_FIELDS.into_iter().partition(|name| name.starts_with("address/"));
    let halves = |names: Vec<&'static str>| {
        el("div").class("halves").add(names.into_iter().map(&field).collect::<Vec<_>>())
    };
    let address = el("fieldset").class("address").add([
        el("legend").text(say::address_heading(language)),
        el("p").class("hint").text(say::address_hint(language)),
        halves(address),
    ]);
    [halves(person), address]
}

/// What a contact field says of itself.
pub fn contact_caption(vendor: &Vendor, name: &str) -> Caption {
    Caption::new(contact_label(vendor.language, name)).optional_unless(is_required(vendor.document(), name))
}

/// What the note says of itself.
pub fn note_caption(vendor: &Vendor) -> Caption {
    let caption =
        Caption::new(say::note(vendor.language)).hint(&say::note_hint(vendor.language, vendor.name()));
    caption.optional_unless(vendor.document().requires("note"))
}

/// Who files, as a filing says it, of what is `typed` into each field: without what is blank.
#[must_use]
pub fn as_filed<'t>(language: Language, typed: impl Fn(&str) -> Option<&'t String>) -> Value {
    let (mut contact, mut address) = (Map::new(), Map::new());
    for name in CONTACT_FIELDS {
        let typed = typed(name).map(|typed| typed.trim()).unwrap_or_default();
        if !typed.is_empty() {
            match name.strip_prefix("address/") {
                Some(field) => address.insert(field.into(), typed.into()),
                None => contact.insert(name.into(), typed.into()),
            };
        }
    }
    contact.insert("language".into(), language.tag().into());
    if !address.is_empty() {
        contact.insert("address".into(), Value::Object(address));
    }
    Value::Object(contact)
}

/// Whether a policy lets nobody leave this field empty.
fn is_required(document: &Document, name: &str) -> bool {
    match name {
        "name" | "email" => true,
        "address/line1" | "address/city" | "address/country" => document.requires("address"),
        name => document.requires(name),
    }
}

/// The name of a contact field.
#[must_use]
pub fn contact_label(language: Language, name: &str) -> &'static str {
    match name {
        "email" => say::email(language),
        "company" => say::company(language),
        "phone" => say::phone(language),
        "address/line1" => say::line1(language),
        "address/line2" => say::line2(language),
        "address/city" => say::city(language),
        "address/region" => say::region(language),
        "address/postal_code" => say::postal_code(language),
        "address/country" => say::country(language),
        _ => say::name(language),
    }
}

/// The input's type, and what a browser may fill in.
#[must_use]
pub fn browser_knows(name: &str) -> (&'static str, &'static str) {
    match name {
        "email" => ("email", "email"),
        "company" => ("text", "organization"),
        "phone" => ("tel", "tel"),
        "address/line1" => ("text", "address-line1"),
        "address/line2" => ("text", "address-line2"),
        "address/city" => ("text", "address-level2"),
        "address/region" => ("text", "address-level1"),
        "address/postal_code" => ("text", "postal-code"),
        "address/country" => ("text", "country-name"),
        _ => ("text", "name"),
    }
}
