//! Paper sizes.

use leptos::prelude::*;
use words::Language;
use words::portal::papers as texts;

use crate::language::use_language;
use crate::tracking::address::Paper;

/// A paper size. The style sheet has a named `@page` for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PaperSize {
    A4,
    Letter,
    /// The size of label printers, in inches.
    FourBySix,
}

impl PaperSize {
    /// Returns the sizes that the paper fits.
    const fn of(paper: Paper) -> &'static [Self] {
        match paper {
            Paper::Form => &[Self::A4, Self::Letter],
            Paper::Label => &[Self::A4, Self::Letter, Self::FourBySix],
        }
    }

    /// Returns the class that lays out the paper.
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::A4 => "paper-a4",
            Self::Letter => "paper-letter",
            Self::FourBySix => "paper-4x6",
        }
    }

    const fn name(self, language: Language) -> &'static str {
        match self {
            Self::A4 => texts::size_a4(language),
            Self::Letter => texts::size_letter(language),
            Self::FourBySix => texts::size_label(language),
        }
    }
}

/// Renders radio buttons for the sizes that the paper fits.
#[component]
pub(super) fn SizeChoice(paper: Paper, size: RwSignal<PaperSize>) -> impl IntoView {
    let language = use_language().get_untracked();
    let radios = PaperSize::of(paper).iter().map(|&own| {
        view! {
            <label class="radio">
                <input
                    type="radio"
                    name="size"
                    value=own.class()
                    prop:checked=move || size.get() == own
                    on:change=move |_| size.set(own)
                />
                <span class="radio-label">{own.name(language)}</span>
            </label>
        }
    });
    view! {
        <fieldset class="field">
            <legend>{texts::size(language)}</legend>
            <div class="radios segments">{radios.collect_view()}</div>
        </fieldset>
    }
}
