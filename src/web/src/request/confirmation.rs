//! The confirmation of a filed request: the reference, the next steps, and the link to the tracking page.

use leptos::prelude::*;
use leptos::task::spawn_local;
use words::portal::check as texts;

use super::navigation::{StepLink, use_navigation};
use super::route::Step;
use super::state::{Confirmation, use_form, use_submission};
use crate::clipboard;
use crate::components::{Glyph, Icon};
use crate::storage::StoredItem;
use crate::vendor::Vendor;

/// Renders the confirmation. If no request was filed in this tab, replaces the page by the questions: the user typed the address.
#[component]
pub(crate) fn ConfirmationPage() -> impl IntoView {
    let (submission, navigation) = (use_submission(), use_navigation());
    let content = move || {
        let filed = submission.confirmation.get();
        if filed.is_none() {
            request_animation_frame(move || navigation.replace(Step::Questions));
        }
        filed.map(|filed| view! { <Filed filed/> })
    };
    view! { <div class="plain-page">{content}</div> }
}

#[component]
fn Filed(filed: Confirmation) -> impl IntoView {
    let vendor = use_form().vendor;
    let language = vendor.language;
    let duties = filed.duties.iter().map(|duty| view! { <li>{vendor.clause(duty)}</li> });
    view! {
        <section class="plain-page filed">
            <h1><Icon glyph=Glyph::Tick/> {texts::filed(language)}</h1>
            <div class="panel reference">
                <p class="hint">{texts::reference(language)}</p>
                <p class="big" data-reference=filed.reference.clone()>{filed.reference.clone()}</p>
                <p>{texts::filed_lead(language, vendor.name(), &filed.email)}</p>
                <p><strong>{texts::do_not_ship(language)}</strong></p>
            </div>
            <section class="panel" aria-labelledby="next-heading">
                <h2 id="next-heading">{texts::what_next(language)}</h2>
                <ol class="steps">
                    <li>{texts::next_decide(language, vendor.name())}</li>
                    <li>{texts::next_number(language)}</li>
                    <li>{texts::next_ship(language)}</li>
                </ol>
            </section>
            <section class="panel" aria-labelledby="part-heading">
                <h2 id="part-heading">{texts::your_part(language)}</h2>
                <ul class="ticks">{duties.collect_view()}</ul>
            </section>
            <TrackingLink vendor token=filed.token/>
        </section>
    }
}

/// Renders the link to the tracking page, and a link that starts another request.
#[component]
fn TrackingLink(vendor: &'static Vendor, token: String) -> impl IntoView {
    let language = vendor.language;
    let address = format!("/track#{token}");
    let forget = Callback::new(move |()| {
        StoredItem::in_tab("filed", vendor.document().policy.id.as_str()).delete();
    });
    view! {
        <section class="panel" aria-labelledby="track-heading">
            <h2 id="track-heading">{texts::track_link(language)}</h2>
            <p class="hint">{texts::track_hint(language)}</p>
            <p class="buttons">
                <a class="button primary" id="track-link" href=address.clone()>{texts::track_link(language)}</a>
                <CopyLink vendor address/>
                <StepLink class="button quiet" step=Step::Questions on_follow=forget>
                    {texts::another_request(language)}
                </StepLink>
            </p>
        </section>
    }
}

/// Renders a button that copies the address of the tracking page to the clipboard.
#[component]
fn CopyLink(vendor: &'static Vendor, address: String) -> impl IntoView {
    let language = vendor.language;
    let result = RwSignal::new("");
    let copy = move |_| {
        let address = address.clone();
        spawn_local(async move {
            let is_copied = clipboard::copy_address(&address).await;
            result.set(if is_copied {
                texts::link_copied(language)
            } else {
                texts::link_not_copied(language)
            });
        });
    };
    view! {
        <button type="button" class="button" on:click=copy>
            <Icon glyph=Glyph::Copy/>
            {texts::copy_link(language)}
        </button>
        <span role="status" class="hint copied">{result}</span>
    }
}
