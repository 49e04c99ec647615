//! The app's place in the page that the server writes, and what is shown there where there is nothing to see.

use leptos::prelude::*;
use leptos::tachys::view::Render;
use wasm_bindgen::JsCast as _;
use words::portal::frame as say;

use crate::ui::button::{button, link};
use crate::ui::dom::{El, el};
use crate::ui::language;

/// Puts an app in the place of what the page shows until then.
pub fn mount<R: Render>(app: impl FnOnce() -> R + 'static)
where
    R::State: leptos::tachys::view::Mountable + 'static,
{
    let place = document().get_element_by_id("app").and_then(|place| place.dyn_into().ok());
    if let Some(place) = place {
        let place: web_sys::Element = place;
        place.set_inner_html("");
        leptos::mount::mount_to_renderer(&place, app).forget();
    }
}

/// A page that says that there is nothing, and leads to where there is something.
pub fn nothing_here(heading: &str, hint: &str) -> El {
    title(heading);
    let choose = link("button", say::choose_a_vendor(language()), "/");
    el("section").class("plain-page").add([el("h1").text(heading), el("p").text(hint), el("p").add(choose)])
}

/// A page that says that the server did not answer, and asks it again.
pub fn unreachable(again: impl Fn() + 'static) -> El {
    let language = language();
    let again = el("p").class("buttons").add(button("button primary", say::try_again(language), again));
    let heading = el("h1").text(say::unreachable(language));
    el("section").class("plain-page").add([heading, el("p").text(say::unreachable_hint(language)), again])
}

/// A page, or a part of one, that is still to come.
pub fn loading(words: &str) -> El {
    el("p").class("hint loading").set("aria-busy", "true").text(words)
}

/// Names the page in the browser's tab.
pub fn title(title: &str) {
    document().set_title(title);
}
