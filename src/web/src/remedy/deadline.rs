//! The last day of a remedy.

use leptos::prelude::*;
use policy::{Basis, Date, Id, Money, RemedyAssessment, Verdict};
use words::portal::options as texts;

use crate::components::{Glyph, Icon};
use crate::vendor::Vendor;

/// The number of days before a deadline from which the customer is reminded that approval comes first.
const SOON_DAYS: i64 = 7;

/// Returns the deadline in words, with the action that is due: request, or ship.
#[must_use]
pub fn in_words(vendor: &Vendor, remedy: &RemedyAssessment) -> String {
    known_in_words(vendor, remedy).unwrap_or_else(|| texts::deadline_open(vendor.language).to_owned())
}

/// Returns the deadline in words; `None` while it depends on further answers.
#[must_use]
pub fn known_in_words(vendor: &Vendor, remedy: &RemedyAssessment) -> Option<String> {
    let language = vendor.language;
    match (remedy.eligible_until, vendor.policy.deadline_basis(&remedy.remedy)) {
        (Some(until), Some(Basis::AsOf)) => Some(texts::request_by(language, &vendor.weekday_date(until))),
        (Some(until), Some(Basis::ShipOn) | None) => {
            Some(texts::ship_by(language, &vendor.weekday_date(until)))
        }
        (None, Some(_)) if remedy.verdict == Verdict::Undetermined => None,
        (None, _) => Some(texts::no_deadline(language).to_owned()),
    }
}

/// Returns the remedy that remains after the deadline of another one in words; `net` is what the customer gets by the one that ends.
#[must_use]
pub fn afterwards(
    vendor: &Vendor,
    net: Option<Money>,
    remedy: &Id,
    until: Option<Date>,
    remaining_net: Option<Money>,
) -> String {
    let remaining = texts::Remaining { remedy: &vendor.remedy(remedy), until, net: remaining_net };
    texts::after_deadline(vendor.language, vendor.currency(), net, &remaining)
}

/// Renders the deadline as a date and as a distance from today, and whether the vendor has to confirm it.
#[component]
pub fn Deadline(
    vendor: &'static Vendor,
    remedy: RemedyAssessment,
    #[prop(optional)] is_filed: bool,
) -> impl IntoView {
    let relative =
        remedy.eligible_until.map(|until| view! { <span class="relative">{vendor.relative(until)}</span> });
    let assumed = remedy.assumed.then(|| {
        view! {
            <p class="assumed">
                <Icon glyph=Glyph::Warning/>
                <span>{texts::to_be_confirmed(vendor.language, vendor.name())}</span>
            </p>
        }
    });
    let warning = warning(vendor, &remedy, is_filed)
        .map(|warning| view! { <p class="assumed"><Icon glyph=Glyph::Warning/><span>{warning}</span></p> });
    view! {
        <p class="deadline">
            <Icon glyph=Glyph::Clock/>
            <span><strong>{in_words(vendor, &remedy)}</strong> " " {relative}</span>
        </p>
        {warning}
        {assumed}
    }
}

/// Returns a warning where the last day of shipping is hard to meet: it lies before the usual approval, or on a weekend. Without either, a
/// reminder to file the request soon, if it is not filed.
fn warning(vendor: &Vendor, remedy: &RemedyAssessment, is_filed: bool) -> Option<String> {
    let (language, name) = (vendor.language, vendor.name());
    let until = remedy.eligible_until?;
    if vendor.policy.deadline_basis(&remedy.remedy) != Some(Basis::ShipOn) {
        return None;
    }
    if vendor.approval_days.is_some() && until < vendor.first_ship_day() {
        return Some(texts::before_approval(language, name, &vendor.weekday_date(vendor.first_ship_day())));
    }
    let weekend = until.weekday().checked_sub(4).filter(|days| *days > 0);
    let friday = weekend.map(|days| (0..days).fold(until, |day, _| day.day_before()));
    match friday.filter(|friday| *friday >= vendor.today) {
        Some(friday) => Some(texts::on_a_weekend(language, &vendor.weekday_date(friday))),
        None if !is_filed && vendor.today.days_until(until) <= SOON_DAYS => {
            Some(texts::approval_first(language, name))
        }
        None => None,
    }
}
