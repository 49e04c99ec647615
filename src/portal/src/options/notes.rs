//! What a remedy asks of the customer, and what they should know.

use leptos::prelude::*;
use policy::{Id, RemedyAssessment};
use words::portal::options as say;

use crate::form::form;
use crate::language;
use crate::options::clauses::clause;

/// Duties and notices, each one click away.
#[component]
pub(crate) fn Notes(judged: Memo<Option<RemedyAssessment>>) -> impl IntoView {
    let language = language();
    let duties = Memo::new(move |_| judged.with(|judged| judged.as_ref().and_then(|judged| judged.duties.clone())).unwrap_or_default());
    let notices = Memo::new(move |_| judged.with(|judged| judged.as_ref().and_then(|judged| judged.notices.clone())).unwrap_or_default());
    view! { {list("duties", say::duties(language), duties)} {list("notices", say::notices(language), notices)} }.into_any()
}

fn list(class: &'static str, heading: &'static str, clauses: Memo<Vec<Id>>) -> AnyView {
    let is_empty = Memo::new(move |_| clauses.with(Vec::is_empty));
    let count = move || clauses.with(Vec::len);
    view! {
        <details class=class hidden=move || is_empty.get()>
            <summary>{heading} " (" {count} ")"</summary>
            <ul class="notes">
                <For each=move || clauses.get() key=Id::clone let:id>
                    <li data-clause=id.to_string()>{clause(&form().vendor(), &id)}</li>
                </For>
            </ul>
        </details>
    }
    .into_any()
}
