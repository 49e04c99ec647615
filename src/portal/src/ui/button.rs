//! Buttons and links.

use crate::dom::{El, el};
use crate::navigation::follow;
use crate::route::Route;

/// A button that does something on this page.
pub(crate) fn button(class: &str, words: &str, press: impl Fn() + 'static) -> El {
    bare_button(class, press).text(words)
}

/// A button whose words are still to come.
pub(crate) fn bare_button(class: &str, press: impl Fn() + 'static) -> El {
    el("button").set("type", "button").class(class).on("click", move |_| press())
}

/// A button that files a form. Pressing it leaves the focus where it is until the click: an input that is left shows what is
/// wrong with it, and this button would move away from under the pointer before the click is one.
pub(crate) fn submit(words: &str) -> El {
    let stay = |event: web_sys::Event| event.prevent_default();
    el("button").set("type", "submit").class("button primary").text(words).on("mousedown", stay)
}

/// A link to another page of the portal.
pub(crate) fn link(class: &str, words: &str, route: Route) -> El {
    el("a").class(class).set("href", &route.address()).text(words).on("click", follow(route))
}
