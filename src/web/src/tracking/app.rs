//! Selects the page by the path.

use leptos::ev;
use leptos::prelude::*;
use words::portal::frame as texts;

use super::address::Page;
use super::papers::PaperPage;
use super::request_page::RequestPage;
use crate::language::provide_language;
use crate::page::{NothingHere, remove_skeleton};

/// Renders the tracking page and its papers.
#[component]
pub fn App() -> impl IntoView {
    remove_skeleton();
    let language = provide_language();
    let token = RwSignal::new(current_token());
    // Pasting the link to another request changes only the fragment and does not load the page.
    let listener = window_event_listener(ev::hashchange, move |_| token.set(current_token()));
    on_cleanup(move || listener.remove());
    let path = window().location().pathname().unwrap_or_default();
    match Page::from_path(&path) {
        Some(Page::Request) => view! { <RequestPage token/> }.into_any(),
        Some(Page::Paper(paper)) => view! { <PaperPage paper token/> }.into_any(),
        None => (move || {
            let language = language.get();
            view! { <NothingHere heading=texts::not_found(language) hint=texts::not_found_hint(language)/> }
        })
        .into_any(),
    }
}

fn current_token() -> String {
    window().location().hash().unwrap_or_default().trim_start_matches('#').to_owned()
}
