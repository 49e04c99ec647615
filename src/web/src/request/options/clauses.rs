use leptos::prelude::*;
use policy::{Outcome, Reason, RemedyAssessment};
use words::portal::options as say;

use crate::components::{Glyph, Icon};
use crate::remedy::ClauseText;
use crate::request::state::use_form;

/// Lists every clause that decided or charged, folded.
#[component]
pub(crate) fn Clauses(judged: Memo<Option<RemedyAssessment>>) -> impl IntoView {
    let language = use_form().vendor.language;
    let reasons = move || {
        let reasons = judged.with(|judged| judged.as_ref().and_then(|judged| judged.reasons.clone()));
        reasons.unwrap_or_default().into_iter().enumerate().collect::<Vec<_>>()
    };
    // A clause may give several reasons, so the index is part of the key.
    let key = |(index, reason): &(usize, Reason)| (*index, reason.clause.clone(), reason.outcome as u8);
    view! {
        <details class="why">
            <summary>{say::why(language)}</summary>
            <ul class="clauses">
                <For each=reasons key let:reason>
                    <ReasonItem reason=reason.1/>
                </For>
            </ul>
        </details>
    }
}

#[component]
fn ReasonItem(reason: Reason) -> impl IntoView {
    let vendor = use_form().vendor;
    let language = vendor.language;
    let (class, glyph, outcome) = match reason.outcome {
        Outcome::Pass => ("clause clause-pass", Glyph::Tick, say::passes(language)),
        Outcome::Fail => ("clause clause-fail", Glyph::Cross, say::fails(language)),
        Outcome::Unknown => ("clause clause-unknown", Glyph::Question, say::unknown(language)),
        Outcome::Applies => ("clause clause-applies", Glyph::Plus, say::applies(language)),
    };
    view! {
        <li class=class data-clause=reason.clause.to_string()>
            <span class="outcome"><Icon glyph/> " " {outcome}</span>
            <ClauseText vendor id=reason.clause.clone()/>
        </li>
    }
}
