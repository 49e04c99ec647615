//! The nudge towards a description that helps.

use leptos::prelude::*;
use words::portal::questions as say;

use crate::form::form;
use crate::language;
use crate::ui::message::{Tone, message};

/// Says what would help while a description is vague by the document's own measure.
#[component]
pub(crate) fn Nudge(text: Memo<String>) -> impl IntoView {
    let (form, language) = (form(), language());
    let is_vague = Memo::new(move |_| text.with(|text| !form.vendor().document().is_clear(text)));
    let nudge = move || {
        let hint = view! { <p>{say::vague_hint(language)}</p> }.into_any();
        is_vague.get().then(|| message(Tone::Info, say::vague(language), hint))
    };
    view! { <div class="nudge" role="status">{nudge}</div> }.into_any()
}
