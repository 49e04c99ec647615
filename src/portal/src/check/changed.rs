//! What has changed since the customer saw it.

use policy::filing::{Change, ChangedField};
use policy::{Date, Money, Verdict};
use ui::button::button;
use ui::dom::{El, el};
use ui::language;
use ui::message::{Tone, message};
use ui::vendor::Vendor;
use words::format::colon;
use words::portal::{check as say, options, questions};

use crate::check::filer::{Filer, Progress};
use crate::form::form;
use crate::navigation::navigation;
use crate::route::Step;

/// Each change with what was seen, what holds now, and the clause; to be accepted, or taken back to the questions.
pub(crate) fn changed(filer: Filer, changes: &[Change]) -> El {
    let (form, language, navigation) = (form(), language(), navigation());
    let vendor = form.vendor;
    let can_accept = form.find_faults().is_empty();
    let back = button("button quiet", say::back(language), move || {
        filer.progress.set(Progress::Idle);
        navigation.go(Step::Ask);
    });
    let accept =
        can_accept.then(|| button("button primary", say::accept_change(language), move || filer.file(form)));
    let closed = el("p")
        .set_some("hidden", can_accept.then_some(""))
        .add(el("strong").text(say::closed_now(language)));
    let rows = changes.iter().map(|change| row(vendor, change)).collect::<Vec<_>>();
    let content = [
        el("p").text(say::changed_hint(language)),
        el("ul").class("changes").add(rows),
        closed,
        el("p").class("buttons").add(accept).add(back),
    ];
    message(Tone::Warning, say::changed(language), content)
}

fn row(vendor: &Vendor, change: &Change) -> El {
    let language = vendor.language;
    let what = match (change.line, &change.remedy) {
        (Some(line), Some(remedy)) => {
            let product = questions::product(language, line.saturating_add(1));
            format!(
                "{product}, {}{}{}",
                vendor.remedy(remedy),
                colon(language),
                say::changed_field(language, change.field)
            )
        }
        _ if change.field == ChangedField::Digest => say::policy_changed(language, vendor.name()),
        _ => say::changed_field(language, change.field).to_owned(),
    };
    let (seen, now) = if change.field == ChangedField::Digest {
        (say::earlier_version(language).to_owned(), say::current_version(language).to_owned())
    } else {
        (
            value(vendor, change.field, change.seen.as_deref()),
            value(vendor, change.field, change.now.as_deref()),
        )
    };
    let entry = |label: &str, value: El| el("div").add([el("dt").text(label), el("dd").add(value)]);
    let because = change
        .clause
        .as_ref()
        .map(|clause| entry(say::changed_because(language), el("span").text(&vendor.clause(clause))));
    let answers = el("dl")
        .class("answers")
        .add([
            entry(say::changed_seen(language), el("s").text(&seen)),
            entry(say::changed_now(language), el("strong").text(&now)),
        ])
        .add(because);
    el("li").add([el("p").class("change-what").text(&what), answers])
}

/// A changed value in words.
fn value(vendor: &Vendor, field: ChangedField, value: Option<&str>) -> String {
    let language = vendor.language;
    let Some(value) = value else { return say::none(language).to_owned() };
    let words = match field {
        ChangedField::Digest => None,
        ChangedField::ShipOn | ChangedField::EligibleUntil => {
            value.parse::<Date>().ok().map(|date| vendor.date(date))
        }
        ChangedField::Net => Money::parse_signed(value).ok().map(|amount| vendor.money(amount)),
        ChangedField::Verdict => [Verdict::Eligible, Verdict::Undetermined, Verdict::Ineligible]
            .into_iter()
            .find(|verdict| verdict.as_str() == value)
            .map(|verdict| match verdict {
                Verdict::Eligible => options::eligible(language).to_owned(),
                Verdict::Ineligible => options::ineligible(language).to_owned(),
                Verdict::Undetermined => options::vendor_decides(language, vendor.name()),
            }),
    };
    words.unwrap_or_else(|| value.to_owned())
}
