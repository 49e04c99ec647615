//! The frame around every page, and which page is in it.

use leptos::prelude::*;
use leptos::tachys::view::Render;
use words::Language;
use words::portal::frame as say;

use crate::choose::choose_vendor;
use crate::dom::{El, el};
use crate::jump;
use crate::live::derived;
use crate::navigation::Navigation;
use crate::papers::paper_page;
use crate::request::request_page;
use crate::route::{Route, Step};
use crate::track::track_page;
use crate::ui::button::{button, link};

/// The portal, to be mounted in the page.
#[must_use]
pub fn app() -> impl Render {
    provide_context(Language::default());
    let (navigation, language) = (Navigation::provide(), crate::language());
    // Steps of one request are one page: it stays as it is while they change.
    let page = derived(move || match navigation.route() {
        Route::Request { policy, .. } => Route::Request { policy, step: Step::Ask },
        other => other,
    });
    let content = move || match page.get() {
        Route::Choose => untrack(choose_vendor),
        Route::Request { policy, .. } => untrack(|| request_page(&policy)),
        Route::Track { token } => untrack(|| track_page(&token)),
        Route::Paper { paper, token } => untrack(|| paper_page(paper, &token)),
        Route::NotFound => nothing_here(say::not_found(language), say::not_found_hint(language)),
    };
    let skip = el("a").class("skip").set("href", "#content").text(say::skip_to_content(language)).on(
        "click",
        |event| {
            event.prevent_default();
            jump::focus("content".to_owned());
        },
    );
    let header = el("header").class("shell-header").add(link("brand", say::title(language), Route::Choose));
    let main = el("main").class("shell-main").set("id", "content").set("tabindex", "-1").live(content);
    el("div").add([skip, header, main])
}

/// A page that says that there is nothing, and leads to where there is something.
pub(crate) fn nothing_here(heading: &str, hint: &str) -> El {
    page_title(heading);
    let choose = link("button", say::choose_a_vendor(crate::language()), Route::Choose);
    el("section").class("plain-page").add([el("h1").text(heading), el("p").text(hint), el("p").add(choose)])
}

/// A page that says that the server did not answer, and asks it again.
pub(crate) fn unreachable(again: impl Fn() + 'static) -> El {
    let language = crate::language();
    let again = el("p").class("buttons").add(button("button primary", say::try_again(language), again));
    let heading = el("h1").text(say::unreachable(language));
    el("section").class("plain-page").add([heading, el("p").text(say::unreachable_hint(language)), again])
}

/// A page, or a part of one, that is still to come.
pub(crate) fn loading(words: &str) -> El {
    el("p").class("hint loading").set("aria-busy", "true").text(words)
}

/// Names the page in the browser's tab.
pub(crate) fn page_title(title: &str) {
    document().set_title(title);
}
