//! The contact form: the person who files a request, and the address to which goods are sent back.

mod country;
mod field;

use leptos::prelude::*;
use policy::filing::{Address, ContactDetails};
use words::Language;
use words::portal::check as texts;

use crate::components::{Binding, Caption, InputType, OptionalMark, Select, TextInput};
use crate::vendor::Vendor;

pub use country::country_name;
pub use field::ContactField;

/// Renders the fields of the person, and the fields of the address as a group. `bind` returns the binding of each field. The address is
/// folded unless it is required.
#[component]
pub fn ContactFields(
    vendor: &'static Vendor,
    required: Vec<ContactField>,
    bind: impl Fn(ContactField) -> Binding + 'static,
) -> impl IntoView {
    let language = vendor.language;
    let is_address_required = required.contains(&ContactField::Line1);
    let is_address_typed = ContactField::ALL
        .into_iter()
        .filter(|field| field.is_of_address())
        .any(|field| !bind(field).value.get_untracked().is_empty());
    let input = move |field: ContactField| {
        let caption = Caption::new(field.label(language)).optional_unless(required.contains(&field));
        if field == ContactField::Country {
            let (options, placeholder) = (country::options(vendor), texts::choose_country(language));
            return view! { <Select binding=bind(field) caption options placeholder/> }.into_any();
        }
        let input_type = InputType {
            kind: field.input_kind(),
            autocomplete: field.autocomplete(),
            ..InputType::default()
        };
        view! { <TextInput binding=bind(field) caption input_type/> }.into_any()
    };
    let (address, person): (Vec<_>, Vec<_>) =
        ContactField::ALL.into_iter().partition(|field| field.is_of_address());
    let person = person.into_iter().map(&input).collect_view();
    let address = address.into_iter().map(&input).collect_view();
    let address = if is_address_required {
        view! {
            <fieldset class="address">
                <legend>{texts::address_heading(language)}</legend>
                <div class="halves">{address}</div>
            </fieldset>
        }
        .into_any()
    } else {
        view! {
            <details class="address" open=is_address_typed>
                <summary>{texts::address_heading(language)} " " <OptionalMark/></summary>
                <p class="hint">{texts::address_hint(language)}</p>
                <div class="halves">{address}</div>
            </details>
        }
        .into_any()
    };
    view! {
        <div class="halves">{person}</div>
        {address}
    }
}

/// Returns the caption of the note to the vendor.
#[must_use]
pub fn note_caption(vendor: &Vendor) -> Caption {
    Caption::new(texts::note(vendor.language))
        .with_hint(Some(&texts::note_hint(vendor.language, vendor.name())))
        .optional_unless(vendor.document().requires("note"))
}

/// Returns the contact details of a filing from the texts of the form; a blank optional field is absent.
#[must_use]
pub fn details<'t>(language: Language, typed: impl Fn(ContactField) -> Option<&'t String>) -> ContactDetails {
    let optional =
        |field| typed(field).map(|typed| typed.trim().to_owned()).filter(|typed| !typed.is_empty());
    let mandatory = |field| optional(field).unwrap_or_default();
    let address = Address {
        line1: mandatory(ContactField::Line1),
        line2: optional(ContactField::Line2),
        city: mandatory(ContactField::City),
        region: optional(ContactField::Region),
        postal_code: optional(ContactField::PostalCode),
        country: mandatory(ContactField::Country),
    };
    ContactDetails {
        name: mandatory(ContactField::Name),
        email: mandatory(ContactField::Email),
        company: optional(ContactField::Company),
        phone: optional(ContactField::Phone),
        language: Some(language.tag().to_owned()),
        address: Some(address).filter(|address| *address != Address::default()),
    }
}
