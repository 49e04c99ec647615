//! The frame around every page, and pages that say that there is nothing to see.

use leptos::prelude::*;
use leptos::tachys::view::Render;
use wasm_bindgen::JsCast as _;
use words::language::NAMES;
use words::portal::frame as say;

use crate::button::{button, link};
use crate::dom::{El, Fragment, el};
use crate::{jump, language};

/// Puts an app in the place of the page's static shell, which is the first paint.
pub fn mount<R: Render>(app: impl FnOnce() -> R + 'static)
where
    R::State: leptos::tachys::view::Mountable + 'static,
{
    let shell = document().get_element_by_id("portal").and_then(|shell| shell.dyn_into().ok());
    if let Some(shell) = shell {
        let shell: web_sys::Element = shell;
        shell.set_inner_html("");
        leptos::mount::mount_to_renderer(&shell, app).forget();
    }
}

/// The frame around a page: its header with the way home, and its content.
pub fn frame<F: Into<Fragment>>(home: El, content: impl Fn() -> F + 'static) -> El {
    let skip = el("a").class("skip").set("href", "#content").text(say::skip_to_content(language())).on(
        "click",
        |event| {
            event.prevent_default();
            jump::focus("content".to_owned());
        },
    );
    let header = el("header").class("shell-header").add(el("div").add([home, languages()]));
    let main = el("main").class("shell-main").set("id", "content").set("tabindex", "-1").live(content);
    el("div").add([skip, header, main])
}

/// The other languages of this page. Each is an app of its own, and what was typed waits for it on the device.
fn languages() -> El {
    let own = language().tag();
    let links = NAMES.iter().filter(|name| name.tag != own).map(|name| {
        let link = el("a").set("href", &format!("?lang={}", name.tag)).set("lang", name.html_lang);
        link.set("hreflang", name.html_lang).text(name.own_name).on("click", |event| {
            event.prevent_default();
            switch_language(name.tag);
        })
    });
    el("nav").class("languages").set("aria-label", say::languages(language())).add(links.collect::<Vec<_>>())
}

/// Goes to the same place in another language.
fn switch_language(tag: &str) {
    let location = window().location();
    let query = location.search().unwrap_or_default();
    let kept = query
        .trim_start_matches('?')
        .split('&')
        .filter(|pair| !pair.is_empty() && !pair.starts_with("lang="));
    let query = kept.fold(format!("?lang={tag}"), |query, pair| query + "&" + pair);
    let hash = location.hash().unwrap_or_default();
    let path = location.pathname().unwrap_or_default();
    let _ = location.set_href(&format!("{path}{query}{hash}"));
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
