//! The remedies that are closed, folded, with every reason.

use crate::ui::dom::{El, el};
use crate::ui::language;
use crate::ui::live::{Derived, derived};
use crate::ui::remedy::verdict;
use crate::ui::vendor::Vendor;
use policy::{Id, Outcome, RemedyAssessment};
use words::portal::{frame, options as say};

use crate::request::form::form;
use crate::request::options::Ranking;
use crate::request::options::card::part;
use crate::request::options::clauses::clauses;

/// The closed remedies of the product that is shown.
pub(crate) fn closed(ranking: Derived<Ranking>) -> El {
    let language = language();
    let count = derived(move || ranking.with(|ranking| ranking.closed.len()));
    let remedies = move || ranking.with(|ranking| ranking.closed.clone());
    el("details")
        .class("closed")
        .hidden_live(move || count.get() == 0)
        .add(el("summary").text_live(move || say::closed_heading(language, count.get())))
        .each(remedies, Id::to_string, |remedy| closed_card(&remedy))
        .add(el("p").class("hint").text(frame::legal_rights(language)))
}

/// A closed remedy: every clause that closes it, and the others one click away.
fn closed_card(remedy: &Id) -> El {
    let form = form();
    let judged = form.remedy(remedy.clone());
    let heading_id = format!("option-{remedy}");
    let heading = el("h3").set("id", &heading_id).text(&form.vendor.remedy(remedy));
    let badge = el("p").class("card-verdict").live(part(judged, verdict::badge));
    el("article")
        .class("card card-closed")
        .set("data-remedy", remedy.as_str())
        .set("data-verdict", "ineligible")
        .set("aria-labelledby", &heading_id)
        .add(el("header").class("card-head").add([heading, badge]))
        .live(part(judged, closing))
        .add(clauses(judged))
}

/// The text of every clause whose gate fails.
fn closing(vendor: &Vendor, remedy: &RemedyAssessment) -> El {
    let mut clauses: Vec<&Id> = remedy.gates(Outcome::Fail).collect();
    clauses.dedup();
    let clauses = clauses.into_iter().map(|id| el("li").text(&vendor.clause(id)));
    el("ul").class("closing").add(clauses.collect::<Vec<_>>())
}
