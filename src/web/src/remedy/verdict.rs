//! The verdict of a remedy.

use leptos::prelude::*;
use policy::document::Fact;
use policy::{Id, RemedyAssessment, Verdict};
use words::portal::options as texts;

use crate::components::{Glyph, Icon};
use crate::vendor::Vendor;

/// Returns the needed facts that are asked of the customer. The others are decisions of the vendor.
pub fn answerable<'a>(vendor: &'a Vendor, needs: &'a [Id]) -> impl Iterator<Item = &'a Id> {
    let is_asked = |id: &Id| vendor.document().fact(id).is_some_and(Fact::is_asked_of_customer);
    needs.iter().filter(move |id| is_asked(id))
}

/// Returns the verdict in words: while it is undetermined, how many answers it needs, or that the vendor decides.
#[must_use]
pub fn in_words(vendor: &Vendor, verdict: Verdict, needs: &[Id]) -> String {
    let language = vendor.language;
    match verdict {
        Verdict::Eligible => texts::eligible(language).to_owned(),
        Verdict::Ineligible => texts::ineligible(language).to_owned(),
        Verdict::Undetermined => match answerable(vendor, needs).count() {
            0 => texts::vendor_decides(language, vendor.name()),
            count => texts::needs(language, count),
        },
    }
}

/// Returns the state of a remedy in words: its verdict, the step that the customer can still take, or that the vendor checks what the
/// customer is not sure about. `needs` are the answers that the customer can still give here.
#[must_use]
pub fn of_remedy(vendor: &Vendor, remedy: &RemedyAssessment, needs: &[Id]) -> String {
    let step = vendor.document().gates.iter().find(|gate| remedy.step.contains(&gate.clause));
    match (step.and_then(|gate| gate.step.as_ref()), remedy.verdict) {
        (Some(step), _) => vendor.text(&step.action).to_owned(),
        (None, Verdict::Undetermined)
            if needs.is_empty() && answerable(vendor, &remedy.needs).next().is_some() =>
        {
            texts::vendor_checks(vendor.language, vendor.name())
        }
        (None, verdict) => in_words(vendor, verdict, needs),
    }
}

/// Renders the state of a remedy with an icon.
#[component]
pub fn RemedyBadge(vendor: &'static Vendor, remedy: RemedyAssessment, needs: Vec<Id>) -> impl IntoView {
    let words = of_remedy(vendor, &remedy, &needs);
    let verdict = if remedy.step.is_empty() { remedy.verdict } else { Verdict::Undetermined };
    view! { <Badge verdict words/> }
}

/// Renders the verdict with an icon, so that it does not depend on its colour.
#[component]
pub fn VerdictBadge(vendor: &'static Vendor, verdict: Verdict, needs: Vec<Id>) -> impl IntoView {
    view! { <Badge verdict words=in_words(vendor, verdict, &needs)/> }
}

#[component]
fn Badge(verdict: Verdict, words: String) -> impl IntoView {
    let glyph = match verdict {
        Verdict::Eligible => Glyph::Tick,
        Verdict::Ineligible => Glyph::Cross,
        Verdict::Undetermined => Glyph::Question,
    };
    view! {
        <span class=format!("badge badge-{}", verdict.as_str())>
            <Icon glyph/>
            " "
            {words}
        </span>
    }
}
