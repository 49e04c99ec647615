//! The questions about one product.

use crate::ui::dom::{El, el};
use crate::ui::field::Caption;
use crate::ui::language;
use crate::ui::live::derived;
use policy::Id;
use words::portal::questions as say;

use crate::request::ask::question::question;
use crate::request::ask::wish::wish_choice;
use crate::request::form::form;
use crate::request::judged::Judged;
use crate::request::slot::Slot;
use crate::request::widgets::input::{Typed, text_input};

/// What a product is, what the customer would like for it, and the questions that this leads to.
pub(crate) fn product_questions(section: El, line: u32) -> El {
    let (form, language) = (form(), language());
    let asked = derived(move || {
        let index = form.draft.with(|draft| draft.index(line));
        let asked = |judged: &Judged| judged.asked_of_lines.get(index?).cloned();
        form.judged.with(asked).unwrap_or_default()
    });
    let has_wish =
        derived(move || form.draft.with(|draft| draft.line(line).is_some_and(|line| line.wish.is_some())));
    let text = Typed { kind: "text", class: "field-grow", ..Typed::default() };
    let number = Typed { kind: "text", mode: Some("numeric"), class: "field-narrow", ..Typed::default() };
    let caption = |label, name| Caption::new(label).optional_unless(form.vendor.document().requires(name));
    let row = el("div").class("fields-in-a-row").add([
        text_input(caption(say::model(language), "model"), form.bind(Slot::Model(line)), text.clone()),
        text_input(caption(say::serial(language), "serial"), form.bind(Slot::Serial(line)), text),
        text_input(Caption::new(say::quantity(language)), form.bind(Slot::Quantity(line)), number),
    ]);
    let after = move || {
        let hint = match (has_wish.get(), asked.with(Vec::is_empty)) {
            (false, _) => Some(say::wish_first(language)),
            (true, true) => Some(say::nothing_more_to_ask(language)),
            (true, false) => None,
        };
        hint.map(|hint| el("p").class("hint").text(hint))
    };
    section
        .add([row, wish_choice(line)])
        .each(
            move || asked.get(),
            Id::to_string,
            move |fact| question(&fact, Slot::LineAnswer(line, fact.clone())),
        )
        .live(after)
}
