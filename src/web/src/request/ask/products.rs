//! The products of a request: added, duplicated, removed and put back.

use crate::ui::button::{bare_button, button};
use crate::ui::dom::{El, el};
use crate::ui::icon::Icon;
use crate::ui::live::{Derived, Live, derived};
use crate::ui::message::{Tone, message};
use crate::ui::{jump, language};
use words::portal::questions as say;

use crate::request::ask::product::product_questions;
use crate::request::draft::LineDraft;
use crate::request::form::form;
use crate::request::place;

/// A product that was taken out, with its place.
type Removed = Live<Option<(usize, LineDraft)>>;

/// One section per product, and the button that adds one.
pub(crate) fn products(parent: El) -> El {
    let (form, language) = (form(), language());
    let removed: Removed = Live::new(None);
    let keys = derived(move || {
        form.draft.with(|draft| draft.lines.iter().map(|line| line.key).collect::<Vec<u32>>())
    });
    let show = move |key: u32| {
        removed.set(None);
        form.active.set(key);
        jump::focus(place::of_line(key, "model"));
    };
    let add = move || {
        let mut key = 0;
        form.draft.update(|draft| key = draft.add_line());
        show(key);
    };
    let undo = move || {
        if let Some((index, line)) = removed.get_untracked() {
            let key = line.key;
            form.draft.update(|draft| draft.restore_line(index, line));
            show(key);
        }
    };
    let notice = move || {
        removed.get().map(|(index, line)| {
            let name = if line.model.is_empty() {
                say::product(language, index.saturating_add(1))
            } else {
                line.model
            };
            let undo = button("button quiet", say::undo(language), undo).set("id", "undo");
            message(Tone::Info, &say::removed(language, &name), el("p").class("buttons").add(undo))
        })
    };
    let add = bare_button("button quiet add", add).add(Icon::Plus.draw()).text(say::add_product(language));
    parent
        .each(move || keys.get(), u32::to_string, move |line| product(line, keys, removed))
        .add([el("div").set("role", "status").live(notice), el("p").add(add)])
}

/// One product with its heading and what can be done with it.
fn product(line: u32, keys: Derived<Vec<u32>>, removed: Removed) -> El {
    let (form, language) = (form(), language());
    let index =
        derived(move || keys.with(|keys| keys.iter().position(|key| *key == line)).unwrap_or_default());
    let number = move || index.get().saturating_add(1);
    let is_one_of_several = derived(move || keys.with(|keys| keys.len() > 1));
    let duplicate = move || {
        let mut copy = None;
        form.draft.update(|draft| copy = draft.duplicate_line(line));
        if let Some(copy) = copy {
            removed.set(None);
            form.active.set(copy);
            jump::focus(place::of_line(copy, "serial"));
        }
    };
    let remove = move || {
        let mut taken = None;
        form.draft.update(|draft| taken = draft.remove_line(line));
        form.active.set(form.draft.with_untracked(|draft| draft.lines.first().map_or(0, |line| line.key)));
        removed.set(taken);
        jump::focus("undo".to_owned());
    };
    let heading_id = place::of_line(line, "heading");
    let heading = el("h2").set("id", &heading_id).text_live(move || {
        if is_one_of_several.get() {
            say::product(language, number())
        } else {
            say::your_product(language).to_owned()
        }
    });
    let tools = el("div").class("product-tools").add([
        button("button link", say::duplicate(language), duplicate)
            .set_live("aria-label", move || Some(say::duplicate_product(language, number()))),
        button("button link", say::remove(language), remove)
            .set_live("aria-label", move || Some(say::remove_product(language, number())))
            .hidden_live(move || !is_one_of_several.get()),
    ]);
    el("section")
        .class("panel product")
        .set("aria-labelledby", &heading_id)
        .set_live("data-line", move || Some(index.get().to_string()))
        .on("focusin", move |_| {
            if form.active.get_untracked() != line {
                form.active.set(line);
            }
        })
        .add(el("div").class("product-head").add([heading, tools]))
        .with(|section| product_questions(section, line))
}
