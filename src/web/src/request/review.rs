//! The review of the answers, the contact form, and the button that files the request.

mod changed;
mod contact;
mod filing_state;
mod summary;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use words::portal::check as texts;

use super::navigation::{StepLink, use_navigation};
use super::proceed::use_proceed;
use super::questions::FaultSummary;
use super::route::Step;
use super::state::{Faults, use_form, use_submission};
use crate::components::{Glyph, Icon, SubmitButton, read_filled_fields};
use crate::focus;
use contact::ContactForm;
use filing_state::FilingState;
use summary::Summary;

/// Renders the review. It is locked while a request has no outcome yet.
#[component]
pub(crate) fn Review() -> impl IntoView {
    let (form, submission) = (use_form(), use_submission());
    let (navigation, proceed) = (use_navigation(), use_proceed());
    let vendor = form.vendor;
    let language = vendor.language;
    let faults = RwSignal::new(Faults::default());
    let file = move |event: SubmitEvent| {
        event.prevent_default();
        read_filled_fields("form.check");
        let found = form.faults.get_untracked();
        form.store.shows_every_fault.set(true);
        if found.iter().any(|(field, _)| field.is_a_question()) {
            navigation.go(Step::Questions);
            // Shows the options of the line without a remedy, or the faults of the answers.
            proceed.go();
        } else if found.is_empty() {
            submission.file(form);
        } else {
            faults.set(found);
            focus::focus("faults");
        }
    };
    view! {
        <form class="check plain-page" novalidate on:submit=file>
            <p hidden=move || submission.is_locked()>
                <StepLink class="back" step=Step::Questions>
                    <Icon glyph=Glyph::Back/>
                    {texts::back(language)}
                </StepLink>
            </p>
            <h1>{texts::heading(language)}</h1>
            <p class="lead">{texts::lead(language, vendor.name())}</p>
            <FilingState/>
            <FaultSummary faults/>
            <fieldset class="lockable" disabled=move || submission.is_locked()>
                <Summary/>
                <ContactForm/>
                <div class="go-on">
                    <SubmitButton>{texts::submit(language)}</SubmitButton>
                    <p class="hint">{texts::submit_hint(language, vendor.name())}</p>
                </div>
            </fieldset>
        </form>
    }
}
