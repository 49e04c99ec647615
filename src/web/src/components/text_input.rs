use leptos::html::Input;
use leptos::prelude::*;
use web_sys::HtmlInputElement;
use words::portal::faults;

use super::{Binding, Caption, Field};
use crate::language::use_language;

/// The attributes of a [`TextInput`] that depend on the kind of its values.
#[derive(Clone, Debug)]
pub struct InputType {
    /// The `type` of the input.
    pub kind: &'static str,
    /// The kind of virtual keyboard.
    pub inputmode: Option<&'static str>,
    pub autocomplete: &'static str,
    /// The earliest date.
    pub min: Option<String>,
    /// The latest date.
    pub max: Option<String>,
    /// The unit before the input, which is hidden from assistive technology.
    pub prefix: Option<String>,
    /// The class that sets the width of the field.
    pub class: &'static str,
}

impl Default for InputType {
    fn default() -> Self {
        Self {
            kind: "text",
            inputmode: None,
            autocomplete: "off",
            min: None,
            max: None,
            prefix: None,
            class: "",
        }
    }
}

/// Renders an input for one line of text, an amount, a number or a date.
#[component]
pub fn TextInput(
    binding: Binding,
    caption: Caption,
    #[prop(optional)] input_type: InputType,
) -> impl IntoView {
    let Binding { id, value, set_value, error, .. } = binding.clone();
    let InputType { kind, inputmode, autocomplete, min, max, prefix, class } = input_type;
    let language = use_language();
    // The value of an impossible or incomplete date is empty, as if nothing was entered.
    let is_no_date = RwSignal::new(false);
    let error = Signal::derive(move || {
        error.get().or_else(|| is_no_date.get().then(|| faults::date(language.get()).to_owned()))
    });
    let described_by = caption.described_by(&id, error);
    let element = NodeRef::<Input>::new();
    // Only another value is written: writing clears a date that is half typed, and its value is empty.
    Effect::new(move |_| {
        let value = value.get();
        if let Some(input) = element.get().filter(|input| input.value() != value) {
            input.set_value(&value);
        }
    });
    view! {
        <Field id=id.clone() caption error class>
            <div class="control">
                {prefix.map(|prefix| view! { <span class="prefix" aria-hidden="true">{prefix}</span> })}
                <input
                    node_ref=element
                    id=id
                    type=kind
                    inputmode=inputmode
                    autocomplete=autocomplete
                    min=min
                    max=max
                    aria-describedby=described_by
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    prop:value=value.get_untracked()
                    on:input=move |event| {
                        set_value.set(event_target_value(&event));
                        is_no_date.set(false);
                    }
                    on:blur=move |event| {
                        let input: HtmlInputElement = event_target(&event);
                        is_no_date.set(input.validity().bad_input());
                    }
                    // Some browsers fill in a field with `change` alone, without `input`.
                    on:change=move |event| {
                        set_value.set(event_target_value(&event));
                        binding.commit();
                    }
                />
            </div>
        </Field>
    }
}
