//! Who files the request.

use leptos::prelude::*;
use words::Language;
use words::portal::check as say;

use crate::filing::CONTACT_FIELDS;
use crate::form::form;
use crate::language;
use crate::slot::Slot;
use crate::ui::field::Caption;
use crate::ui::input::{TextArea, TextInput, Typed};

/// Name and e-mail address, and what else helps.
#[component]
pub(crate) fn ContactForm() -> impl IntoView {
    let (form, language) = (form(), language());
    let vendor = form.vendor();
    let field = move |name: &'static str| {
        let caption = Caption::new(contact_label(language, name));
        let caption = if matches!(name, "name" | "email") { caption } else { caption.optional() };
        let (kind, autocomplete) = browser_knows(name);
        let typed = Typed { kind, autocomplete: Some(autocomplete), class: "field-half", ..Typed::default() };
        view! { <TextInput caption binding=form.bind(Slot::Contact(name)) typed /> }
    };
    let of_address = |name: &&'static str| name.starts_with("address/");
    let person = CONTACT_FIELDS.into_iter().filter(|name| !of_address(name)).map(field).collect::<Vec<_>>();
    let address = CONTACT_FIELDS.into_iter().filter(of_address).map(field).collect::<Vec<_>>();
    view! {
        <section class="panel" aria-labelledby="contact-heading">
            <div>
                <h2 id="contact-heading">{say::contact_heading(language)}</h2>
                <p class="hint">{say::contact_hint(language, vendor.name())}</p>
            </div>
            <div class="halves">{person}</div>
            <fieldset class="address">
                <legend>{say::address_heading(language)}</legend>
                <p class="hint">{say::address_hint(language)}</p>
                <div class="halves">{address}</div>
            </fieldset>
            <TextArea
                caption=Caption::new(say::note(language)).hint(say::note_hint(language, vendor.name())).optional()
                binding=form.bind(Slot::Note)
                rows=3
            />
        </section>
    }
    .into_any()
}

/// The name of a contact field.
pub(crate) fn contact_label(language: Language, name: &str) -> &'static str {
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
fn browser_knows(name: &str) -> (&'static str, &'static str) {
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
