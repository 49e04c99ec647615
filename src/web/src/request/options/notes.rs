use leptos::prelude::*;
use policy::{Document, Id, RemedyAssessment};
use words::portal::options as texts;

use crate::components::Fold;
use crate::remedy::ClauseText;
use crate::request::state::use_form;

/// Lists the duties and the notices of a remedy, folded.
#[component]
pub(crate) fn Notes(judged: Memo<Option<RemedyAssessment>>) -> impl IntoView {
    let vendor = use_form().vendor;
    let language = vendor.language;
    let of = move |clauses: fn(&RemedyAssessment, &Document) -> Vec<Id>| {
        Memo::new(move |_| {
            judged
                .with(|judged| judged.as_ref().map(|judged| clauses(judged, vendor.document())))
                .unwrap_or_default()
        })
    };
    let duties = of(|remedy, document| remedy.open_duties(document).into_iter().cloned().collect());
    let notices = of(|remedy, _| remedy.notices.clone().unwrap_or_default());
    view! {
        <ClauseList class="duties" heading=texts::duties(language) clauses=duties/>
        <ClauseList class="notices" heading=texts::notices(language) clauses=notices/>
    }
}

#[component]
fn ClauseList(class: &'static str, heading: &'static str, clauses: Memo<Vec<Id>>) -> impl IntoView {
    let vendor = use_form().vendor;
    view! {
        <Fold
            class
            is_hidden=Signal::derive(move || clauses.with(Vec::is_empty))
            summary=Signal::derive(move || format!("{heading} ({})", clauses.with(Vec::len)))
        >
            <ul class="notes">
                <For each=move || clauses.get() key=Id::clone let:id>
                    <li data-clause=id.to_string()>
                        <ClauseText vendor id=id.clone()/>
                    </li>
                </For>
            </ul>
        </Fold>
    }
}
