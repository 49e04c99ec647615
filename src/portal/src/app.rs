//! Which page is in the frame.

use leptos::prelude::*;
use leptos::tachys::view::Render;
use ui::live::derived;
use ui::page::{frame, nothing_here};
use words::portal::frame as say;

use crate::choose::choose_vendor;
use crate::navigation::{Navigation, link};
use crate::request::request_page;
use crate::route::{Route, Step};

/// The portal, to be mounted in the page.
#[must_use]
pub fn app() -> impl Render {
    let (navigation, language) = (Navigation::provide(), ui::language());
    // Steps of one request are one page: it stays as it is while they change.
    let page = derived(move || match navigation.route() {
        Route::Request { policy, .. } => Route::Request { policy, step: Step::Ask },
        other => other,
    });
    frame(link("brand", say::title(language), Route::Choose), move || match page.get() {
        Route::Choose => untrack(choose_vendor),
        Route::Request { policy, .. } => untrack(|| request_page(&policy)),
        Route::NotFound => nothing_here(say::not_found(language), say::not_found_hint(language)),
    })
}
