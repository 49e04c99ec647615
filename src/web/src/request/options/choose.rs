//! Choosing the remedy to request.

use crate::ui::button::bare_button;
use crate::ui::dom::{El, Fragment, el};
use crate::ui::icon::Icon;
use crate::ui::language;
use crate::ui::live::{Derived, derived};
use crate::ui::message::{Tone, message};
use policy::Id;
use words::portal::options as say;

use crate::request::form::form;

/// Requests a remedy for the product that is shown; pressed again, no longer.
pub(crate) fn choose_button(remedy: &Id, is_chosen: Derived<bool>) -> El {
    let (form, language, remedy) = (form(), language(), remedy.clone());
    let name = format!(": {}", form.vendor.remedy(&remedy));
    let choose = move || {
        let key = form.active.get_untracked();
        let chosen = (!is_chosen.with_untracked(|is_chosen| *is_chosen)).then(|| remedy.clone());
        form.draft.update(|draft| {
            if let Some(line) = draft.line_mut(key) {
                line.chosen = chosen;
            }
        });
    };
    let words = move || if is_chosen.get() { say::chosen(language) } else { say::choose(language) };
    let button = bare_button("button", choose)
        .class_live("primary", move || is_chosen.get())
        .aria_live("aria-pressed", move || is_chosen.get())
        .live(move || is_chosen.get().then(|| Icon::Tick.draw()))
        .text_live(move || words().to_owned())
        .add(el("span").class("visually-hidden").text(&name));
    el("p").class("choose").add(button)
}

/// Says that the remedy that was chosen has closed since.
pub(crate) fn no_longer_open() -> El {
    let (form, language) = (form(), language());
    let closed = derived(move || {
        let line = form.active_index();
        form.draft.with(|draft| {
            let draft = draft.lines.get(line)?;
            let closed = form.judged.with(|judged| judged.chosen(line, draft).is_none());
            draft.chosen.clone().filter(|_| closed)
        })
    });
    let notice = move || {
        let heading = |remedy: Id| say::no_longer_open(language, &form.vendor.remedy(&remedy));
        closed.get().map(|remedy| message(Tone::Warning, &heading(remedy), Fragment::default()))
    };
    el("div").set("role", "status").live(notice)
}
