//! The nudge towards a description that helps.

use crate::ui::dom::{El, el};
use crate::ui::language;
use crate::ui::live::{Derived, derived};
use crate::ui::message::{Tone, message};
use words::portal::questions as say;

use crate::request::form::form;

/// Says what would help while a description is vague by the document's own measure.
pub(crate) fn nudge(text: Derived<String>) -> El {
    let (form, language) = (form(), language());
    let is_vague = derived(move || text.with(|text| !form.vendor.document().is_clear(text)));
    let nudge = move || {
        is_vague
            .get()
            .then(|| message(Tone::Info, say::vague(language), el("p").text(say::vague_hint(language))))
    };
    el("div").class("nudge").set("role", "status").live(nudge)
}
