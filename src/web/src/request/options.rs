//! The options' side of the request page: every remedy, judged while the customer types.

mod announce;
mod bar;
mod card;
mod choose;
mod clauses;
mod closed;
mod needs;
mod notes;
mod product_tabs;
mod timeline;

use crate::ui::dom::{El, el};
use crate::ui::language;
use crate::ui::live::derived;
use policy::{Id, Verdict};
use wasm_bindgen::JsCast as _;
use words::portal::options as say;

use crate::request::form::{Form, form};
use crate::request::{body, rank};

/// The order in which the remedies of the shown product are offered.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Ranking {
    /// Those that are open or may be.
    pub(crate) open: Vec<Id>,
    /// The closed ones.
    pub(crate) closed: Vec<Id>,
}

/// "Your options": beside the questions on a wide screen, a sheet at the bottom of a narrow one.
pub(crate) fn options() -> El {
    let (form, language) = (form(), language());
    let ranking = derived(move || ranking(form));
    let has_wish = derived(move || {
        let key = form.active.get();
        form.draft.with(|draft| draft.line(key).is_some_and(|line| line.wish.is_some()))
    });
    let close = move |event: web_sys::Event| {
        let key: &web_sys::KeyboardEvent = event.unchecked_ref();
        if key.key() == "Escape" {
            form.unfolded.set(false);
        }
    };
    let open = move || ranking.with(|ranking| ranking.open.clone());
    let cards = el("div").set("id", "options-list").class("cards").set("tabindex", "-1");
    let body = el("div").class("options-body").set("id", "options-body").add([
        el("h2").set("id", "options-heading").class("options-heading").text(say::heading(language)),
        product_tabs::product_tabs(),
        el("p").class("hint").hidden_live(move || has_wish.get()).text(say::before_a_wish(language)),
        el("p")
            .class("nothing-open")
            .hidden_live(move || !open().is_empty())
            .text(say::nothing_open(language)),
        choose::no_longer_open(),
        cards.each(open, Id::to_string, |remedy| card::card(&remedy)),
        timeline::timeline(),
        closed::closed(ranking),
    ]);
    el("aside")
        .class("options")
        .class_live("unfolded", move || form.unfolded.get())
        .set("aria-labelledby", "options-heading")
        .on("keydown", close)
        .add([bar::bar(ranking), body, announce::announcement(ranking)])
}

/// The ranking for the product that is shown.
fn ranking(form: Form) -> Ranking {
    let (line, vendor) = (form.active_index(), form.vendor);
    let wished = form.draft.with(|draft| {
        let line = draft.lines.get(line);
        line.map(|line| body::wished(vendor.document(), line).cloned().collect::<Vec<Id>>())
            .unwrap_or_default()
    });
    form.judged.with(|judged| {
        let mut ranking = Ranking::default();
        let remedies =
            judged.assessment.lines.get(line).map(|line| line.remedies.as_slice()).unwrap_or_default();
        for remedy in rank::ranked(remedies, &wished) {
            let group =
                if remedy.verdict == Verdict::Ineligible { &mut ranking.closed } else { &mut ranking.open };
            group.push(remedy.remedy.clone());
        }
        ranking
    })
}
