//! One of few: native radio buttons.

use crate::ui::dom::{El, el};
use crate::ui::field::Caption;
use crate::ui::live::Derived;

/// A value to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// As it is kept.
    pub value: String,
    /// As it is read.
    pub label: String,
    /// A line of help.
    pub hint: Option<String>,
}

/// How radio buttons look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
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

/// A group of radio buttons under an id; `value` is empty while none is chosen.
pub fn choice(
    caption: Caption,
    id: &str,
    value: Derived<String>,
    error: Derived<Option<String>>,
    offers: Vec<Offer>,
    look: Look,
    choose: impl Fn(String) + Clone + 'static,
) -> El {
    let radios = offers.into_iter().map(|offer| {
        let Offer { value: own, label, hint } = offer;
        let (chosen, choose) = (own.clone(), choose.clone());
        let input = el("input").set("type", "radio").set("name", id).set("value", &own);
        let input = input.checked_live(move || value.with(|value| *value == own));
        let words = el("span").class("radio-words").add(el("span").class("radio-label").text(&label));
        let words = words.add(hint.map(|hint| el("span").class("radio-hint").text(&hint)));
        el("label").class("radio").add([input.on("change", move |_| choose(chosen.clone())), words])
    });
    let radios = el("div").class(look.class()).add(radios.collect::<Vec<_>>());
    caption.around_group(id, error, radios)
}
