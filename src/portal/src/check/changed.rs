//! What has changed since the customer saw it.

use leptos::prelude::*;
use policy::filing::{Change, ChangedField};
use policy::{Date, Money, Verdict};
use words::portal::{check as say, options, questions};

use crate::check::filer::{Filer, Progress};
use crate::filing;
use crate::form::form;
use crate::language;
use crate::navigation::navigation;
use crate::route::{Route, Step};
use crate::ui::message::{Tone, message};
use crate::vendor::Vendor;

/// Each change with what was seen, what holds now, and the clause; to be accepted, or taken back to the questions.
#[component]
pub(crate) fn Changed(filer: Filer, changes: Vec<Change>) -> impl IntoView {
    let (form, language, navigation) = (form(), language(), navigation());
    let vendor = form.vendor();
    let can_accept = form.draft.with_untracked(|draft| form.judged.with_untracked(|judged| filing::faults(&vendor, draft, judged).is_empty()));
    let policy = vendor.document().policy.id.to_string();
    let back = move |_| {
        filer.progress.set(Progress::Idle);
        navigation.go(Route::Request { policy: policy.clone(), step: Step::Ask });
    };
    let accept = can_accept.then(|| {
        view! { <button type="button" class="button primary" on:click=move |_| filer.file(form)>{say::accept_change(language)}</button> }
    });
    let closed = (!can_accept).then(|| view! { <p><strong>{say::closed_now(language)}</strong></p> });
    let rows = changes.iter().map(|change| row(&vendor, change)).collect::<Vec<_>>();
    let content = view! {
        <p>{say::changed_hint(language)}</p>
        <ul class="changes">{rows}</ul>
        {closed}
        <p class="buttons">{accept}<button type="button" class="button quiet" on:click=back>{say::back(language)}</button></p>
    };
    message(Tone::Warning, say::changed(language), content.into_any())
}

fn row(vendor: &Vendor, change: &Change) -> AnyView {
    let language = vendor.language;
    let what = match (change.line, &change.remedy) {
        (Some(line), Some(remedy)) => {
            let product = questions::product(language, line.saturating_add(1));
            format!("{product}, {}: {}", vendor.remedy(remedy), say::changed_field(language, change.field))
        }
        _ if change.field == ChangedField::Digest => say::policy_changed(language, vendor.name()),
        _ => say::changed_field(language, change.field).to_owned(),
    };
    let (seen, now) = if change.field == ChangedField::Digest {
        (say::earlier_version(language).to_owned(), say::current_version(language).to_owned())
    } else {
        (value(vendor, change.field, change.seen.as_deref()), value(vendor, change.field, change.now.as_deref()))
    };
    let clause = change.clause.as_ref().map(|clause| {
        view! { <div><dt>{say::changed_because(language)}</dt><dd>{vendor.clause(clause)}</dd></div> }
    });
    view! {
        <li>
            <p class="change-what">{what}</p>
            <dl class="answers">
                <div><dt>{say::changed_seen(language)}</dt><dd><s>{seen}</s></dd></div>
                <div><dt>{say::changed_now(language)}</dt><dd><strong>{now}</strong></dd></div>
                {clause}
            </dl>
        </li>
    }
    .into_any()
}

/// A changed value in words.
fn value(vendor: &Vendor, field: ChangedField, value: Option<&str>) -> String {
    let language = vendor.language;
    let Some(value) = value else { return say::none(language).to_owned() };
    let words = match field {
        ChangedField::Digest => None,
        ChangedField::ShipOn | ChangedField::EligibleUntil => value.parse::<Date>().ok().map(|date| vendor.date(date)),
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
