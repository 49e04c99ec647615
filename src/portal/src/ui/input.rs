//! Inputs that are typed into.

use leptos::prelude::*;

use crate::form::Binding;
use crate::ui::field::{Caption, error_text};

/// What is typed into an input.
#[derive(Clone, Debug, Default)]
pub(crate) struct Typed {
    /// The input's type.
    pub(crate) kind: &'static str,
    /// The keyboard that it brings up.
    pub(crate) mode: Option<&'static str>,
    /// What the browser may fill in.
    pub(crate) autocomplete: Option<&'static str>,
    /// The least date.
    pub(crate) min: Option<String>,
    /// The greatest date.
    pub(crate) max: Option<String>,
    /// A unit before it.
    pub(crate) prefix: Option<String>,
    /// How wide it is.
    pub(crate) class: &'static str,
}

/// A line of text, an amount, a number or a date.
#[component]
pub(crate) fn TextInput(caption: Caption, binding: Binding, typed: Typed) -> impl IntoView {
    let Binding { id, value, error, .. } = binding.clone();
    let left = binding.clone();
    let (label, help, wrong) = (caption.words(), caption.help(&id), error_text(&id, error));
    let described_by = caption.described_by(&id, error);
    let prefix_text = typed.prefix.map(|prefix| view! { <span class="prefix" aria-hidden="true">{prefix}</span> });
    view! {
        <div class=format!("field {}", typed.class) class:field-wrong=move || error.with(Option::is_some)>
            <label for=id.clone()>{label}</label>
            {help}
            {wrong}
            <div class="control">
                {prefix_text}
                <input
                    id=id.clone()
                    type=typed.kind
                    inputmode=typed.mode
                    autocomplete=typed.autocomplete.unwrap_or("off")
                    min=typed.min
                    max=typed.max
                    aria-describedby=described_by
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    prop:value=value
                    on:input=move |event| binding.set(event_target_value(&event))
                    on:change=move |_| left.touch()
                />
            </div>
        </div>
    }
    .into_any()
}

/// Several lines of text.
#[component]
pub(crate) fn TextArea(caption: Caption, binding: Binding, rows: u32) -> impl IntoView {
    let Binding { id, value, error, .. } = binding.clone();
    let left = binding.clone();
    let (label, help, wrong) = (caption.words(), caption.help(&id), error_text(&id, error));
    let described_by = caption.described_by(&id, error);
    view! {
        <div class="field" class:field-wrong=move || error.with(Option::is_some)>
            <label for=id.clone()>{label}</label>
            {help}
            {wrong}
            <textarea
                id=id.clone()
                rows=rows
                aria-describedby=described_by
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                prop:value=value
                on:input=move |event| binding.set(event_target_value(&event))
                on:change=move |_| left.touch()
            ></textarea>
        </div>
    }
    .into_any()
}
