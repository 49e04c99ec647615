//! `/`: choose a vendor.

use maud::html;
use policy::Document;
use words::Language;
use words::portal::{choose as say, frame};

use super::layout::{Links, Page};

/// The vendors of this server, each a link to its form.
pub(crate) fn home<'d>(language: Language, vendors: impl Iterator<Item = &'d Document>) -> Page {
    let tag = language.tag();
    Page {
        links: Links::Home,
        language,
        title: frame::title(language).to_owned(),
        description: Some(frame::description(language).to_owned()),
        head: html! {},
        is_framed: false,
        brand: brand(language),
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

/// The way to the first page, on pages that are no vendor's.
pub(super) fn brand(language: Language) -> maud::Markup {
    html! { a.brand href="/" { (frame::title(language)) } }
}
