//! What an undetermined remedy still needs.

use leptos::prelude::*;
use policy::document::{FactType, Scope};
use policy::{Id, RemedyAssessment};
use words::portal::options as say;

use crate::form::{Form, form};
use crate::{jump, language, place};

/// A button for each missing answer that leads to its question; where the questions are not asked because the customer came
/// for something else, one that has them asked.
#[component]
pub(crate) fn Needs(remedy: Id, judged: Memo<Option<RemedyAssessment>>) -> impl IntoView {
    let (form, language) = (form(), language());
    let needs = Memo::new(move |_| judged.with(|judged| judged.as_ref().map(|judged| judged.needs.clone())).unwrap_or_default());
    let missing = move || {
        let needs: Vec<Id> = needs.get().into_iter().filter(|fact| is_answerable(form, fact)).collect();
        if needs.is_empty() {
            return ().into_any();
        }
        let is_asked = needs.iter().any(|fact| input_of(form, fact).is_some());
        if !is_asked {
            return look_too(form, remedy.clone());
        }
        let buttons = needs.into_iter().filter_map(|fact| {
            let id = input_of(form, &fact)?;
            let go = move |_| {
                form.unfolded.set(false);
                jump::focus(id.clone());
            };
            Some(view! { <li><button type="button" class="chip" on:click=go>{form.vendor().fact(&fact)}</button></li> })
        });
        view! { <div class="needs"><p class="needs-label">{say::still_needed(language)}</p><ul>{buttons.collect::<Vec<_>>()}</ul></div> }
            .into_any()
    };
    missing.into_any()
}

/// The offer to ask what a remedy outside the wish needs.
fn look_too(form: Form, remedy: Id) -> AnyView {
    let language = language();
    let name = form.vendor().remedy(&remedy);
    let look = move |_| {
        let key = form.active.get_untracked();
        form.draft.update(|draft| {
            if let Some(line) = draft.line_mut(key) && !line.looked_at.contains(&remedy) {
                line.looked_at.push(remedy.clone());
            }
        });
    };
    view! {
        <p class="look-too">
            <button type="button" class="button quiet" on:click=look>
                {say::look_at_this_too(language)} <span class="visually-hidden">": "{name}</span>
            </button>
            <span class="hint">{say::looks_at_this_too(language)}</span>
        </p>
    }
    .into_any()
}

fn is_answerable(form: Form, fact: &Id) -> bool {
    form.vendor().document().fact(fact).is_some_and(|fact| fact.kind != FactType::Decision)
}

/// The id of the input that asks for a fact of the shown product, if it is asked.
fn input_of(form: Form, fact: &Id) -> Option<String> {
    let scope = form.vendor().document().fact(fact)?.scope;
    let (line, key) = (form.active_index(), form.active.get());
    form.judged.with(|judged| match scope {
        Scope::Request => judged.asked.contains(fact).then(|| place::of_request(fact.as_str())),
        Scope::Line => judged.asked_of_lines.get(line)?.contains(fact).then(|| place::of_line(key, fact.as_str())),
    })
}
