//! Checking the answers before they are filed, and what comes of it.

mod changed;
mod contact;
mod filed;
mod filer;
mod state;
mod summary;

use leptos::prelude::*;
use words::portal::check as say;

use crate::ask::FaultSummary;
use crate::form::form;
use crate::language;
use crate::navigation::{follow, navigation};
use crate::route::{Route, Step};
use crate::ui::icon::Icon;
use crate::{filing, jump};

pub(crate) use contact::contact_label;
pub(crate) use filed::Filed;
pub(crate) use filer::Filer;

/// What the vendor will see, who files it, and the button that files it.
#[component]
pub(crate) fn Check(filer: Filer) -> impl IntoView {
    let (form, language, navigation) = (form(), language(), navigation());
    let vendor = form.vendor();
    let policy = vendor.document().policy.id.to_string();
    let questions = Route::Request { policy, step: Step::Ask };
    let faults = RwSignal::new(Vec::new());
    let back = questions.clone();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let found = form.draft.with_untracked(|draft| form.judged.with_untracked(|judged| filing::faults(&form.vendor(), draft, judged)));
        form.insists.set(true);
        if found.iter().any(|(place, _)| filing::is_of_the_answers(place)) {
            navigation.go(back.clone());
        } else if found.is_empty() {
            filer.file(form);
        } else {
            faults.set(found);
            jump::focus("faults".to_owned());
        }
    };
    view! {
        <form class="check plain-page" novalidate on:submit=submit>
            <p hidden=move || filer.is_locked()><a class="back" href=questions.address() on:click=follow(questions)>{Icon::Back.draw()} {say::back(language)}</a></p>
            <h1>{say::heading(language)}</h1>
            <p class="lead">{say::lead(language, vendor.name())}</p>
            <state::AttemptState filer />
            <FaultSummary faults />
            // Until an attempt is answered, exactly it is repeated, so nothing may change.
            <fieldset class="lockable" disabled=move || filer.is_locked()>
                <summary::Summary />
                <contact::ContactForm />
                <div class="go-on">
                    <button type="submit" class="button primary">{say::submit(language)}</button>
                    <p class="hint">{say::submit_hint(language, vendor.name())}</p>
                </div>
            </fieldset>
        </form>
    }
    .into_any()
}
