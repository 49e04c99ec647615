use leptos::prelude::*;
use policy::Id;
use words::portal::questions as texts;

use super::fact_question::FactQuestion;
use super::wish::WishQuestion;
use crate::components::{Caption, InputType, TextInput};
use crate::request::state::{FieldId, ProductLine, use_form, use_line};

/// Asks what the customer would like for a line, what it is, and the questions that follow.
#[component]
pub(crate) fn ProductQuestions() -> impl IntoView {
    let (form, ProductLine { key: line, index, draft }) = (use_form(), use_line());
    let language = form.vendor.language;
    let asked = Memo::new(move |_| {
        form.judged.with(|judged| judged.asked_of_lines.get(index.get()).cloned()).unwrap_or_default()
    });
    let has_wish =
        Memo::new(move |_| draft.with(|line| line.as_ref().is_some_and(|line| line.wish.is_some())));
    let text = InputType { class: "field-grow", ..InputType::default() };
    let number = InputType { inputmode: Some("numeric"), class: "field-narrow", ..InputType::default() };
    let caption = |label, name| Caption::new(label).optional_unless(form.vendor.document().requires(name));
    let hint = move || match (has_wish.get(), asked.with(Vec::is_empty)) {
        (false, _) => Some(texts::wish_first(language)),
        (true, true) => Some(texts::nothing_more_to_ask(language)),
        (true, false) => None,
    };
    view! {
        <WishQuestion line/>
        <div class="fields-in-a-row">
            <TextInput
                binding=form.bind(FieldId::Model(line))
                caption=caption(texts::model(language), "model")
                input_type=text.clone()
            />
            <TextInput
                binding=form.bind(FieldId::Serial(line))
                caption=caption(texts::serial(language), "serial")
                input_type=text
            />
            <TextInput
                binding=form.bind(FieldId::Quantity(line))
                caption=Caption::new(texts::quantity(language))
                input_type=number
            />
        </div>
        <For each=move || asked.get() key=Id::clone let:fact>
            <FactQuestion field=FieldId::LineFact(line, fact.clone()) fact/>
        </For>
        {move || hint().map(|hint| view! { <p class="hint">{hint}</p> })}
    }
}
