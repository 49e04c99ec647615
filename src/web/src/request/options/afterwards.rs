use leptos::prelude::*;
use policy::{RemedyAssessment, Verdict};
use words::portal::options as texts;

use crate::request::state::{Form, use_form};
use crate::vendor::Vendor;

/// Renders the remedy that remains after the deadline of this one: "After that: House credit, until January 27, the same $200".
#[component]
pub(crate) fn Afterwards(judged: Memo<Option<RemedyAssessment>>) -> impl IntoView {
    let form = use_form();
    let words = move || {
        let judged = judged.get().filter(|judged| judged.verdict == Verdict::Eligible)?;
        let next = next(form, &judged)?;
        Some(in_words(form.vendor, &judged, &next))
    };
    move || words().map(|words| view! { <p class="hint">{words}</p> })
}

/// Returns the first remedy of the wish that is eligible and has a later deadline, or none.
fn next(form: Form, judged: &RemedyAssessment) -> Option<RemedyAssessment> {
    let until = judged.eligible_until?;
    let line = form.active_index();
    let wished: Vec<_> = form.draft.with(|draft| {
        draft
            .lines
            .get(line)
            .into_iter()
            .flat_map(|line| line.wished(form.vendor.document()))
            .cloned()
            .collect()
    });
    form.judged.with(|all| {
        let later = |other: &&RemedyAssessment| {
            other.verdict == Verdict::Eligible && other.eligible_until.is_none_or(|other| other > until)
        };
        wished.iter().filter_map(|id| all.remedy(line, id)).find(later).cloned()
    })
}

fn in_words(vendor: &Vendor, judged: &RemedyAssessment, next: &RemedyAssessment) -> String {
    let (language, name) = (vendor.language, vendor.remedy(&next.remedy));
    let words = match next.eligible_until {
        Some(until) => texts::afterwards(language, &name, &vendor.weekday_date(until)),
        None => texts::afterwards_without_end(language, &name),
    };
    match next.net.filter(|net| *net != policy::Money::ZERO) {
        Some(net) if judged.net == Some(net) => {
            format!("{words}, {}", texts::the_same_amount(language, &vendor.money(net)))
        }
        Some(net) => format!("{words}, {}", vendor.money(net)),
        None => words,
    }
}
