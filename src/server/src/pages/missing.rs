//! Addresses that lead nowhere.

use maud::html;
use words::Language;
use words::portal::frame as say;

use super::home::brand;
use super::layout::{Links, Page};

/// A page that there is not.
pub(crate) fn no_such_page(language: Language) -> Page {
    missing(language, say::not_found(language))
}

/// A page of a vendor whom nobody knows here.
pub(crate) fn no_such_vendor(language: Language) -> Page {
    missing(language, say::no_such_vendor(language))
}

fn missing(language: Language, heading: &str) -> Page {
    Page {
        links: Links::Home,
        language,
        title: heading.to_owned(),
        description: None,
        head: html! {},
        is_framed: false,
        brand: brand(language),
        content: html! {
            section.plain-page {
                h1 { (heading) }
                p { (say::not_found_hint(language)) }
                p { a.button href="/" { (say::choose_a_vendor(language)) } }
            }
        },
        footer: None,
    }
}
