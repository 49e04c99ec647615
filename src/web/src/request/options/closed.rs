use leptos::prelude::*;
use policy::{Id, Outcome, RemedyAssessment, Verdict};
use words::portal::{frame, options as say};

use super::clauses::Clauses;
use super::ranking::Ranking;
use crate::remedy::VerdictBadge;
use crate::request::state::use_form;

/// Lists the ineligible remedies of the active line, folded.
#[component]
pub(crate) fn ClosedRemedies(ranking: Memo<Ranking>) -> impl IntoView {
    let language = use_form().vendor.language;
    let count = Memo::new(move |_| ranking.with(|ranking| ranking.closed.len()));
    view! {
        <details class="closed" hidden=move || count.get() == 0>
            <summary>{move || say::closed_heading(language, count.get())}</summary>
            <For each=move || ranking.with(|ranking| ranking.closed.clone()) key=Id::clone let:remedy>
                <ClosedCard remedy/>
            </For>
            <p class="hint">{frame::legal_rights(language)}</p>
        </details>
    }
}

/// Renders an ineligible remedy with every clause that excludes it.
#[component]
fn ClosedCard(remedy: Id) -> impl IntoView {
    let form = use_form();
    let vendor = form.vendor;
    let judged = form.remedy(remedy.clone());
    let heading_id = format!("option-{remedy}");
    let excluding = move || {
        let clauses = judged.with(|judged| judged.as_ref().map(excluding_clauses)).unwrap_or_default();
        clauses.into_iter().map(|id| view! { <li>{vendor.clause(&id)}</li> }).collect_view()
    };
    view! {
        <article
            class="card card-closed"
            data-remedy=remedy.to_string()
            data-verdict="ineligible"
            aria-labelledby=heading_id
        >
            <header class="card-head">
                <h3 id=heading_id.clone()>{vendor.remedy(&remedy)}</h3>
                <p class="card-verdict">
                    <VerdictBadge vendor verdict=Verdict::Ineligible needs=Vec::new()/>
                </p>
            </header>
            <ul class="closing">{excluding}</ul>
            <Clauses judged/>
        </article>
    }
}

/// Returns the clauses whose gates fail, without repetitions.
fn excluding_clauses(remedy: &RemedyAssessment) -> Vec<Id> {
    let mut clauses: Vec<Id> = remedy.gates(Outcome::Fail).cloned().collect();
    clauses.dedup();
    clauses
}
