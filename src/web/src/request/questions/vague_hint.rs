use leptos::prelude::*;
use words::portal::questions as texts;

use crate::components::{Message, Tone};
use crate::request::state::use_form;

/// Shows what a useful description contains, while the typed one is shorter than the document's minimum.
#[component]
pub(crate) fn VagueHint(text: Signal<String>, is_left: Signal<bool>) -> impl IntoView {
    let vendor = use_form().vendor;
    let language = vendor.language;
    let is_vague = Memo::new(move |_| is_left.get() && text.with(|text| !vendor.document().is_clear(text)));
    view! {
        <div class="nudge" role="status">
            <Show when=move || is_vague.get()>
                <Message tone=Tone::Info heading=texts::vague(language)>
                    <p>{texts::vague_hint(language)}</p>
                </Message>
            </Show>
        </div>
    }
}
