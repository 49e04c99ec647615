//! The sizes of paper.

use crate::ui::dom::{El, el};
use crate::ui::language;
use crate::ui::live::Live;
use words::portal::papers as say;

use crate::tracking::address::Paper;

/// A size of paper; each has its named page in the style sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Size {
    A4,
    Letter,
    /// Of label printers.
    FourBySix,
}

impl Size {
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
pub(crate) fn size_choice(paper: Paper, size: Live<Size>) -> El {
    let language = language();
    let radios = Size::of(paper).iter().map(|own| {
        let words = match own {
            Size::A4 => say::size_a4(language),
            Size::Letter => say::size_letter(language),
            Size::FourBySix => say::size_label(language),
        };
        let radio = el("input").set("type", "radio").set("name", "size").set("value", own.class());
        let radio = radio.checked_live(move || size.get() == *own).on("change", move |_| size.set(*own));
        el("label").class("radio").add([radio, el("span").class("radio-label").text(words)])
    });
    let radios = el("div").class("radios segments").add(radios.collect::<Vec<_>>());
    el("fieldset").class("field").add([el("legend").text(say::size(language)), radios])
}
