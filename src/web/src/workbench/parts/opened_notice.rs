use leptos::prelude::*;
use words::format;
use words::workbench as texts;

use crate::components::{Message, Tone};
use crate::workbench::link::opened::see_today;
use crate::workbench::state::use_workbench;

/// Renders the estimate whose link opened the page, and the changes since then.
#[component]
pub fn OpenedNotice() -> impl IntoView {
    let state = use_workbench();
    let vendor = state.vendor;
    let language = vendor.language;
    state.opened_by.map(|opened_by| {
        let link = opened_by.link;
        let version = |version: &str| format::version(language, version);
        let is_another_policy = link.is_of_another_policy(vendor);
        let policy = is_another_policy.then(|| {
            let now = version(&vendor.document().policy.version);
            view! { <p>{texts::export::link_other_policy(language, &version(&link.version), &now)}</p> }
        });
        let earlier =
            opened_by.shows_the_past.then(|| view! { <p>{texts::export::link_earlier(language)}</p> });
        let tone = if is_another_policy { Tone::Warning } else { Tone::Info };
        view! {
            <Message tone heading=texts::export::link_heading(language, &vendor.date(link.as_of))>
                <p>{texts::export::link_next_step(language)}</p>
                {earlier}
                {policy}
                <p class="buttons">
                    <button type="button" class="button" on:click=move |_| see_today(link)>
                        {texts::export::see_today(language)}
                    </button>
                </p>
            </Message>
        }
    })
}
