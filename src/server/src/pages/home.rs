//! `/`, the home page, where the customer chooses a vendor.

use maud::{Markup, html};
use policy::Document;
use words::Language;
use words::portal::{choose as say, frame};

use super::page::Page;

/// Returns the page with a link to every vendor's form.
pub(crate) fn home<'d>(language: Language, vendors: impl Iterator<Item = &'d Document>) -> Page {
    let tag = language.tag();
    Page {
        app: None,
        language,
        title: frame::title(language).to_owned(),
        description: Some(frame::description(language).to_owned()),
        head: html! {},
        is_framed: false,
        brand: brand(language),
        above: None,
        content: html! {
            section.plain-page {
                h1 { (say::heading(language)) }
                p.lead { (say::lead(language)) }
                h2 { (say::which(language)) }
                ul.vendors {
                    @for about in vendors.map(|document| &document.policy) {
                        li {
                            a.vendor href={ "/" (about.id) } {
                                span.vendor-name { (about.name.get(tag)) }
                                span.vendor-sells { (about.sells.get(tag)) }
                            }
                        }
                    }
                }
            }
        },
        footer: None,
    }
}

/// Returns the link to the home page, for pages that belong to no vendor.
pub(super) fn brand(language: Language) -> Markup {
    html! { a.brand href="/" { (frame::title(language)) } }
}
