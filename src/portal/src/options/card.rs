//! A remedy that is open, or may be.

use leptos::prelude::*;
use policy::{Id, RemedyAssessment, Verdict};

use crate::body;
use crate::form::form;
use crate::options::choose::ChooseButton;
use crate::options::clauses::Clauses;
use crate::options::needs::Needs;
use crate::options::notes::Notes;
use crate::options::{deadline, money, verdict};

/// Everything about one remedy of the product that is shown.
#[component]
pub(crate) fn Card(remedy: Id) -> impl IntoView {
    let form = form();
    let vendor = form.vendor();
    let judged = form.remedy(remedy.clone());
    let verdict_name = move || judged.with(|judged| judged.as_ref().map(|judged| judged.verdict.as_str()));
    let is_chosen = {
        let remedy = remedy.clone();
        Memo::new(move |_| {
            let key = form.active.get();
            form.draft.with(|draft| draft.line(key).is_some_and(|line| line.chosen.as_ref() == Some(&remedy)))
        })
    };
    let is_aside = {
        let remedy = remedy.clone();
        Memo::new(move |_| {
            let (line, vendor) = (form.active_index(), form.vendor());
            let is_wished = form.draft.with(|draft| draft.lines.get(line).is_some_and(|line| body::is_wished(vendor.document(), line, &remedy)));
            let is_unknown = judged.with(|judged| judged.as_ref().is_some_and(|judged| judged.verdict == Verdict::Undetermined));
            is_unknown && !is_wished && !is_chosen.get()
        })
    };
    let summary = vendor.document().remedy(&remedy).map(|remedy| vendor.text(&remedy.summary).to_owned());
    let heading_id = format!("option-{remedy}");
    let part = move |render: fn(&crate::vendor::Vendor, &RemedyAssessment) -> AnyView| {
        move || judged.with(|judged| judged.as_ref().map(|judged| render(&form.vendor(), judged)))
    };
    let is_open = move || judged.with(|judged| judged.as_ref().is_some_and(|judged| judged.verdict == Verdict::Eligible));
    view! {
        <article class="card" class:card-chosen=move || is_chosen.get() class:card-open=is_open class:card-aside=move || is_aside.get()
            data-remedy=remedy.to_string() data-verdict=verdict_name aria-labelledby=heading_id.clone()>
            <header class="card-head">
                <div>
                    <h3 id=heading_id.clone()>{vendor.remedy(&remedy)}</h3>
                    <p class="card-verdict">{part(verdict::badge)}</p>
                </div>
                <div class="card-net">{part(money::headline)}</div>
            </header>
            <p class="card-summary">{summary}</p>
            {part(deadline::deadline)}
            {part(money::breakdown)}
            <Needs remedy=remedy.clone() judged />
            <ChooseButton remedy=remedy.clone() is_chosen />
            <Clauses judged />
            <Notes judged />
        </article>
    }
    .into_any()
}
