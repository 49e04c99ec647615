use leptos::prelude::*;
use policy::Id;
use words::portal::questions as texts;

use super::fact_question::FactQuestion;
use crate::request::state::{FieldId, use_form};

/// Asks for the facts about the whole request.
#[component]
pub(crate) fn RequestFacts() -> impl IntoView {
    let form = use_form();
    let asked = Memo::new(move |_| form.judged.with(|judged| judged.asked.clone()));
    view! {
        <section class="panel" aria-labelledby="about-request" hidden=move || asked.with(Vec::is_empty)>
            <h2 id="about-request">{texts::about_the_request(form.vendor.language)}</h2>
            <For each=move || asked.get() key=Id::clone let:fact>
                <FactQuestion field=FieldId::RequestFact(fact.clone()) fact/>
            </For>
        </section>
    }
}
