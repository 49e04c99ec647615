//! `/`, the home page, where the customer chooses a vendor.

use maud::{Markup, html};
use policy::{Document, Id};
use words::portal::{choose as texts, frame, lost_link};
use words::{Language, format};

use super::page::Page;

/// Returns the page with a link to every vendor's form.
pub(crate) fn home<'d>(language: Language, vendors: impl Iterator<Item = &'d Document>) -> Page {
    let tag = language.tag();
    Page {
        app: None,
        language,
        languages: Language::ALL.to_vec(),
        title: frame::title(language).to_owned(),
        description: Some(frame::description(language).to_owned()),
        head: html! { script src="/home.js" defer {} },
        is_framed: false,
        brand: brand(language),
        above: None,
        content: html! {
            section.plain-page {
                h1 { (texts::heading(language)) }
                p.lead { (texts::lead(language)) }
                h2 { (texts::which(language)) }
                ul.vendors {
                    @for about in vendors.map(|document| &document.policy) {
                        li {
                            a.vendor href={ "/" (about.id) } {
                                span.vendor-name { (about.name.get(tag)) }
                                span.vendor-sells { (about.sells.get(tag)) }
                            }
                            (draft(language, &about.id))
                        }
                    }
                }
                h2 { (texts::filed(language)) }
                p { a.button href="/track" { (lost_link::heading(language)) } }
            }
        },
        footer: None,
    }
}

/// Returns the place for the draft of this device, which `public/home.js` fills in and shows.
fn draft(language: Language, policy: &Id) -> Markup {
    html! {
        div.draft data-draft=(policy) hidden {
            p {
                b { (texts::draft(language)) (format::colon(language)) span data-products=(texts::unnamed(language)) {} }
                br;
                span.hint { (texts::saved_on(language)) " " time {} }
            }
            p.buttons {
                a.button.primary href={ "/" (policy) } { (texts::continue_draft(language)) }
                button.button type="button" { (texts::discard_draft(language)) }
            }
        }
    }
}

/// Returns the link to the home page, for pages that belong to no vendor.
pub(super) fn brand(language: Language) -> Markup {
    html! { a.brand href="/" { (frame::title(language)) } }
}
