//! A remedy that is open, or may be.

use crate::ui::dom::{El, Fragment, el};
use crate::ui::live::{Derived, derived};
use crate::ui::remedy::{deadline, money, verdict};
use crate::ui::vendor::Vendor;
use policy::{Id, RemedyAssessment, Verdict};

use crate::request::body;
use crate::request::form::form;
use crate::request::options::choose::choose_button;
use crate::request::options::clauses::clauses;
use crate::request::options::needs::needs;
use crate::request::options::notes::notes;

/// A remedy as judged for the product that is shown.
pub(crate) type Judged = Derived<Option<RemedyAssessment>>;

/// Everything about one remedy of the product that is shown.
pub(crate) fn card(remedy: &Id) -> El {
    let form = form();
    let vendor = form.vendor;
    let judged = form.remedy(remedy.clone());
    let own = remedy.clone();
    let is_chosen = derived(move || {
        let key = form.active.get();
        form.draft.with(|draft| draft.line(key).is_some_and(|line| line.chosen.as_ref() == Some(&own)))
    });
    let is = move |verdict: Verdict| {
        judged.with(|judged| judged.as_ref().is_some_and(|judged| judged.verdict == verdict))
    };
    let own = remedy.clone();
    let is_aside = derived(move || {
        let (line, vendor) = (form.active_index(), form.vendor);
        let is_wished = form.draft.with(|draft| {
            draft.lines.get(line).is_some_and(|line| body::is_wished(vendor.document(), line, &own))
        });
        is(Verdict::Undetermined) && !is_wished && !is_chosen.get()
    });
    let heading_id = format!("option-{remedy}");
    let heading = el("h3").set("id", &heading_id).text(&vendor.remedy(remedy));
    let badge = el("p").class("card-verdict").live(part(judged, verdict::badge));
    let net = el("div").class("card-net").live(part(judged, money::headline));
    let summary =
        vendor.document().remedy(remedy).map(|remedy| vendor.text(&remedy.summary)).unwrap_or_default();
    el("article")
        .class("card")
        .class_live("card-chosen", move || is_chosen.get())
        .class_live("card-open", move || is(Verdict::Eligible))
        .class_live("card-aside", move || is_aside.get())
        .set("data-remedy", remedy.as_str())
        .set_live("data-verdict", move || {
            judged.with(|judged| Some(judged.as_ref()?.verdict.as_str().to_owned()))
        })
        .set("aria-labelledby", &heading_id)
        .add(el("header").class("card-head").add([el("div").add([heading, badge]), net]))
        .add(el("p").class("card-summary").text(summary))
        .live(part(judged, deadline::deadline))
        .live(part(judged, money::breakdown))
        .with(|card| needs(card, remedy, judged))
        .add([choose_button(remedy, is_chosen), clauses(judged)])
        .with(|card| notes(card, judged))
}

/// A part of a card, made anew when the remedy is judged anew.
pub(crate) fn part<F: Into<Fragment>>(
    judged: Judged,
    render: fn(&Vendor, &RemedyAssessment) -> F,
) -> impl Fn() -> Fragment {
    let form = form();
    move || {
        judged.with(|judged| {
            judged.as_ref().map(|judged| render(form.vendor, judged).into()).unwrap_or_default()
        })
    }
}
