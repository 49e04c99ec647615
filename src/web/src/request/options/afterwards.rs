use leptos::prelude::*;
use policy::{RemedyAssessment, Verdict};

use crate::remedy::deadline;
use crate::request::state::{Form, use_form};

/// Renders the remedy that remains after the deadline of this one: "After that: House credit, until January 27, the same $200".
#[component]
pub(crate) fn Afterwards(judged: Memo<Option<RemedyAssessment>>) -> impl IntoView {
    let form = use_form();
    let words = move || {
        let judged = judged.get().filter(|judged| judged.verdict == Verdict::Eligible)?;
        let next = next(form, &judged)?;
        Some(deadline::afterwards(form.vendor, judged.net, &next.remedy, next.eligible_until, next.net))
    };
    move || words().map(|words| view! { <p class="hint">{words}</p> })
}

/// Returns the first remedy of the wish that is eligible and has a later deadline, or none.
fn next(form: Form, judged: &RemedyAssessment) -> Option<RemedyAssessment> {
    let index = form.active_index();
    form.draft.with(|draft| {
        let wished = draft.lines.get(index)?.wished(form.vendor.document());
        form.judged.with(|all| all.assessment.lines.get(index)?.after(judged, wished).cloned())
    })
}
