//! The sizes of paper.

use leptos::prelude::*;
use words::portal::papers as say;

use crate::language;
use crate::route::Paper;

/// A size of paper; each has its named page in the style sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Size {
    A4,
    Letter,
    /// Of label printers.
    FourBySix,
}

impl Size {
    /// The size that a paper is offered in first.
    pub(crate) const fn first(paper: Paper) -> Self {
        match paper {
            Paper::Form | Paper::Label => Self::Letter,
        }
    }

    /// The sizes that a paper fits.
    const fn of(paper: Paper) -> &'static [Self] {
        match paper {
            Paper::Form => &[Self::A4, Self::Letter],
            Paper::Label => &[Self::A4, Self::Letter, Self::FourBySix],
        }
    }

    /// The class that lays the paper out.
    pub(crate) const fn class(self) -> &'static str {
        match self {
            Self::A4 => "paper-a4",
            Self::Letter => "paper-letter",
            Self::FourBySix => "paper-4x6",
        }
    }
}

/// Radio buttons for the sizes that the paper fits.
#[component]
pub(crate) fn SizeChoice(paper: Paper, size: RwSignal<Size>) -> impl IntoView {
    let language = language();
    let radios = Size::of(paper).iter().map(|own| {
        let words = match own {
            Size::A4 => say::size_a4(language),
            Size::Letter => say::size_letter(language),
            Size::FourBySix => say::size_label(language),
        };
        view! {
            <label class="radio">
                <input type="radio" name="size" value=own.class() prop:checked=move || size.get() == *own on:change=move |_| size.set(*own) />
                <span class="radio-label">{words}</span>
            </label>
        }
    });
    view! { <fieldset class="field"><legend>{say::size(language)}</legend><div class="radios segments">{radios.collect::<Vec<_>>()}</div></fieldset> }
        .into_any()
}
