use leptos::prelude::*;
use policy::{Effect, Finding, Id, Outcome, RemedyAssessment, Verdict};
use words::portal::{options as texts, reasons};

use crate::components::{Fold, Glyph, Icon};
use crate::focus::keep_in_place;
use crate::remedy::{ClauseText, reason};
use crate::request::state::{Form, use_form};

/// Lists the reasons that rule the remedy out.
#[component]
pub(crate) fn ExcludingReasons(remedy: Id, judged: Memo<Option<RemedyAssessment>>) -> impl IntoView {
    let form = use_form();
    move || {
        let is_excluded = |judged: &Option<RemedyAssessment>| {
            judged
                .as_ref()
                .is_some_and(|judged| judged.verdict == Verdict::Ineligible && judged.step.is_empty())
        };
        judged.with(is_excluded).then(|| {
            let failing = findings(form, &remedy).into_iter();
            let failing = failing.filter(|finding| finding.outcome == Outcome::Fail);
            let items = failing.map(|finding| view! { <FindingItem finding/> });
            view! { <ul class="clauses excluding">{items.collect_view()}</ul> }
        })
    }
}

/// Lists every reason with the customer's own facts, folded; each unfolds its clause.
#[component]
pub(crate) fn Reasons(remedy: Id, judged: Memo<Option<RemedyAssessment>>) -> impl IntoView {
    let form = use_form();
    let language = form.vendor.language;
    let items = move || {
        judged.with(|judged| {
            let charges = judged.iter().flat_map(|judged| judged.reasons.iter().flatten());
            let charges = charges.filter(|reason| reason.effect != Effect::Gate);
            let mut charges: Vec<&Id> = charges.map(|reason| &reason.clause).collect();
            // Several charges may follow from one clause.
            charges.dedup();
            let charges =
                charges.into_iter().map(|clause| view! { <ChargeItem clause=clause.clone()/> }.into_any());
            let gates = findings(form, &remedy).into_iter();
            let gates = gates.map(|finding| view! { <FindingItem finding/> }.into_any());
            gates.chain(charges).collect::<Vec<_>>()
        })
    };
    view! {
        <Fold class="why" summary=texts::why(language)>
            <ul class="clauses">{items.clone()}</ul>
        </Fold>
    }
}

/// Returns the gates of a remedy for the active line, with what decided them.
fn findings(form: Form, remedy: &Id) -> Vec<Finding> {
    let line = form.active_index();
    form.judged.with(|judged| form.vendor.policy.findings(&judged.resolved, line, remedy))
}

#[component]
fn FindingItem(finding: Finding) -> impl IntoView {
    let form = use_form();
    let vendor = form.vendor;
    let language = vendor.language;
    let (class, glyph, outcome) = match finding.outcome {
        Outcome::Fail => ("clause clause-fail", Glyph::Cross, reasons::rules_it_out(language)),
        Outcome::Unknown => ("clause clause-unknown", Glyph::Question, reasons::still_open(language)),
        Outcome::Pass | Outcome::Applies => ("clause clause-pass", Glyph::Tick, reasons::fine(language)),
    };
    let Finding { clause, outcome: found, causes } = finding;
    let causes = move || {
        let causes =
            causes.iter().map(|cause| match cause.unanswered().filter(|fact| form.is_unsure(fact)) {
                Some(fact) => reasons::not_sure(language, &vendor.fact(fact), vendor.name()),
                None => reason::in_words(vendor, found, cause),
            });
        causes.collect::<Vec<_>>().join("; ")
    };
    view! {
        <li class=class data-clause=clause.to_string()>
            <details>
                <summary on:click=|event| keep_in_place(&event)>
                    <Icon glyph/>
                    <span>{causes} ", " <b class="outcome">{outcome}</b></span>
                </summary>
                <ClauseText vendor id=clause.clone()/>
            </details>
        </li>
    }
}

#[component]
fn ChargeItem(clause: Id) -> impl IntoView {
    let vendor = use_form().vendor;
    view! {
        <li class="clause clause-applies" data-clause=clause.to_string()>
            <details>
                <summary on:click=|event| keep_in_place(&event)>
                    <Icon glyph=Glyph::Plus/>
                    <span>{vendor.clause(&clause)} " " <b class="outcome">{texts::applies(vendor.language)}</b></span>
                </summary>
                <ClauseText vendor id=clause.clone()/>
            </details>
        </li>
    }
}
