use leptos::ev::MouseEvent;
use leptos::prelude::*;
use policy::document::Scope;
use policy::{Id, RemedyAssessment};
use words::format::colon;
use words::portal::options as texts;

use super::row;
use crate::focus;
use crate::request::state::{FieldId, Form, use_form};

/// Lists the answers that an undetermined remedy needs, with a link to the question of each. If none of them is asked,
/// because the remedy is outside the wish, renders a button that adds the questions to the form.
#[component]
pub(crate) fn Needs(remedy: Id, judged: Memo<Option<RemedyAssessment>>) -> impl IntoView {
    let form = use_form();
    let vendor = form.vendor;
    let needs = Memo::new(move |_| {
        judged.with(|judged| judged.as_ref().map(|judged| form.open_needs(judged))).unwrap_or_default()
    });
    move || {
        let needs = needs.get();
        let questions: Vec<_> = needs
            .iter()
            .filter_map(|fact| Some((vendor.fact(fact), question(form, fact)?.element_id())))
            .collect();
        if needs.is_empty() {
            ().into_any()
        } else if questions.is_empty() {
            view! { <AddQuestions remedy=remedy.clone()/> }.into_any()
        } else {
            let links = questions.into_iter().enumerate().map(|(index, (name, id))| {
                let comma = (index > 0).then(|| view! { <span class="comma">", "</span> });
                let href = format!("#{id}");
                let go = move |event: MouseEvent| {
                    event.prevent_default();
                    form.is_sheet_open.set(false);
                    focus::focus(id.clone());
                };
                view! { {comma} <a href=href on:click=go>{name}</a> }
            });
            let label = texts::still_needed(vendor.language);
            view! { <p class="needs">{label} {colon(vendor.language)} {links.collect_view()}</p> }.into_any()
        }
    }
}

/// Renders a button that adds the questions of a remedy outside the wish to the form.
#[component]
fn AddQuestions(remedy: Id) -> impl IntoView {
    let form = use_form();
    let language = form.vendor.language;
    let name = format!("{}{}", colon(language), form.vendor.remedy(&remedy));
    let add = move |_| {
        form.update_line(form.store.active.get_untracked(), |line| {
            if !line.looked_at.contains(&remedy) {
                line.looked_at.push(remedy.clone());
            }
        });
        // The button, which had the focus, goes.
        focus::focus(row::details_id(&remedy));
    };
    view! {
        <p class="look-too">
            <button type="button" class="button quiet" on:click=add>
                {texts::show_questions(language)}
                <span class="visually-hidden">{name}</span>
            </button>
            <span class="hint">{texts::questions_added(language)}</span>
        </p>
    }
}

/// Returns the field that asks for a fact of the active line, if it is asked.
fn question(form: Form, fact: &Id) -> Option<FieldId> {
    let scope = form.vendor.document().fact(fact)?.scope;
    let (line, key) = (form.active_index(), form.store.active.get());
    form.judged.with(|judged| match scope {
        Scope::Request => judged.asked.contains(fact).then(|| FieldId::RequestFact(fact.clone())),
        Scope::Line => {
            judged.asked_of_lines.get(line)?.contains(fact).then(|| FieldId::LineFact(key, fact.clone()))
        }
    })
}
