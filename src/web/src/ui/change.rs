//! Something that has changed since the customer saw it.

use policy::filing::{Change, ChangedField};
use policy::{Date, Money, Verdict};
use words::format::colon;
use words::portal::{check as say, options};

use crate::ui::dom::{El, el};
use crate::ui::vendor::Vendor;

/// What was seen, what holds now, and the clause that makes the difference; `goods` names a line.
pub fn row(vendor: &Vendor, change: &Change, goods: &dyn Fn(usize) -> String) -> El {
    let language = vendor.language;
    let what = match (change.line, &change.remedy) {
        (Some(line), Some(remedy)) => {
            format!(
                "{}, {}{}{}",
                goods(line),
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
