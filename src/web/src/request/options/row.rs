use leptos::ev::MouseEvent;
use leptos::prelude::*;
use policy::{Id, Verdict};

use super::axis::Axis;
use super::details::OptionDetails;
use super::unfolded::Unfolded;
use crate::components::{Glyph, Icon};
use crate::focus::keep_in_place;
use crate::remedy::{RemedyBadge, deadline, money};
use crate::request::state::use_form;

/// Renders a remedy of the active line: its name, summary, amount, state and deadline, a bar on the date axis and, while it is unfolded,
/// its details.
#[component]
pub(crate) fn OptionRow(
    remedy: Id,
    unfolded: Unfolded,
    #[prop(into)] axis: Signal<Option<Axis>>,
) -> impl IntoView {
    let form = use_form();
    let vendor = form.vendor;
    let judged = form.remedy(remedy.clone());
    let verdict = Memo::new(move |_| judged.with(|judged| judged.as_ref().map(|judged| judged.verdict)));
    let is_chosen = form.is_chosen(remedy.clone());
    let own = remedy.clone();
    let is_unfolded = Memo::new(move |_| unfolded.is(&own));
    let (heading_id, body_id) = (format!("option-{remedy}"), details_id(&remedy));
    let own = remedy.clone();
    let toggle = move |event: MouseEvent| {
        keep_in_place(&event);
        unfolded.toggle(&own);
    };
    let state = move || {
        judged.get().map(|judged| {
            let needs = form.open_needs(&judged);
            view! { <RemedyBadge vendor remedy=judged needs/> }
        })
    };
    let glance = move || {
        judged.get().filter(|judged| judged.verdict != Verdict::Ineligible).map(|judged| {
            let amount = money::at_a_glance(vendor, &judged);
            view! {
                <span class="option-money">{amount}</span>
                <span class="option-until">{deadline::known_in_words(vendor, &judged)}</span>
            }
        })
    };
    let summary = vendor.document().remedy(&remedy).map(|remedy| vendor.text(&remedy.summary));
    let own = remedy.clone();
    let details = move || is_unfolded.get().then(|| view! { <OptionDetails remedy=own.clone() judged/> });
    view! {
        <article
            class="option"
            class:option-chosen=move || is_chosen.get()
            class:option-unfolded=move || is_unfolded.get()
            data-remedy=remedy.to_string()
            data-verdict=move || verdict.get().map(Verdict::as_str)
            aria-labelledby=heading_id.clone()
        >
            <h3>
                <button
                    type="button"
                    class="option-head"
                    aria-expanded=move || is_unfolded.get().to_string()
                    aria-controls=body_id.clone()
                    on:click=toggle
                >
                    <span class="option-name" id=heading_id.clone()>{vendor.remedy(&remedy)}</span>
                    <span class="option-state">{state}</span>
                    <span class="option-summary">{summary}</span>
                    {glance}
                    <span class="option-chevron"><Icon glyph=Glyph::Chevron/></span>
                </button>
            </h3>
            {move || {
                judged.get().zip(axis.get()).map(|(judged, axis)| {
                    view! { <Span verdict=judged.verdict until=judged.eligible_until axis ship_on=form.ship_on()/> }
                })
            }}
            <div id=body_id class="option-details" tabindex="-1" hidden=move || !is_unfolded.get()>{details}</div>
        </article>
    }
}

/// Returns the id of the element with the details of a remedy.
pub(crate) fn details_id(remedy: &Id) -> String {
    format!("option-{remedy}-details")
}

/// Draws a bar from today to the remedy's deadline, with a mark at the day of shipping.
#[component]
fn Span(verdict: Verdict, until: Option<policy::Date>, axis: Axis, ship_on: policy::Date) -> impl IntoView {
    let percent = |thousandths: u32| format!("{}.{}%", thousandths / 10, thousandths % 10);
    let (class, width) = match verdict {
        Verdict::Ineligible => ("span", 0),
        Verdict::Eligible => ("span span-open", until.map_or(1_000, |until| axis.position(until).max(15))),
        Verdict::Undetermined => {
            ("span span-maybe", until.map_or(1_000, |until| axis.position(until).max(15)))
        }
    };
    let ship = (ship_on > axis.today).then(|| {
        let x = percent(axis.position(ship_on));
        view! { <line class="span-ship" x1=x.clone() x2=x y1="0" y2="10"/> }
    });
    view! {
        <svg class=class width="100%" height="10" aria-hidden="true">
            <rect class="span-track" y="2" width="100%" height="6" rx="3"/>
            <rect class="span-bar" y="2" width=percent(width) height="6" rx="3"/>
            {ship}
        </svg>
    }
}
