//! A verdict in words, with an icon beside its colour.

use policy::{RemedyAssessment, Verdict};
use words::portal::options as say;

use crate::ui::dom::{El, el};
use crate::ui::icon::Icon;
use crate::ui::vendor::Vendor;

/// The verdict in words.
#[must_use]
pub fn words(vendor: &Vendor, remedy: &RemedyAssessment) -> String {
    let language = vendor.language;
    match remedy.verdict {
        Verdict::Eligible => say::eligible(language).to_owned(),
        Verdict::Ineligible => say::ineligible(language).to_owned(),
        Verdict::Undetermined => match answerable(vendor, remedy) {
            0 => say::vendor_decides(language, vendor.name()),
            count => say::needs(language, count),
        },
    }
}

/// The verdict as a badge.
pub fn badge(vendor: &Vendor, remedy: &RemedyAssessment) -> El {
    let icon = match remedy.verdict {
        Verdict::Eligible => Icon::Tick,
        Verdict::Ineligible => Icon::Cross,
        Verdict::Undetermined => Icon::Question,
    };
    let class = format!("badge badge-{}", remedy.verdict.as_str());
    el("span").class(&class).add(icon.draw()).text(" ").text(&words(vendor, remedy))
}

/// How many of the needed facts the customer can tell.
fn answerable(vendor: &Vendor, remedy: &RemedyAssessment) -> usize {
    let by_customer = |fact: &&policy::Id| {
        vendor.document().fact(fact).is_some_and(|fact| fact.kind != policy::document::FactType::Decision)
    };
    remedy.needs.iter().filter(by_customer).count()
}
