//! Whose options are shown, where a request has several products.

use crate::ui::button::bare_button;
use crate::ui::dom::{El, el};
use crate::ui::language;
use crate::ui::live::derived;
use words::portal::{options as say, questions};

use crate::request::form::form;

/// One button per product; whichever product the customer works on is pressed.
pub(crate) fn product_tabs() -> El {
    let (form, language) = (form(), language());
    let keys = derived(move || {
        form.draft.with(|draft| draft.lines.iter().map(|line| line.key).collect::<Vec<u32>>())
    });
    let name = move |key: u32| {
        form.draft.with(|draft| {
            let model = draft.line(key).map(|line| line.model.trim()).unwrap_or_default();
            let number = draft.index(key).unwrap_or_default().saturating_add(1);
            if model.is_empty() { questions::product(language, number) } else { format!("{number}. {model}") }
        })
    };
    let tab = move |key: u32| {
        bare_button("tab", move || form.active.set(key))
            .aria_live("aria-pressed", move || form.active.get() == key)
            .text_live(move || name(key))
    };
    el("div")
        .class("tabs")
        .set("role", "group")
        .set("aria-label", say::for_product(language))
        .hidden_live(move || keys.with(|keys| keys.len() < 2))
        .each(move || keys.get(), u32::to_string, tab)
}
