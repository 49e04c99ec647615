//! What a remedy asks of the customer, and what they should know.

use crate::ui::dom::{El, el};
use crate::ui::language;
use crate::ui::live::{Derived, derived};
use crate::ui::remedy::clause;
use policy::{Id, RemedyAssessment};
use words::portal::options as say;

use crate::request::form::form;
use crate::request::options::card::Judged;

/// Duties and notices, each one click away.
pub(crate) fn notes(card: El, judged: Judged) -> El {
    let language = language();
    let of = move |clauses: fn(&RemedyAssessment) -> &Option<Vec<Id>>| {
        derived(move || {
            judged
                .with(|judged| judged.as_ref().and_then(|judged| clauses(judged).clone()))
                .unwrap_or_default()
        })
    };
    card.add([
        list("duties", say::duties(language), of(|judged| &judged.duties)),
        list("notices", say::notices(language), of(|judged| &judged.notices)),
    ])
}

fn list(class: &str, heading: &'static str, clauses: Derived<Vec<Id>>) -> El {
    let form = form();
    let summary = el("summary").text_live(move || format!("{heading} ({})", clauses.with(Vec::len)));
    let view = move |id: Id| el("li").set("data-clause", id.as_str()).add(clause(form.vendor, &id));
    el("details")
        .class(class)
        .hidden_live(move || clauses.with(Vec::is_empty))
        .add([summary, el("ul").class("notes").each(move || clauses.get(), Id::to_string, view)])
}
