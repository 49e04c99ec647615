use leptos::prelude::*;
use policy::{Id, Money, RemedyAssessment, Verdict};
use words::portal::options as texts;

use crate::components::{Glyph, Icon, Message, Tone};
use crate::request::proceed::use_proceed;
use crate::request::state::use_form;

/// Renders the button that requests a remedy for the active line and continues with the next product or the review. The button is hidden
/// for an ineligible remedy, and for a remedy outside the wish that still needs answers.
#[component]
pub(crate) fn ChooseButton(remedy: Id, judged: Memo<Option<RemedyAssessment>>) -> impl IntoView {
    let (form, proceed) = (use_form(), use_proceed());
    let (vendor, language) = (form.vendor, form.vendor.language);
    let is_chosen = form.is_chosen(remedy.clone());
    let own = remedy.clone();
    let is_wished = Memo::new(move |_| {
        let line = form.active_index();
        form.draft.with(|draft| {
            let line = draft.lines.get(line);
            line.into_iter().flat_map(|line| line.wished(vendor.document())).any(|wished| *wished == own)
        })
    });
    let is_offered = move || {
        judged.with(|judged| {
            judged.as_ref().is_some_and(|judged| match judged.verdict {
                Verdict::Eligible => true,
                Verdict::Undetermined => is_wished.get() || is_chosen.get(),
                Verdict::Ineligible => false,
            })
        })
    };
    let own = remedy.clone();
    let label = move || {
        let name = texts::choose(language, &vendor.remedy(&own));
        let net = judged.with(|judged| judged.as_ref().and_then(|judged| judged.net));
        match net.filter(|net| *net > Money::ZERO) {
            Some(net) => format!("{name}, {}", vendor.money(net)),
            None => name,
        }
    };
    let choose = move |_| {
        form.update_line(form.store.active.get_untracked(), |line| line.chosen = Some(remedy.clone()));
        proceed.go();
    };
    view! {
        <p class="choose" hidden=move || !is_offered()>
            <span class="chosen" hidden=move || !is_chosen.get()>
                <Icon glyph=Glyph::Tick/>
                {texts::chosen(language)}
            </span>
            <button type="button" class="button primary" on:click=choose>{label}</button>
        </p>
    }
}

/// Renders a warning if the chosen remedy has become ineligible.
#[component]
pub(crate) fn NoLongerOpen() -> impl IntoView {
    let form = use_form();
    let language = form.vendor.language;
    let closed = Memo::new(move |_| {
        let index = form.active_index();
        form.draft.with(|draft| {
            let line = draft.lines.get(index)?;
            let is_closed = form.judged.with(|judged| judged.chosen(index, line).is_none());
            line.chosen.clone().filter(|_| is_closed)
        })
    });
    let notice = move || {
        closed.get().map(|remedy| {
            let heading = texts::no_longer_open(language, &form.vendor.remedy(&remedy));
            view! { <Message tone=Tone::Warning heading/> }
        })
    };
    view! { <div role="status">{notice}</div> }
}
