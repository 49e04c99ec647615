//! The contact form: who files a request, and where goods are sent back to.

mod field;

use leptos::prelude::*;
use serde_json::{Map, Value};
use words::Language;
use words::portal::check as say;

use crate::components::{Binding, Caption, InputType, TextInput};
use crate::vendor::Vendor;

pub use field::ContactField;

/// Renders the fields of the person, and those of the address as a group; `bind` connects each with the form.
#[component]
pub fn ContactFields(
    vendor: &'static Vendor,
    bind: impl Fn(ContactField) -> Binding + 'static,
) -> impl IntoView {
    let language = vendor.language;
    let input = move |field: ContactField| {
        let caption =
            Caption::new(field.label(language)).optional_unless(field.is_required(vendor.document()));
        let input_type = InputType {
            kind: field.input_kind(),
            autocomplete: field.autocomplete(),
            ..InputType::default()
        };
        view! { <TextInput binding=bind(field) caption input_type/> }
    };
    let (address, person): (Vec<_>, Vec<_>) =
        ContactField::ALL.into_iter().partition(|field| field.is_of_address());
    view! {
        <div class="halves">{person.into_iter().map(&input).collect_view()}</div>
        <fieldset class="address">
            <legend>{say::address_heading(language)}</legend>
            <p class="hint">{say::address_hint(language)}</p>
            <div class="halves">{address.into_iter().map(&input).collect_view()}</div>
        </fieldset>
    }
}

/// Returns the caption of the note to the vendor.
#[must_use]
pub fn note_caption(vendor: &Vendor) -> Caption {
    Caption::new(say::note(vendor.language))
        .with_hint(Some(&say::note_hint(vendor.language, vendor.name())))
        .optional_unless(vendor.document().requires("note"))
}

/// Builds the `contact` of a filing from the typed fields, without the blank ones.
#[must_use]
pub fn to_json<'t>(language: Language, typed: impl Fn(ContactField) -> Option<&'t String>) -> Value {
    let (mut contact, mut address) = (Map::new(), Map::new());
    for field in ContactField::ALL {
        let typed = typed(field).map(|typed| typed.trim()).unwrap_or_default();
        if !typed.is_empty() {
            match field.path().strip_prefix("address/") {
                Some(name) => address.insert(name.into(), typed.into()),
                None => contact.insert(field.path().into(), typed.into()),
            };
        }
    }
    contact.insert("language".into(), language.tag().into());
    if !address.is_empty() {
        contact.insert("address".into(), Value::Object(address));
    }
    Value::Object(contact)
}
