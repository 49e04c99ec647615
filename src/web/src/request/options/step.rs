use leptos::prelude::*;
use policy::document::condition::{Condition, Test, Value};
use policy::document::{CustomerStep as Step, Gate};
use policy::{Id, RemedyAssessment};
use words::portal::options as texts;

use super::row;
use crate::components::{Message, Tone};
use crate::focus;
use crate::request::state::{FieldId, NO, YES, use_form};

/// Renders the steps by which the customer can still pass the failed gates: the telephone numbers, and buttons for the result of the
/// call.
#[component]
pub(crate) fn CustomerStep(remedy: Id, judged: Memo<Option<RemedyAssessment>>) -> impl IntoView {
    let gates = Memo::new(move |_| {
        judged.with(|judged| judged.as_ref().map(|judged| judged.step.clone())).unwrap_or_default()
    });
    let form = use_form();
    move || {
        let (document, clauses) = (form.vendor.document(), gates.get());
        let gates = document.gates.iter().filter(|gate| clauses.contains(&gate.clause));
        let steps = gates.filter_map(|gate| Some((gate, gate.step.as_ref()?)));
        steps.map(|(gate, step)| view! { <StepPart gate step remedy=remedy.clone()/> }).collect_view()
    }
}

#[component]
fn StepPart(gate: &'static Gate, step: &'static Step, remedy: Id) -> impl IntoView {
    let form = use_form();
    let (vendor, language) = (form.vendor, form.vendor.language);
    let is_solved = RwSignal::new(false);
    let calls = step.phones.iter().map(|phone| {
        view! { <a class="button primary" href=format!("tel:{phone}")>{texts::call(language, phone)}</a> }
    });
    let done = move |_| {
        if let Some((fact, answer)) = passing_answer(&gate.require) {
            form.write(&FieldId::LineFact(form.store.active.get_untracked(), fact), answer.to_owned());
            // This part of the details goes; its button had the focus.
            focus::focus(row::details_id(&remedy));
        }
    };
    let solved = step.solved.as_ref().map(|solved| {
        view! {
            <button type="button" class="button quiet" on:click=move |_| is_solved.set(true)>
                {vendor.text(solved)}
            </button>
        }
    });
    let thanks = move || {
        is_solved.get().then(|| view! { <Message tone=Tone::Info heading=texts::solved_by_call(language)/> })
    };
    view! {
        <section class="customer-step" aria-label=vendor.text(&step.action)>
            <p>{vendor.text(&step.hint)}</p>
            <p class="buttons">{calls.collect_view()}</p>
            <p class="buttons">
                <button type="button" class="button" on:click=done>{vendor.text(&step.done)}</button>
                {solved}
            </p>
            <div role="status">{thanks}</div>
        </section>
    }
}

/// Returns the answer to a yes-or-no fact that passes the condition.
fn passing_answer(condition: &Condition) -> Option<(Id, &'static str)> {
    match &condition.test {
        Test::Is { fact, values, negated } => {
            let passes = |yes: bool| values.contains(&Value::Bool(yes)) != *negated;
            Some((fact.clone(), if passes(true) { YES } else { NO }))
        }
        _ => None,
    }
}
