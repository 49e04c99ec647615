//! The last day of a remedy.

use leptos::prelude::*;
use policy::{Basis, RemedyAssessment, Verdict};
use words::portal::options as say;

use crate::components::{Glyph, Icon};
use crate::vendor::Vendor;

/// Returns the deadline in words, with the action that is due: request, or ship.
#[must_use]
pub fn in_words(vendor: &Vendor, remedy: &RemedyAssessment) -> String {
    let language = vendor.language;
    match (remedy.eligible_until, vendor.policy.deadline_basis(&remedy.remedy)) {
        (Some(until), Some(Basis::AsOf)) => say::request_by(language, &vendor.date(until)),
        (Some(until), Some(Basis::ShipOn) | None) => say::ship_by(language, &vendor.date(until)),
        (None, Some(_)) if remedy.verdict == Verdict::Undetermined => say::deadline_open(language).to_owned(),
        (None, _) => say::no_deadline(language).to_owned(),
    }
}

/// Renders the deadline as a date and as a distance from today, and whether the vendor has to confirm it.
#[component]
pub fn Deadline(vendor: &'static Vendor, remedy: RemedyAssessment) -> impl IntoView {
    let relative =
        remedy.eligible_until.map(|until| view! { <span class="relative">{vendor.relative(until)}</span> });
    let assumed = remedy.assumed.then(|| {
        view! {
            <p class="assumed">
                <Icon glyph=Glyph::Warning/>
                <span>{say::to_be_confirmed(vendor.language, vendor.name())}</span>
            </p>
        }
    });
    view! {
        <p class="deadline">
            <Icon glyph=Glyph::Clock/>
            <span><strong>{in_words(vendor, &remedy)}</strong> " " {relative}</span>
        </p>
        {assumed}
    }
}
