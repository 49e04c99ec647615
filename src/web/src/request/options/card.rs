use leptos::prelude::*;
use policy::{Id, RemedyAssessment, Verdict};

use super::choose_button::ChooseButton;
use super::clauses::Clauses;
use super::needs::Needs;
use super::notes::Notes;
use crate::remedy::{Deadline, MoneyBreakdown, NetAmount, VerdictBadge};
use crate::request::state::use_form;

/// Renders an eligible or undetermined remedy of the active line.
#[component]
pub(crate) fn RemedyCard(remedy: Id) -> impl IntoView {
    let form = use_form();
    let vendor = form.vendor;
    let judged = form.remedy(remedy.clone());
    let id = StoredValue::new(remedy.clone());
    let is_chosen = Memo::new(move |_| {
        let key = form.active.get();
        let is = |chosen: Option<&Id>| id.with_value(|id| chosen == Some(id));
        form.draft.with(|draft| is(draft.line(key).and_then(|line| line.chosen.as_ref())))
    });
    let verdict = Memo::new(move |_| judged.with(|judged| judged.as_ref().map(|judged| judged.verdict)));
    let is_outside_wish = Memo::new(move |_| {
        let line = form.active_index();
        let is_wished = form.draft.with(|draft| {
            let mut wished =
                draft.lines.get(line).into_iter().flat_map(|line| line.wished(vendor.document()));
            id.with_value(|id| wished.any(|wished| wished == id))
        });
        verdict.get() == Some(Verdict::Undetermined) && !is_wished && !is_chosen.get()
    });
    let heading_id = format!("option-{remedy}");
    let summary =
        vendor.document().remedy(&remedy).map(|remedy| vendor.text(&remedy.summary)).unwrap_or_default();
    let of_judged = move |render: fn(&'static crate::vendor::Vendor, RemedyAssessment) -> AnyView| {
        move || judged.get().map(|judged| render(vendor, judged))
    };
    view! {
        <article
            class="card"
            class:card-chosen=move || is_chosen.get()
            class:card-open=move || verdict.get() == Some(Verdict::Eligible)
            class:card-aside=move || is_outside_wish.get()
            data-remedy=remedy.to_string()
            data-verdict=move || verdict.get().map(Verdict::as_str)
            aria-labelledby=heading_id
        >
            <header class="card-head">
                <div>
                    <h3 id=heading_id.clone()>{vendor.remedy(&remedy)}</h3>
                    <p class="card-verdict">
                        {of_judged(|vendor, judged| {
                            view! { <VerdictBadge vendor verdict=judged.verdict needs=judged.needs/> }.into_any()
                        })}
                    </p>
                </div>
                <div class="card-net">
                    {of_judged(|vendor, remedy| view! { <NetAmount vendor remedy/> }.into_any())}
                </div>
            </header>
            <p class="card-summary">{summary}</p>
            {of_judged(|vendor, remedy| view! { <Deadline vendor remedy/> }.into_any())}
            {of_judged(|vendor, remedy| view! { <MoneyBreakdown vendor remedy/> }.into_any())}
            <Needs remedy=remedy.clone() judged/>
            <ChooseButton remedy=remedy.clone() is_chosen/>
            <Clauses judged/>
            <Notes judged/>
        </article>
    }
}
