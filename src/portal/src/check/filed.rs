//! It is filed: the reference, what happens next, and how to find it again.

use leptos::prelude::*;
use policy::Id;
use policy::tracking::Receipt;
use wasm_bindgen_futures::JsFuture;
use words::portal::check as say;

use crate::check::filer::Filer;
use crate::device::Kept;
use crate::form::form;
use crate::language;
use crate::navigation::{follow, navigation};
use crate::route::{Route, Step};
use crate::ui::icon::Icon;

/// The confirmation.
#[component]
pub(crate) fn Filed(filer: Filer) -> impl IntoView {
    let (form, navigation) = (form(), navigation());
    let content = move || match filer.receipt.get() {
        Some((receipt, email)) => view! { <Confirmation receipt email /> }.into_any(),
        None => {
            // Nothing was filed in this tab: the address was typed, or the tab is new.
            let policy = form.vendor().document().policy.id.to_string();
            request_animation_frame(move || navigation.replace(Route::Request { policy, step: Step::Ask }));
            ().into_any()
        }
    };
    content.into_any()
}

#[component]
fn Confirmation(receipt: Receipt, email: String) -> impl IntoView {
    let (form, language) = (form(), language());
    let vendor = form.vendor();
    let policy = vendor.document().policy.id.to_string();
    let track = Route::Track { token: receipt.token.clone() };
    let another = Route::Request { policy: policy.clone(), step: Step::Ask };
    let forget = {
        let follow = follow(another.clone());
        move |event| {
            Kept::in_tab("receipt", &policy).delete();
            follow(event);
        }
    };
    let duties = duties(&vendor, &receipt).into_iter().map(|duty| view! { <li>{vendor.clause(&duty)}</li> });
    let duties = duties.collect::<Vec<_>>();
    view! {
        <section class="plain-page filed">
            <h1>{Icon::Tick.draw()} {say::filed(language)}</h1>
            <div class="panel reference">
                <p class="hint">{say::reference(language)}</p>
                <p class="big" data-reference=receipt.reference.clone()>{receipt.reference.clone()}</p>
                <p>{say::filed_lead(language, vendor.name(), &email)}</p>
                <p><strong>{say::do_not_ship(language)}</strong></p>
            </div>
            <section class="panel" aria-labelledby="next-heading">
                <h2 id="next-heading">{say::what_next(language)}</h2>
                <ol class="steps">
                    <li>{say::next_decide(language, vendor.name())}</li>
                    <li>{say::next_number(language)}</li>
                    <li>{say::next_ship(language)}</li>
                </ol>
            </section>
            <section class="panel" aria-labelledby="part-heading">
                <h2 id="part-heading">{say::your_part(language)}</h2>
                <ul class="ticks">{duties}</ul>
            </section>
            <section class="panel" aria-labelledby="track-heading">
                <h2 id="track-heading">{say::track_link(language)}</h2>
                <p class="hint">{say::track_hint(language)}</p>
                <p class="buttons">
                    <a class="button primary" id="track-link" href=track.address() on:click=follow(track.clone())>{say::track_link(language)}</a>
                    <CopyLink address=track.address() />
                    <a class="button quiet" href=another.address() on:click=forget>{say::another_request(language)}</a>
                </p>
            </section>
        </section>
    }
    .into_any()
}

/// Copies the link of the tracking page.
#[component]
fn CopyLink(address: String) -> impl IntoView {
    let language = language();
    let is_copied = RwSignal::new(false);
    let copy = move |_| {
        let origin = window().location().origin().unwrap_or_default();
        let copied = window().navigator().clipboard().write_text(&format!("{origin}{address}"));
        leptos::task::spawn_local(async move { is_copied.set(JsFuture::from(copied).await.is_ok()) });
    };
    view! {
        <button type="button" class="button" on:click=copy>{Icon::Copy.draw()} {say::copy_link(language)}</button>
        <span role="status" class="hint copied">{move || is_copied.get().then(|| say::link_copied(language))}</span>
    }
    .into_any()
}

/// What the customer must do, over all lines, in the order of the clauses.
fn duties(vendor: &crate::vendor::Vendor, receipt: &Receipt) -> Vec<Id> {
    let remedies = receipt.assessment.lines.iter().flat_map(|line| &line.remedies);
    let duties: Vec<&Id> = remedies.flat_map(|remedy| remedy.duties.iter().flatten()).collect();
    let clauses = vendor.document().clauses.iter().map(|clause| &clause.id);
    clauses.filter(|clause| duties.contains(clause)).cloned().collect()
}
