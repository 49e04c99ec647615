//! Until when a remedy is open.

use leptos::prelude::*;
use policy::{Basis, RemedyAssessment, Verdict};
use words::portal::options as say;

use crate::ui::icon::Icon;
use crate::vendor::Vendor;

/// The deadline in words: by when to do what.
pub(crate) fn in_words(vendor: &Vendor, remedy: &RemedyAssessment) -> String {
    let language = vendor.language;
    match (remedy.eligible_until, vendor.policy.deadline_basis(&remedy.remedy)) {
        (Some(until), Some(Basis::AsOf)) => say::request_by(language, &vendor.date(until)),
        (Some(until), Some(Basis::ShipOn) | None) => say::ship_by(language, &vendor.date(until)),
        (None, Some(_)) if remedy.verdict == Verdict::Undetermined => say::deadline_open(language).to_owned(),
        (None, _) => say::no_deadline(language).to_owned(),
    }
}

/// The deadline, absolute and relative, and whether it is still to be confirmed.
pub(crate) fn deadline(vendor: &Vendor, remedy: &RemedyAssessment) -> AnyView {
    let relative = remedy.eligible_until.map(|until| view! { " " <span class="relative">{vendor.relative(until)}</span> });
    let assumed = remedy.assumed.then(|| {
        view! { <p class="assumed">{Icon::Warning.draw()} <span>{say::to_be_confirmed(vendor.language, vendor.name())}</span></p> }
    });
    view! {
        <p class="deadline">{Icon::Clock.draw()} <span><strong>{in_words(vendor, remedy)}</strong>{relative}</span></p>
        {assumed}
    }
    .into_any()
}
