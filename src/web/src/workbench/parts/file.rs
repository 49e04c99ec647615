//! Files the list: the form, the check, and the responses.

mod answered;
mod check;
mod contact;
mod form;
mod requests;

use leptos::prelude::*;
use words::workbench as texts;

use self::answered::Answered;
use self::form::FileForm;
use crate::filing::FilingProgress;
use crate::focus;
use crate::workbench::link::opened::{OpenedLink, see_today};
use crate::workbench::state::{WorkbenchState, use_workbench};

/// Renders the responses to filed requests, the form, and the requests that are being filed.
#[component]
pub fn FileList() -> impl IntoView {
    let state = use_workbench();
    let language = state.vendor.language;
    let has_lines = Memo::new(move |_| state.has_lines());
    follow_with_focus(state);
    let content = move || {
        has_lines.get().then(|| match state.opened_by {
            Some(opened_by) if opened_by.shows_the_past => view! { <NotInThePast opened_by/> }.into_any(),
            _ => view! { <FileForm/> }.into_any(),
        })
    };
    let sending_hint = Signal::derive(move || {
        let unanswered = |queue: &crate::filing::Queue| {
            queue.requests.iter().filter(|request| request.outcome.is_none()).count()
        };
        texts::file::requests_left(language, state.filer.queue.with(unanswered))
    });
    view! {
        <section class="panel file-it" aria-labelledby="file-heading">
            <h2 id="file-heading" tabindex="-1">{texts::file::heading(language)}</h2>
            <div><Answered/></div>
            <div>{content}</div>
            <div role="status" id="file-progress" tabindex="-1">
                <FilingProgress filer=state.filer sending_hint/>
            </div>
        </section>
    }
}

/// Moves the focus to the progress while requests are being filed, and to the answers afterwards: the pressed button is disabled.
fn follow_with_focus(state: WorkbenchState) {
    let is_busy = Memo::new(move |_| state.filer.is_busy());
    Effect::new(move |was_busy: Option<bool>| {
        let is_busy = is_busy.get();
        let has_answers = state.filer.queue.with_untracked(|queue| queue.shown().next().is_some());
        if is_busy {
            focus::focus("file-progress");
        } else if was_busy == Some(true) && has_answers {
            focus::focus("answered-heading");
        }
        is_busy
    });
}

/// Shows that nothing can be filed for a day in the past.
#[component]
fn NotInThePast(opened_by: OpenedLink) -> impl IntoView {
    let language = use_workbench().vendor.language;
    view! {
        <div>
            <p>{texts::export::link_earlier(language)}</p>
            <p class="buttons">
                <button type="button" class="button" on:click=move |_| see_today(opened_by.link)>
                    {texts::export::see_today(language)}
                </button>
            </p>
        </div>
    }
}
