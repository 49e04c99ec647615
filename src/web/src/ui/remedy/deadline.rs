//! Until when a remedy is open.

use policy::{Basis, RemedyAssessment, Verdict};
use words::portal::options as say;

use crate::ui::dom::{El, el};
use crate::ui::icon::Icon;
use crate::ui::vendor::Vendor;

/// The deadline in words: by when to do what.
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

/// The deadline, absolute and relative, and whether it is still to be confirmed.
#[must_use]
pub fn deadline(vendor: &Vendor, remedy: &RemedyAssessment) -> Vec<El> {
    let relative =
        remedy.eligible_until.map(|until| el("span").class("relative").text(&vendor.relative(until)));
    let words = el("span").add(el("strong").text(&in_words(vendor, remedy))).text(" ").add(relative);
    let deadline = el("p").class("deadline").add([Icon::Clock.draw(), words]);
    let assumed = remedy.assumed.then(|| {
        let words = el("span").text(&say::to_be_confirmed(vendor.language, vendor.name()));
        el("p").class("assumed").add([Icon::Warning.draw(), words])
    });
    [deadline].into_iter().chain(assumed).collect()
}
