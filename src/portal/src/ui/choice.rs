//! One of few: native radio buttons.

use leptos::prelude::*;

use crate::ui::field::{Caption, error_text};

/// A value to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Offer {
    /// As it is kept.
    pub(crate) value: String,
    /// As it is read.
    pub(crate) label: String,
    /// A line of help.
    pub(crate) hint: Option<String>,
}

/// How radio buttons look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Look {
    /// In a row, for short words.
    Segments,
    /// Under each other, with their hints.
    List,
    /// As cards beside each other.
    Cards,
}

impl Look {
    const fn class(self) -> &'static str {
        match self {
            Self::Segments => "radios segments",
            Self::List => "radios list",
            Self::Cards => "radios cards",
        }
    }
}

/// A group of radio buttons.
#[component]
pub(crate) fn Choice(
    caption: Caption,
    /// The id of the group.
    id: String,
    /// The value that is chosen; empty while none is.
    value: Memo<String>,
    /// What is wrong with it.
    error: Memo<Option<String>>,
    offers: Vec<Offer>,
    look: Look,
    on_choose: Callback<String>,
) -> impl IntoView {
    let (label, help, wrong) = (caption.words(), caption.help(&id), error_text(&id, error));
    let described_by = caption.described_by(&id, error);
    let radios = offers.into_iter().map(|offer| {
        let (own, chosen) = (offer.value.clone(), offer.value.clone());
        let hint = offer.hint.map(|hint| view! { <span class="radio-hint">{hint}</span> });
        view! {
            <label class="radio">
                <input
                    type="radio"
                    name=id.clone()
                    value=offer.value
                    prop:checked=move || value.with(|value| *value == own)
                    on:change=move |_| on_choose.run(chosen.clone())
                />
                <span class="radio-words"><span class="radio-label">{offer.label}</span>{hint}</span>
            </label>
        }
    });
    let radios = radios.collect::<Vec<_>>();
    view! {
        <fieldset id=id.clone() class="field" class:field-wrong=move || error.with(Option::is_some) aria-describedby=described_by>
            <legend>{label}</legend>
            {help}
            {wrong}
            <div class=look.class()>{radios}</div>
        </fieldset>
    }
    .into_any()
}
