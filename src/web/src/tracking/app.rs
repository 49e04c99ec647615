//! Which of the app's pages is in the frame.

use crate::ui::dom::el;
use crate::ui::live::Live;
use crate::ui::page::nothing_here;
use leptos::prelude::*;
use leptos::tachys::view::Render;
use words::portal::frame as say;

use crate::tracking::address::Show;
use crate::tracking::papers::paper_page;
use crate::tracking::track::track_page;

/// The tracking page and its papers, to be mounted in the page.
#[must_use]
pub fn app() -> impl Render {
    let language = crate::ui::language();
    let token = Live::new(current_token());
    // Another request's link pasted over this one's changes nothing but the fragment.
    let listener = window_event_listener_untyped("hashchange", move |_| token.set(current_token()));
    on_cleanup(move || listener.remove());
    let path = window().location().pathname().unwrap_or_default();
    el("div").live(move || {
        let token = token.get();
        match Show::from_path(&path) {
            Some(Show::Request) => untrack(|| track_page(&token)),
            Some(Show::Paper(paper)) => untrack(|| paper_page(paper, &token)),
            None => nothing_here(say::not_found(language), say::not_found_hint(language)),
        }
    })
}

fn current_token() -> String {
    window().location().hash().unwrap_or_default().trim_start_matches('#').to_owned()
}
