//! Buttons and links.

use crate::ui::dom::{El, el};

/// A button that does something on this page.
pub fn button(class: &str, words: &str, press: impl Fn() + 'static) -> El {
    bare_button(class, press).text(words)
}

/// A button whose words are still to come.
pub fn bare_button(class: &str, press: impl Fn() + 'static) -> El {
    el("button").set("type", "button").class(class).on("click", move |_| press())
}

/// A button that files a form. Pressing it leaves the focus where it is until the click: an input that is left shows what is
/// wrong with it, and this button would move away from under the pointer before the click is one.
pub fn submit(words: &str) -> El {
    let stay = |event: web_sys::Event| event.prevent_default();
    el("button").set("type", "submit").class("button primary").text(words).on("mousedown", stay)
}

/// A link to another page.
pub fn link(class: &str, words: &str, address: &str) -> El {
    el("a").class(class).set("href", address).text(words)
}
