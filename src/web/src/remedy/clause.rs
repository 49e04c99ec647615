use leptos::prelude::*;
use policy::Id;
use words::format::colon;
use words::portal::options as texts;

use crate::focus::keep_in_place;
use crate::vendor::Vendor;

/// Renders a clause in plain words with a link to the policy, and a folded part with the vendor's own words and our reading of them.
#[component]
pub fn ClauseText(vendor: &'static Vendor, id: Id) -> impl IntoView {
    let language = vendor.language;
    let Some(clause) = vendor.document().clause(&id) else {
        return view! { <p>{id.to_string()}</p> }.into_any();
    };
    let reading = clause.reading.as_ref().map(|reading| {
        view! {
            <p class="reading">
                <b>{texts::reading(language)}{colon(language)}</b>
                {vendor.text(reading)}
            </p>
        }
    });
    view! {
        <div class="clause-words">
            <p>{vendor.text(&clause.text)} " " <a href=vendor.clause_address(&id)>{id.to_string()}</a></p>
            <details class="source">
                <summary on:click=|event| keep_in_place(&event)>{texts::vendors_words(language, vendor.name())}</summary>
                <blockquote lang=vendor.document().policy.source_language()>{clause.source.as_str()}</blockquote>
                {reading}
            </details>
        </div>
    }
    .into_any()
}
