use leptos::prelude::*;

use super::{Binding, Caption, ControlOption, Field};

/// Renders a drop-down list, for choices with many values.
#[component]
pub fn Select(
    binding: Binding,
    caption: Caption,
    options: Vec<ControlOption>,
    /// The label of a first entry with an empty value; without it, a value is always chosen.
    #[prop(optional)]
    placeholder: Option<&'static str>,
) -> impl IntoView {
    let Binding { id, value, set_value, error, .. } = binding.clone();
    let described_by = caption.described_by(&id, error);
    let placeholder = placeholder.map(|label| ControlOption::new("", label));
    let options =
        placeholder.into_iter().chain(options).map(move |ControlOption { value: own, label, .. }| {
            let shown = own.clone();
            view! {
                <option value=own prop:selected=move || value.with(|value| *value == shown)>{label}</option>
            }
        });
    view! {
        <Field id=id.clone() caption error>
            <select
                id=id
                aria-describedby=described_by
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                on:change=move |event| {
                    set_value.set(event_target_value(&event));
                    binding.commit();
                }
            >
                {options.collect_view()}
            </select>
        </Field>
    }
}
