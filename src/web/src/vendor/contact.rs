//! The vendor's contact details.

use leptos::prelude::*;
use words::portal::frame;

use super::Vendor;

/// Renders the vendor's e-mail address and telephone numbers as links.
#[component]
pub fn VendorContact(vendor: &'static Vendor) -> impl IntoView {
    let ways = vendor.document().policy.contact.ways().enumerate();
    let links: Vec<_> = ways
        .map(|(index, (address, text))| {
            view! { {if index == 0 { " " } else { ", " }} <a href=address>{text}</a> }
        })
        .collect();
    (!links.is_empty()).then(|| {
        view! { <p class="hint">{frame::contact(vendor.language, vendor.name())}{links}</p> }
    })
}
