//! The language of the page, and switching it without a reload.
//!
//! The server writes the header and the footer in one language, with links to the same page in the others. A click on such a link
//! fetches the page in that language and replaces the header and the footer; the app reacts to the signal.

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Document, DomParser, Element, MouseEvent, SupportedType, UrlSearchParams};
use words::Language;

use crate::{focus, net};

/// The parts of the page that the server renders, and that a change of the language replaces.
const SHELL: [&str; 3] = [".skip", ".shell-header", ".shell-footer"];

/// Provides the language of the page as a context, and follows the header's links to other languages.
pub fn provide_language() -> RwSignal<Language> {
    let shown = document().document_element().and_then(|root| root.get_attribute("lang"));
    let language = RwSignal::new(shown.as_deref().and_then(Language::from_tag).unwrap_or_default());
    provide_context(language);
    let latest = StoredValue::new(language.get_untracked());
    let listener = window_event_listener(ev::click, move |event| follow_link(language, latest, &event));
    on_cleanup(move || listener.remove());
    language
}

/// Returns the language of the page from the context.
#[must_use]
pub fn use_language() -> RwSignal<Language> {
    expect_context()
}

/// Switches the language at a click on a link in the header; `latest` is the language that was chosen last.
fn follow_link(language: RwSignal<Language>, latest: StoredValue<Language>, event: &MouseEvent) {
    let Some(chosen) =
        event.target().and_then(|target| target.dyn_into().ok()).and_then(|target| chosen(&target))
    else {
        return;
    };
    if event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0 {
        return;
    }
    event.prevent_default();
    latest.set_value(chosen);
    spawn_local(async move {
        let page = fetch_page(chosen).await;
        if latest.get_value() != chosen {
            return;
        }
        if page.and_then(|page| switch_shell(&page, chosen)).is_none() {
            // Loads the whole page. Without a network, the browser's cache or the service worker may have a copy.
            let _ = window().location().assign(&address(chosen));
            return;
        }
        language.set(chosen);
    });
}

/// Returns the language of a link in the header.
fn chosen(target: &Element) -> Option<Language> {
    let link = target.closest(".languages a[hreflang]").ok()??;
    Language::from_tag(&link.get_attribute("hreflang")?)
}

/// Returns the address of this page in another language.
fn address(language: Language) -> String {
    let location = window().location();
    let (path, query) = (location.pathname().unwrap_or_default(), location.search().unwrap_or_default());
    let hash = location.hash().unwrap_or_default();
    match UrlSearchParams::new_with_str(&query) {
        Ok(query) => {
            query.set("lang", language.tag());
            format!("{path}?{}{hash}", String::from(query.to_string()))
        }
        Err(_) => format!("{path}?lang={}{hash}", language.tag()),
    }
}

/// Fetches this page in another language. The server also sets the cookie by which it remembers the choice.
async fn fetch_page(language: Language) -> Option<Document> {
    let path = window().location().pathname().ok()?;
    let answer = net::get(&path, Some(language)).await.ok().filter(|answer| answer.status == 200)?;
    DomParser::new().ok()?.parse_from_string(&answer.body, SupportedType::TextHtml).ok()
}

/// Replaces the header and the footer by those of the page in another language, and the address by that page's.
fn switch_shell(page: &Document, language: Language) -> Option<()> {
    let address = address(language);
    for selector in SHELL {
        if let (Some(old), Some(new)) = (find(&document(), selector), find(page, selector)) {
            old.replace_with_with_node_1(&new).ok()?;
        }
    }
    if let Some(root) = document().document_element() {
        root.set_attribute("lang", language.html_lang()).ok()?;
    }
    let history = window().history().ok()?;
    history.replace_state_with_url(&JsValue::NULL, "", Some(&address)).ok()?;
    if let Some(languages) = find(&document(), ".languages") {
        languages.set_id("languages");
        focus::focus("languages");
    }
    Some(())
}

fn find(document: &Document, selector: &str) -> Option<Element> {
    document.query_selector(selector).ok()?
}
