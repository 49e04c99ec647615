//! Why: every clause that spoke.

use leptos::prelude::*;
use policy::{Id, Outcome, Reason, RemedyAssessment};
use words::portal::options as say;

use crate::form::form;
use crate::language;
use crate::ui::icon::Icon;
use crate::vendor::Vendor;

/// Every clause that decided or charged, one click away.
#[component]
pub(crate) fn Clauses(judged: Memo<Option<RemedyAssessment>>) -> impl IntoView {
    let language = language();
    let reasons = Memo::new(move |_| {
        let reasons = judged.with(|judged| judged.as_ref().and_then(|judged| judged.reasons.clone()));
        reasons.unwrap_or_default().into_iter().enumerate().collect::<Vec<_>>()
    });
    // The place is part of the key: a clause may speak more than once.
    let key = |(index, reason): &(usize, Reason)| (*index, reason.clause.clone(), reason.outcome as u8);
    view! {
        <details class="why">
            <summary>{say::why(language)}</summary>
            <ul class="clauses">
                <For each=move || reasons.get() key=key let:entry>
                    {reason(&form().vendor(), &entry.1)}
                </For>
            </ul>
        </details>
    }
    .into_any()
}

fn reason(vendor: &Vendor, reason: &Reason) -> AnyView {
    let language = vendor.language;
    let (class, icon, word) = match reason.outcome {
        Outcome::Pass => ("clause clause-pass", Icon::Tick, say::passes(language)),
        Outcome::Fail => ("clause clause-fail", Icon::Cross, say::fails(language)),
        Outcome::Unknown => ("clause clause-unknown", Icon::Question, say::unknown(language)),
        Outcome::Applies => ("clause clause-applies", Icon::Plus, say::applies(language)),
    };
    view! {
        <li class=class data-clause=reason.clause.to_string() data-outcome=word>
            <span class="outcome">{icon.draw()} {word}</span>
            {clause(vendor, &reason.clause)}
        </li>
    }
    .into_any()
}

/// A clause in plain words; the vendor's own and how they are read one click away.
pub(crate) fn clause(vendor: &Vendor, id: &Id) -> AnyView {
    let language = vendor.language;
    let Some(clause) = vendor.document().clause(id) else { return id.to_string().into_any() };
    let reading = clause.reading.as_ref().map(|reading| {
        view! { <p class="reading"><b>{say::reading(language)}": "</b>{vendor.text(reading).to_owned()}</p> }
    });
    view! {
        <div class="clause-words">
            <p>{vendor.text(&clause.text).to_owned()}</p>
            <details class="source">
                <summary>{say::vendors_words(language, vendor.name())} " (" {id.to_string()} ")"</summary>
                <blockquote>{clause.source.clone()}</blockquote>
                {reading}
            </details>
        </div>
    }
    .into_any()
}
