//! The pages of responses with status 404.

use maud::html;
use words::Language;
use words::portal::frame as texts;

use super::home::brand;
use super::page::Page;

/// Returns the page for an unknown path.
pub(crate) fn no_such_page(language: Language) -> Page {
    missing(language, texts::not_found(language))
}

/// Returns the page for a path that names an unknown vendor.
pub(crate) fn no_such_vendor(language: Language) -> Page {
    missing(language, texts::no_such_vendor(language))
}

fn missing(language: Language, heading: &str) -> Page {
    Page {
        app: None,
        language,
        languages: Language::ALL.to_vec(),
        title: heading.to_owned(),
        description: None,
        head: html! {},
        is_framed: false,
        brand: brand(language),
        above: None,
        content: html! {
            section.plain-page {
                h1 { (heading) }
                p { (texts::not_found_hint(language)) }
                p { a.button href="/" { (texts::choose_a_vendor(language)) } }
            }
        },
        footer: None,
    }
}
