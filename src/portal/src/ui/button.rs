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

/// A button that files a form.
pub(crate) fn submit(words: &str) -> El {
    el("button").set("type", "submit").class("button primary").text(words)
}

/// A link to another page of the portal.
pub(crate) fn link(class: &str, words: &str, route: Route) -> El {
    el("a").class(class).set("href", &route.address()).text(words).on("click", follow(route))
}
