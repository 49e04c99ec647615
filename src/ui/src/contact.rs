//! Who files: the fields that every form asks for, in order.

use policy::Document;
use words::Language;
use words::portal::check as say;

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

/// Whether a policy lets nobody leave this field empty.
#[must_use]
pub fn is_required(document: &Document, name: &str) -> bool {
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
