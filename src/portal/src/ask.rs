//! The questions' side of the request page.

mod facts;
mod faults;
mod nudge;
mod product;
mod products;
mod question;
mod restored;
mod wish;

use leptos::prelude::*;
use words::portal::questions as say;

use crate::form::form;
use crate::language;
use crate::navigation::navigation;
use crate::route::{Route, Step};
use crate::slot::Slot;
use crate::ui::field::Caption;
use crate::ui::input::{TextInput, Typed};
use crate::{filing, jump};

pub(crate) use faults::{FaultSummary, field_name, go_to};
pub(crate) use restored::Restored;

/// Every question, and the way on to checking the answers.
#[component]
pub(crate) fn Ask(restored: Option<String>) -> impl IntoView {
    let (form, language, navigation) = (form(), language(), navigation());
    let vendor = form.vendor();
    let policy = vendor.document().policy.id.to_string();
    let faults = RwSignal::new(Vec::new());
    let ship_on = Typed { kind: "date", min: Some(vendor.today.to_string()), class: "field-short", ..Typed::default() };
    let go_on = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let found = form.draft.with_untracked(|draft| form.judged.with_untracked(|judged| filing::faults(&form.vendor(), draft, judged)));
        let found: Vec<_> = found.into_iter().filter(|(place, _)| filing::is_of_the_answers(place)).collect();
        if found.is_empty() {
            form.insists.set(false);
            navigation.go(Route::Request { policy: policy.clone(), step: Step::Check });
        } else {
            form.insists.set(true);
            faults.set(found);
            jump::focus("faults".to_owned());
        }
    };
    view! {
        <form class="ask" novalidate on:submit=go_on>
            <h1>{say::heading(language, vendor.name())}</h1>
            <p class="lead">{say::lead(language)}</p>
            <Restored saved_on=restored />
            <FaultSummary faults />
            <section class="panel" aria-labelledby="about-you">
                <h2 id="about-you">{say::about_you(language)}</h2>
                <facts::RequestFacts about_who=facts::About::Requester />
                <TextInput
                    caption=Caption::new(say::ship_on(language)).hint(say::ship_on_hint(language, vendor.name()))
                    binding=form.bind(Slot::ShipOn)
                    typed=ship_on
                />
            </section>
            <products::Products />
            <facts::RequestFacts about_who=facts::About::Request />
            <div class="go-on">
                <button type="submit" class="button primary">{say::continue_to_check(language)}</button>
                <p class="hint">{say::draft_kept(language)}</p>
            </div>
        </form>
    }
    .into_any()
}
