//! What the customer must do, as a checklist.

use std::collections::BTreeSet;

use leptos::prelude::*;
use policy::Id;
use policy::Status;
use policy::tracking::Tracked;
use words::portal::track as say;

use crate::device::Kept;
use crate::vendor::Vendor;

/// The duties with ticks that are kept on the device; nothing where nothing is to be shipped.
pub(crate) fn duties(vendor: &Vendor, tracked: &Tracked) -> AnyView {
    let language = vendor.language;
    if !matches!(tracked.status, Status::Requested | Status::Approved) || tracked.duties.is_empty() {
        return ().into_any();
    }
    let kept = Kept::on_device("ticks", &tracked.reference);
    let ticked: RwSignal<BTreeSet<Id>> = RwSignal::new(kept.read().unwrap_or_default());
    Effect::new(move |before: Option<()>| {
        ticked.with(|ticked| {
            if before.is_some() {
                kept.write(ticked);
            }
        });
    });
    let items = tracked.duties.iter().cloned().map(|duty| {
        let words = vendor.clause(&duty);
        let (own, toggled) = (duty.clone(), duty.clone());
        let toggle = move |_| {
            ticked.update(|ticked| {
                if !ticked.remove(&toggled) {
                    ticked.insert(toggled.clone());
                }
            });
        };
        view! {
            <li>
                <label class="tick" data-duty=duty.to_string()>
                    <input type="checkbox" prop:checked=move || ticked.with(|ticked| ticked.contains(&own)) on:change=toggle />
                    <span>{words}</span>
                </label>
            </li>
        }
    });
    view! {
        <section class="panel" aria-labelledby="duties-heading">
            <div><h2 id="duties-heading">{say::your_part(language)}</h2><p class="hint">{say::your_part_hint(language)}</p></div>
            <ul class="checklist">{items.collect::<Vec<_>>()}</ul>
        </section>
    }
    .into_any()
}
