use leptos::prelude::*;
use policy::filing::Change;
use words::portal::{check as texts, questions};

use crate::components::{Message, Tone};
use crate::filing::ChangeRow;
use crate::request::navigation::use_navigation;
use crate::request::route::Step;
use crate::request::state::{Faults, use_form, use_submission};

/// Lists the changes since the customer saw the assessment, with a button that accepts them, unless a chosen remedy has become ineligible,
/// and a button that leads back to the questions.
#[component]
pub(crate) fn ChangedNotice(changes: Vec<Change>) -> impl IntoView {
    let (form, submission, navigation) = (use_form(), use_submission(), use_navigation());
    let vendor = form.vendor;
    let language = vendor.language;
    let can_accept = form.faults.with_untracked(Faults::is_empty);
    let go_back = move |_| {
        submission.rejection.set(None);
        navigation.go(Step::Questions);
    };
    let accept = can_accept.then(|| {
        view! {
            <button type="button" class="button primary" on:click=move |_| submission.file(form)>
                {texts::accept_change(language)}
            </button>
        }
    });
    let rows = changes.into_iter().map(move |change| {
        let goods = change.line.map(|line| questions::product(language, line.saturating_add(1)));
        view! { <ChangeRow vendor change goods=goods.unwrap_or_default()/> }
    });
    view! {
        <Message tone=Tone::Warning heading=texts::changed(language)>
            <p>{texts::changed_hint(language)}</p>
            <ul class="changes">{rows.collect_view()}</ul>
            <p hidden=can_accept><strong>{texts::closed_now(language)}</strong></p>
            <p class="buttons">
                {accept}
                <button type="button" class="button quiet" on:click=go_back>{texts::back(language)}</button>
            </p>
        </Message>
    }
}
