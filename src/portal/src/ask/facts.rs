//! The questions about the request as a whole.

use leptos::prelude::*;
use policy::Id;
use words::portal::questions as say;

use crate::ask::question::Question;
use crate::form::form;
use crate::language;
use crate::slot::Slot;

/// What a question of the request's scope is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum About {
    /// Who asks: comes first.
    Requester,
    /// The request: comes after the products.
    Request,
}

/// The questions of the request's scope that matter now.
#[component]
pub(crate) fn RequestFacts(about_who: About) -> impl IntoView {
    let (form, language) = (form(), language());
    let asked = Memo::new(move |_| {
        let mine = |id: &&Id| (**id == "role") == (about_who == About::Requester);
        form.judged.with(|judged| judged.asked.iter().filter(mine).cloned().collect::<Vec<Id>>())
    });
    let questions = move || {
        view! {
            <For each=move || asked.get() key=Id::clone let:fact>
                <Question at=Slot::Answer(fact.clone()) fact />
            </For>
        }
    };
    match about_who {
        About::Requester => questions().into_any(),
        About::Request => {
            let is_asked = Memo::new(move |_| asked.with(|asked| !asked.is_empty()));
            let section = move || {
                is_asked.get().then(|| {
                    view! {
                        <section class="panel" aria-labelledby="about-request">
                            <h2 id="about-request">{say::about_the_request(language)}</h2>
                            {questions()}
                        </section>
                    }
                })
            };
            section.into_any()
        }
    }
}
