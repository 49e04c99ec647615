//! What an undetermined remedy still needs.

use crate::ui::button::{bare_button, button};
use crate::ui::dom::{El, el};
use crate::ui::live::derived;
use crate::ui::{jump, language};
use policy::Id;
use policy::document::{FactType, Scope};
use words::portal::options as say;

use crate::request::form::{Form, form};
use crate::request::options::card::Judged;
use crate::request::place;

/// A button for each missing answer that leads to its question; where the questions are not asked because the customer came
/// for something else, one that has them asked.
pub(crate) fn needs(card: El, remedy: &Id, judged: Judged) -> El {
    let (form, remedy) = (form(), remedy.clone());
    let needs = derived(move || {
        judged.with(|judged| judged.as_ref().map(|judged| judged.needs.clone())).unwrap_or_default()
    });
    card.live(move || {
        let needs: Vec<Id> = needs.get().into_iter().filter(|fact| is_answerable(form, fact)).collect();
        let asked: Vec<El> = needs.iter().filter_map(|fact| way_to(form, fact)).collect();
        match (needs.is_empty(), asked.is_empty()) {
            (true, _) => None,
            (false, true) => Some(look_too(form, &remedy)),
            (false, false) => {
                let label = el("p").class("needs-label").text(say::still_needed(language()));
                Some(el("div").class("needs").add([label, el("ul").add(asked)]))
            }
        }
    })
}

/// A button that leads to the question that asks for a fact, if it is asked.
fn way_to(form: Form, fact: &Id) -> Option<El> {
    let id = input_of(form, fact)?;
    let go = move || {
        form.unfolded.set(false);
        jump::focus(id.clone());
    };
    Some(el("li").add(button("chip", &form.vendor.fact(fact), go)))
}

/// The offer to ask what a remedy outside the wish needs.
fn look_too(form: Form, remedy: &Id) -> El {
    let (language, remedy) = (language(), remedy.clone());
    let name = format!(": {}", form.vendor.remedy(&remedy));
    let look = move || {
        let key = form.active.get_untracked();
        form.draft.update(|draft| {
            if let Some(line) = draft.line_mut(key)
                && !line.looked_at.contains(&remedy)
            {
                line.looked_at.push(remedy.clone());
            }
        });
    };
    let look = bare_button("button quiet", look).text(say::look_at_this_too(language));
    let look = look.add(el("span").class("visually-hidden").text(&name));
    el("p").class("look-too").add([look, el("span").class("hint").text(say::looks_at_this_too(language))])
}

fn is_answerable(form: Form, fact: &Id) -> bool {
    form.vendor.document().fact(fact).is_some_and(|fact| fact.kind != FactType::Decision)
}

/// The id of the input that asks for a fact of the shown product, if it is asked.
fn input_of(form: Form, fact: &Id) -> Option<String> {
    let scope = form.vendor.document().fact(fact)?.scope;
    let (line, key) = (form.active_index(), form.active.get());
    form.judged.with(|judged| match scope {
        Scope::Request => judged.asked.contains(fact).then(|| place::of_request(fact.as_str())),
        Scope::Line => {
            judged.asked_of_lines.get(line)?.contains(fact).then(|| place::of_line(key, fact.as_str()))
        }
    })
}
