//! The verdict of a remedy.

use leptos::prelude::*;
use policy::document::FactType;
use policy::{Id, Verdict};
use words::portal::options as say;

use crate::components::{Glyph, Icon};
use crate::vendor::Vendor;

/// Returns those of the facts that a remedy needs which the customer can answer: a decision is the vendor's.
pub fn answerable<'a>(vendor: &'a Vendor, needs: &'a [Id]) -> impl Iterator<Item = &'a Id> {
    needs
        .iter()
        .filter(|fact| vendor.document().fact(fact).is_some_and(|fact| fact.kind != FactType::Decision))
}

/// Returns the verdict in words: while it is undetermined, how many answers it needs, or that the vendor decides.
#[must_use]
pub fn in_words(vendor: &Vendor, verdict: Verdict, needs: &[Id]) -> String {
    let language = vendor.language;
    match verdict {
        Verdict::Eligible => say::eligible(language).to_owned(),
        Verdict::Ineligible => say::ineligible(language).to_owned(),
        Verdict::Undetermined => match answerable(vendor, needs).count() {
            0 => say::vendor_decides(language, vendor.name()),
            count => say::needs(language, count),
        },
    }
}

/// Renders the verdict with an icon, so that it does not depend on its colour.
#[component]
pub fn VerdictBadge(vendor: &'static Vendor, verdict: Verdict, needs: Vec<Id>) -> impl IntoView {
    let glyph = match verdict {
        Verdict::Eligible => Glyph::Tick,
        Verdict::Ineligible => Glyph::Cross,
        Verdict::Undetermined => Glyph::Question,
    };
    view! {
        <span class=format!("badge badge-{}", verdict.as_str())>
            <Icon glyph/>
            " "
            {in_words(vendor, verdict, &needs)}
        </span>
    }
}
