//! The remedies that are closed, folded, with every reason.

use leptos::prelude::*;
use policy::{Id, Outcome, RemedyAssessment};
use words::portal::{frame, options as say};

use crate::form::form;
use crate::language;
use crate::options::Ranking;
use crate::options::clauses::Clauses;
use crate::options::verdict;
use crate::vendor::Vendor;

/// The closed remedies of the product that is shown.
#[component]
pub(crate) fn Closed(ranking: Memo<Ranking>) -> impl IntoView {
    let language = language();
    let count = Memo::new(move |_| ranking.with(|ranking| ranking.closed.len()));
    view! {
        <details class="closed" hidden=move || count.get() == 0>
            <summary>{move || say::closed_heading(language, count.get())}</summary>
            <For each=move || ranking.with(|ranking| ranking.closed.clone()) key=Id::clone let:remedy>
                <ClosedCard remedy />
            </For>
            <p class="hint">{frame::legal_rights(language)}</p>
        </details>
    }
    .into_any()
}

/// A closed remedy: every clause that closes it, and the others one click away.
#[component]
fn ClosedCard(remedy: Id) -> impl IntoView {
    let form = form();
    let vendor = form.vendor();
    let judged = form.remedy(remedy.clone());
    let part = move |render: fn(&Vendor, &RemedyAssessment) -> AnyView| {
        move || judged.with(|judged| judged.as_ref().map(|judged| render(&form.vendor(), judged)))
    };
    let heading_id = format!("option-{remedy}");
    view! {
        <article class="card card-closed" data-remedy=remedy.to_string() data-verdict="ineligible" aria-labelledby=heading_id.clone()>
            <header class="card-head"><h3 id=heading_id.clone()>{vendor.remedy(&remedy)}</h3> <p class="card-verdict">{part(verdict::badge)}</p></header>
            {part(closing)}
            <Clauses judged />
        </article>
    }
    .into_any()
}

/// The text of every clause whose gate fails.
fn closing(vendor: &Vendor, remedy: &RemedyAssessment) -> AnyView {
    let mut clauses: Vec<&Id> = remedy.gates(Outcome::Fail).collect();
    clauses.dedup();
    let clauses = clauses.into_iter().map(|id| view! { <li>{vendor.clause(id)}</li> });
    view! { <ul class="closing">{clauses.collect::<Vec<_>>()}</ul> }.into_any()
}
