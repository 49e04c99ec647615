use leptos::prelude::*;
use policy::{Id, RemedyAssessment, Verdict};

use super::afterwards::Afterwards;
use super::choose_button::ChooseButton;
use super::needs::Needs;
use super::notes::Notes;
use super::reasons::{ExcludingReasons, Reasons};
use super::step::CustomerStep;
use crate::remedy::{Deadline, MoneyBreakdown};
use crate::request::state::use_form;
use crate::vendor::Vendor;

/// Renders everything about a remedy of the active line below its row.
#[component]
pub(crate) fn OptionDetails(remedy: Id, judged: Memo<Option<RemedyAssessment>>) -> impl IntoView {
    let form = use_form();
    let vendor = form.vendor;
    let is_open = Memo::new(move |_| {
        judged.with(|judged| judged.as_ref().is_some_and(|judged| judged.verdict != Verdict::Ineligible))
    });
    let of_open = move |render: fn(&'static Vendor, RemedyAssessment) -> AnyView| {
        move || judged.get().filter(|_| is_open.get()).map(|judged| render(vendor, judged))
    };
    view! {
        <CustomerStep remedy=remedy.clone() judged/>
        {of_open(|vendor, remedy| view! { <Deadline vendor remedy/> }.into_any())}
        <Afterwards judged/>
        <ExcludingReasons remedy=remedy.clone() judged/>
        {of_open(|vendor, remedy| view! { <MoneyBreakdown vendor remedy/> }.into_any())}
        <Needs remedy=remedy.clone() judged/>
        <ChooseButton remedy=remedy.clone() judged/>
        <Reasons remedy judged/>
        <Notes judged/>
    }
}
