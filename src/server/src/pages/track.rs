//! `/track` and the papers below it. The token of the request is in the fragment of the URL, which browsers do not send to the server.

use maud::html;
use words::Language;
use words::portal::track as texts;

use super::home::brand;
use super::page::{Page, WebApp, skeleton};

/// Returns the tracking page of a filed request, which also shows its papers.
pub(crate) fn track(language: Language) -> Page {
    let loading = html! { p.hint.loading { (texts::loading(language)) } };
    Page {
        app: Some(WebApp::Tracking),
        language,
        languages: Language::ALL.to_vec(),
        title: texts::title(language).to_owned(),
        description: None,
        head: html! {},
        is_framed: false,
        brand: brand(language),
        above: None,
        content: skeleton(language, &loading, texts::needs_javascript(language)),
        footer: None,
    }
}
