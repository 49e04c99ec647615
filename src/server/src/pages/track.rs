//! `/track` and the papers under it: whose request it is, only the token tells, which the server never sees.

use maud::html;
use words::Language;
use words::portal::track as say;

use super::home::brand;
use super::layout::{Links, Page, app};

/// A filed request, or a paper of it.
pub(crate) fn track(language: Language) -> Page {
    let shown = html! { p.hint.loading { (say::loading(language)) } };
    Page {
        links: Links::Tracking,
        language,
        title: say::title(language).to_owned(),
        description: None,
        head: html! {},
        is_framed: false,
        brand: brand(language),
        content: app(language, &shown, say::needs_javascript(language)),
        footer: None,
    }
}
