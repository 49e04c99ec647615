//! The questions about the request as a whole.

use crate::ui::dom::{El, el};
use crate::ui::language;
use crate::ui::live::{Derived, derived};
use policy::Id;
use words::portal::questions as say;

use crate::request::ask::question::question;
use crate::request::form::form;
use crate::request::slot::Slot;

/// The question who asks, where it matters.
pub(crate) fn about_the_requester(parent: El) -> El {
    questions(parent, asked(true))
}

/// The other questions of the request's scope that matter now; they come after the products.
pub(crate) fn about_the_request(parent: El) -> El {
    let language = language();
    let asked = asked(false);
    let section = el("section")
        .class("panel")
        .set("aria-labelledby", "about-request")
        .hidden_live(move || asked.with(Vec::is_empty))
        .add(el("h2").set("id", "about-request").text(say::about_the_request(language)));
    parent.add(questions(section, asked))
}

fn asked(about_who: bool) -> Derived<Vec<Id>> {
    let form = form();
    derived(move || {
        let mine = |id: &&Id| (**id == "role") == about_who;
        form.judged.with(|judged| judged.asked.iter().filter(mine).cloned().collect::<Vec<Id>>())
    })
}

fn questions(parent: El, asked: Derived<Vec<Id>>) -> El {
    parent.each(move || asked.get(), Id::to_string, |fact| question(&fact, Slot::Answer(fact.clone())))
}
