//! The page around an app, and the views without content: not found, unreachable, loading.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use words::portal::frame as texts;

use crate::language::use_language;

/// Mounts an app in the element `#app`, below the skeleton that the server wrote there.
pub fn mount<V: IntoView + 'static>(app: impl FnOnce() -> V + 'static) {
    // The messages of panics are stripped from release builds.
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    let place = document().get_element_by_id("app").and_then(|place| place.dyn_into().ok());
    if let Some(place) = place {
        let place: web_sys::HtmlElement = place;
        leptos::mount::mount_to(place, app).forget();
    }
}

/// Removes the server's skeleton of the page: the heading, and a placeholder for the rest. Apps call this when they have content.
pub fn remove_skeleton() {
    if let Some(skeleton) = document().get_element_by_id("skeleton") {
        skeleton.remove();
    }
}

/// Sets the title of the browser's tab.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Renders the page of an unknown address, with a link to the list of vendors.
#[component]
pub fn NothingHere(#[prop(into)] heading: String, #[prop(into)] hint: String) -> impl IntoView {
    let language = use_language();
    set_title(&heading);
    view! {
        <section class="plain-page">
            <h1>{heading}</h1>
            <p>{hint}</p>
            <p><a class="button" href="/">{move || texts::choose_a_vendor(language.get())}</a></p>
        </section>
    }
}

/// Renders the page of a server that did not respond; the button runs `retry`.
#[component]
pub fn UnreachableServer(#[prop(into)] retry: Callback<()>) -> impl IntoView {
    let language = use_language();
    view! {
        <section class="plain-page">
            <h1>{move || texts::unreachable(language.get())}</h1>
            <p>{move || texts::unreachable_hint(language.get())}</p>
            <p class="buttons">
                <button type="button" class="button primary" on:click=move |_| retry.run(())>
                    {move || texts::try_again(language.get())}
                </button>
            </p>
        </section>
    }
}

/// Renders a placeholder for a page, or for a part of it, while it loads.
#[component]
pub fn Loading(#[prop(into)] text: String) -> impl IntoView {
    view! { <p class="hint loading" aria-busy="true">{text}</p> }
}
