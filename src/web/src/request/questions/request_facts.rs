use leptos::prelude::*;
use policy::Id;
use words::portal::questions as say;

use super::fact_question::FactQuestion;
use crate::request::state::{FieldId, use_form};

/// Asks for the customer's role, where it matters.
#[component]
pub(crate) fn RoleQuestion() -> impl IntoView {
    view! { <QuestionList asked=asked(|fact| fact == "role")/> }
}

/// Asks for the other facts about the whole request.
#[component]
pub(crate) fn RequestFacts() -> impl IntoView {
    let language = use_form().vendor.language;
    let asked = asked(|fact| fact != "role");
    view! {
        <section class="panel" aria-labelledby="about-request" hidden=move || asked.with(Vec::is_empty)>
            <h2 id="about-request">{say::about_the_request(language)}</h2>
            <QuestionList asked/>
        </section>
    }
}

fn asked(is_shown: fn(&Id) -> bool) -> Memo<Vec<Id>> {
    let form = use_form();
    Memo::new(move |_| {
        form.judged.with(|judged| judged.asked.iter().filter(|fact| is_shown(fact)).cloned().collect())
    })
}

#[component]
fn QuestionList(asked: Memo<Vec<Id>>) -> impl IntoView {
    view! {
        <For each=move || asked.get() key=Id::clone let:fact>
            <FactQuestion field=FieldId::RequestFact(fact.clone()) fact/>
        </For>
    }
}
