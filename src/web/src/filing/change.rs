use leptos::prelude::*;
use policy::filing::{Change, ChangedField};
use policy::{Date, Money, Verdict};
use words::format::colon;
use words::portal::{check as texts, options};

use crate::vendor::Vendor;

/// Renders a change since the customer saw the assessment: the old value, the new value, and the clause that causes the difference.
#[component]
pub fn ChangeRow(
    vendor: &'static Vendor,
    change: Change,
    /// The name of the changed line; empty for a change of the whole request.
    #[prop(into)]
    goods: String,
) -> impl IntoView {
    let language = vendor.language;
    let field = texts::changed_field(language, change.field);
    let what = match &change.remedy {
        Some(remedy) => format!("{goods}, {}{}{field}", vendor.remedy(remedy), colon(language)),
        None if change.field == ChangedField::Digest => texts::policy_changed(language, vendor.name()),
        None => field.to_owned(),
    };
    let (seen, now) = if change.field == ChangedField::Digest {
        (texts::earlier_version(language).to_owned(), texts::current_version(language).to_owned())
    } else {
        let in_words = |value: Option<String>| in_words(vendor, change.field, value);
        (in_words(change.seen), in_words(change.now))
    };
    let clause = change.clause.map(|clause| {
        view! {
            <div>
                <dt>{texts::changed_because(language)}</dt>
                <dd><span>{vendor.clause(&clause)}</span></dd>
            </div>
        }
    });
    view! {
        <li>
            <p class="change-what">{what}</p>
            <dl class="answers">
                <div>
                    <dt>{texts::changed_seen(language)}</dt>
                    <dd><s>{seen}</s></dd>
                </div>
                <div>
                    <dt>{texts::changed_now(language)}</dt>
                    <dd><strong>{now}</strong></dd>
                </div>
                {clause}
            </dl>
        </li>
    }
}

/// Returns a value of a change in words; a value that cannot be parsed is returned unchanged.
fn in_words(vendor: &Vendor, field: ChangedField, value: Option<String>) -> String {
    let language = vendor.language;
    let Some(value) = value else { return texts::none(language).to_owned() };
    let words = match field {
        ChangedField::Digest => None,
        ChangedField::ShipOn | ChangedField::EligibleUntil => {
            value.parse::<Date>().ok().map(|date| vendor.date(date))
        }
        ChangedField::Net => Money::parse_signed(&value).ok().map(|amount| vendor.money(amount)),
        ChangedField::Verdict => [Verdict::Eligible, Verdict::Undetermined, Verdict::Ineligible]
            .into_iter()
            .find(|verdict| verdict.as_str() == value)
            .map(|verdict| match verdict {
                Verdict::Eligible => options::eligible(language).to_owned(),
                Verdict::Ineligible => options::ineligible(language).to_owned(),
                Verdict::Undetermined => options::vendor_decides(language, vendor.name()),
            }),
    };
    words.unwrap_or(value)
}
