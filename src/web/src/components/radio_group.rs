use leptos::prelude::*;

use super::{Binding, Caption, ControlOption, FieldGroup};
use crate::focus::keep_in_place;

/// The layout of the radio buttons of a [`RadioGroup`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RadioLayout {
    /// In a row, for short labels.
    Segments,
    /// Below each other, with their hints.
    List,
    /// As cards beside each other.
    Cards,
}

impl RadioLayout {
    const fn class(self) -> &'static str {
        match self {
            Self::Segments => "radios segments",
            Self::List => "radios list",
            Self::Cards => "radios cards",
        }
    }
}

/// Renders a group of radio buttons. The value is empty while no button is chosen.
#[component]
pub fn RadioGroup(
    binding: Binding,
    caption: Caption,
    options: Vec<ControlOption>,
    layout: RadioLayout,
) -> impl IntoView {
    let Binding { id, value, set_value, error, .. } = binding.clone();
    let name = id.clone();
    let radios = options.into_iter().map(move |option| {
        let ControlOption { value: own, label, hint } = option;
        let (shown, chosen, binding) = (own.clone(), own.clone(), binding.clone());
        view! {
            <label class="radio">
                <input
                    type="radio"
                    name=name.clone()
                    value=own
                    prop:checked=move || value.with(|value| *value == shown)
                    on:change=move |event| {
                        keep_in_place(&event);
                        set_value.set(chosen.clone());
                        binding.commit();
                    }
                />
                <span class="radio-words">
                    <span class="radio-label">{label}</span>
                    {hint.map(|hint| view! { <span class="radio-hint">{hint}</span> })}
                </span>
            </label>
        }
    });
    view! {
        <FieldGroup id caption error>
            <div class=layout.class()>{radios.collect_view()}</div>
        </FieldGroup>
    }
}
