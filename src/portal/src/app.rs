//! The frame around every page, and which page is in it.

use leptos::prelude::*;
use words::Language;
use words::portal::frame as say;

use crate::choose::ChooseVendor;
use crate::navigation::{Navigation, follow};
use crate::papers::PaperPage;
use crate::request::RequestPage;
use crate::route::Route;
use crate::track::TrackPage;

/// The portal.
#[component]
pub fn App() -> impl IntoView {
    provide_context(Language::default());
    let navigation = Navigation::provide();
    // Steps of one request are one page: it stays as it is while they change.
    let page = Memo::new(move |_| match navigation.route() {
        Route::Request { policy, .. } => Route::Request { policy, step: crate::route::Step::Ask },
        other => other,
    });
    let content = move || match page.get() {
        Route::Choose => view! { <ChooseVendor /> }.into_any(),
        Route::Request { policy, .. } => view! { <RequestPage policy /> }.into_any(),
        Route::Track { token } => view! { <TrackPage token /> }.into_any(),
        Route::Paper { paper, token } => view! { <PaperPage paper token /> }.into_any(),
        Route::NotFound => view! { <NotFound /> }.into_any(),
    };
    let language = crate::language();
    view! {
        <a class="skip" href="#content" on:click=|event| { event.prevent_default(); crate::jump::focus("content".to_owned()); }>
            {say::skip_to_content(language)}
        </a>
        <header class="shell-header">
            <a class="brand" href="/" on:click=follow(Route::Choose)>{say::title(language)}</a>
        </header>
        <main class="shell-main" id="content" tabindex="-1">{content}</main>
    }
}

/// There is nothing at this address.
#[component]
pub(crate) fn NotFound() -> impl IntoView {
    let language = crate::language();
    page_title(say::not_found(language));
    view! {
        <section class="plain-page">
            <h1>{say::not_found(language)}</h1>
            <p>{say::not_found_hint(language)}</p>
            <p><a class="button" href="/" on:click=follow(Route::Choose)>{say::choose_a_vendor(language)}</a></p>
        </section>
    }
    .into_any()
}

/// Names the page in the browser's tab.
pub(crate) fn page_title(title: &str) {
    document().set_title(title);
}
