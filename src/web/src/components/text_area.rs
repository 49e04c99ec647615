use leptos::prelude::*;

use super::{Binding, Caption, Field};

/// Renders an input for several lines of text.
#[component]
pub fn TextArea(binding: Binding, caption: Caption, rows: u32) -> impl IntoView {
    let Binding { id, value, set_value, error, .. } = binding.clone();
    let described_by = caption.described_by(&id, error);
    view! {
        <Field id=id.clone() caption error>
            <textarea
                id=id
                rows=rows
                aria-describedby=described_by
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                prop:value=value
                on:input=move |event| set_value.set(event_target_value(&event))
                // Some browsers fill in a field with `change` alone, without `input`.
                on:change=move |event| {
                    set_value.set(event_target_value(&event));
                    binding.commit();
                }
            ></textarea>
        </Field>
    }
}
