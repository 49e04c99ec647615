//! The questions of a request.

mod fact_question;
mod fault_summary;
mod product;
mod products;
mod request_facts;
mod restored;
mod ship_day;
mod vague_hint;
mod wish;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use words::portal::{options as options_words, questions as texts};

use super::proceed::use_proceed;
use super::state::use_form;
use crate::components::SubmitButton;
use products::Products;
use request_facts::RequestFacts;
use restored::{OtherDraftNotice, RestoredNotice};
use ship_day::ShipDay;

pub(crate) use fault_summary::{FaultSummary, field_name, go_to_field};
pub(crate) use products::heading_id;

/// Renders every question, and the button that leads to the review.
#[component]
pub(crate) fn Questions(
    /// The options, if they are rendered among the questions; by default they are beside them.
    #[prop(into, optional)]
    options: ViewFnOnce,
) -> impl IntoView {
    let (form, proceed) = (use_form(), use_proceed());
    let vendor = form.vendor;
    let language = vendor.language;
    let is_decided = Memo::new(move |_| form.undecided_line().is_none());
    let has_wish =
        Memo::new(move |_| form.draft.with(|draft| draft.lines.iter().any(|line| line.wish.is_some())));
    let go_on = move |event: SubmitEvent| {
        event.prevent_default();
        proceed.go();
    };
    view! {
        <form class="ask" novalidate on:submit=go_on>
            <h1>{texts::heading(language, vendor.name())}</h1>
            <p class="lead">{texts::lead(language)}</p>
            <RestoredNotice/>
            <OtherDraftNotice/>
            <FaultSummary faults=proceed.faults/>
            <Products/>
            <RequestFacts/>
            <ShipDay/>
            {options.run()}
            <div class="go-on">
                <Show
                    when=move || is_decided.get()
                    fallback=move || {
                        view! {
                            <button
                                type="button"
                                class="button primary see-options"
                                hidden=move || !has_wish.get()
                                on:click=move |_| proceed.show_options()
                            >
                                {options_words::see(language)}
                            </button>
                        }
                    }
                >
                    <SubmitButton>{texts::continue_to_check(language)}</SubmitButton>
                </Show>
                <p class="hint">{texts::draft_kept(language)}</p>
            </div>
        </form>
    }
}
