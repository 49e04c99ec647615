//! The questions of a request.

mod fact_question;
mod fault_summary;
mod product;
mod products;
mod request_facts;
mod restored;
mod vague_hint;
mod wish;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use policy::Date;
use words::portal::questions as say;

use super::navigation::use_navigation;
use super::route::Step;
use super::state::{Faults, FieldId, use_form};
use crate::components::{Caption, InputType, SubmitButton, TextInput};
use crate::focus;
use products::Products;
use request_facts::{RequestFacts, RoleQuestion};
use restored::{OtherDraftNotice, RestoredNotice};

pub(crate) use fault_summary::{FaultSummary, field_name, go_to_field};

/// Renders every question, and the button that leads to the review.
#[component]
pub(crate) fn Questions(
    /// The day on which the loaded draft was saved.
    saved_on: Option<Date>,
    /// The options, where they are among the questions instead of beside them.
    #[prop(into, optional)]
    options: ViewFnOnce,
) -> impl IntoView {
    let (form, navigation) = (use_form(), use_navigation());
    let vendor = form.vendor;
    let language = vendor.language;
    let faults = RwSignal::new(Faults::default());
    let go_on = move |event: SubmitEvent| {
        event.prevent_default();
        let mut found = form.faults.get_untracked();
        found.retain(|(field, _)| field.is_a_question());
        form.shows_every_fault.set(!found.is_empty());
        if found.is_empty() {
            navigation.go(Step::Review);
        } else {
            faults.set(found);
            focus::focus("faults");
        }
    };
    let ship_on = InputType {
        kind: "date",
        min: Some(vendor.today.to_string()),
        class: "field-short",
        ..InputType::default()
    };
    let caption =
        Caption::new(say::ship_on(language)).with_hint(Some(&say::ship_on_hint(language, vendor.name())));
    view! {
        <form class="ask" novalidate on:submit=go_on>
            <h1>{say::heading(language, vendor.name())}</h1>
            <p class="lead">{say::lead(language)}</p>
            {saved_on.map(|saved_on| view! { <RestoredNotice saved_on/> })}
            <OtherDraftNotice/>
            <FaultSummary faults/>
            <section class="panel" aria-labelledby="about-you">
                <h2 id="about-you">{say::about_you(language)}</h2>
                <RoleQuestion/>
                <TextInput binding=form.bind(FieldId::ShipOn) caption input_type=ship_on/>
            </section>
            <Products/>
            <RequestFacts/>
            {options.run()}
            <div class="go-on">
                <SubmitButton>{say::continue_to_check(language)}</SubmitButton>
                <p class="hint">{say::draft_kept(language)}</p>
            </div>
        </form>
    }
}
