//! One of many.

use leptos::prelude::*;
use words::portal::questions as say;

use crate::form::Binding;
use crate::language;
use crate::ui::choice::Offer;
use crate::ui::field::{Caption, error_text};

/// A list to choose one from, for choices with too many values to lay out.
#[component]
pub(crate) fn Select(caption: Caption, binding: Binding, offers: Vec<Offer>) -> impl IntoView {
    let Binding { id, value, error, .. } = binding.clone();
    let (label, help, wrong) = (caption.words(), caption.help(&id), error_text(&id, error));
    let described_by = caption.described_by(&id, error);
    let nothing = Offer { value: String::new(), label: say::choose(language()).to_owned(), hint: None };
    let options = std::iter::once(nothing).chain(offers).map(|offer| {
        let own = offer.value.clone();
        view! { <option value=offer.value selected=move || value.with(|value| *value == own)>{offer.label}</option> }
    });
    let options = options.collect::<Vec<_>>();
    view! {
        <div class="field" class:field-wrong=move || error.with(Option::is_some)>
            <label for=id.clone()>{label}</label>
            {help}
            {wrong}
            <select
                id=id.clone()
                aria-describedby=described_by
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                prop:value=value
                on:change=move |event| { binding.set(event_target_value(&event)); binding.touch(); }
            >
                {options}
            </select>
        </div>
    }
    .into_any()
}
