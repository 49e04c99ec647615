//! The questions about one product.

use leptos::prelude::*;
use policy::Id;
use words::portal::questions as say;

use crate::ask::question::Question;
use crate::ask::wish::WishChoice;
use crate::form::form;
use crate::language;
use crate::slot::Slot;
use crate::ui::field::Caption;
use crate::ui::input::{TextInput, Typed};

/// What a product is, what the customer would like for it, and the questions that this leads to.
#[component]
pub(crate) fn ProductQuestions(line: u32) -> impl IntoView {
    let (form, language) = (form(), language());
    let asked = Memo::new(move |_| {
        let index = form.draft.with(|draft| draft.index(line));
        let asked = |judged: &crate::judged::Judged| judged.asked_of_lines.get(index?).cloned();
        form.judged.with(asked).unwrap_or_default()
    });
    let has_wish = Memo::new(move |_| form.draft.with(|draft| draft.line(line).is_some_and(|line| line.wish.is_some())));
    let text = |class| Typed { kind: "text", class, ..Typed::default() };
    let quantity = Typed { kind: "text", mode: Some("numeric"), class: "field-narrow", ..Typed::default() };
    let after = move || match (has_wish.get(), asked.with(Vec::is_empty)) {
        (false, _) => view! { <p class="hint">{say::wish_first(language)}</p> }.into_any(),
        (true, true) => view! { <p class="hint">{say::nothing_more_to_ask(language)}</p> }.into_any(),
        (true, false) => ().into_any(),
    };
    view! {
        <div class="fields-in-a-row">
            <TextInput
                caption=Caption::new(say::model(language)).optional()
                binding=form.bind(Slot::Model(line))
                typed=text("field-grow")
            />
            <TextInput
                caption=Caption::new(say::serial(language)).optional()
                binding=form.bind(Slot::Serial(line))
                typed=text("field-grow")
            />
            <TextInput caption=Caption::new(say::quantity(language)) binding=form.bind(Slot::Quantity(line)) typed=quantity />
        </div>
        <WishChoice line />
        <For each=move || asked.get() key=Id::clone let:fact>
            <Question at=Slot::LineAnswer(line, fact.clone()) fact />
        </For>
        {after}
    }
    .into_any()
}
