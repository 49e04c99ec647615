//! The duties of the customer, as a checklist.

use std::sync::Arc;

use leptos::prelude::*;
use policy::tracking::{Tracked, open_duties};
use policy::{Id, Status};
use words::portal::track as texts;

use crate::components::Checkbox;
use crate::storage::StoredItem;
use crate::vendor::Vendor;

/// Renders the duties with checkboxes, whose state is stored on the device. Renders nothing once the request has ended.
#[component]
pub(super) fn Duties(vendor: &'static Vendor, tracked: Arc<Tracked>) -> impl IntoView {
    let language = vendor.language;
    let duties = duties_of(vendor, &tracked);
    if !matches!(tracked.status, Status::Requested | Status::Approved) || duties.is_empty() {
        return None;
    }
    let stored = StoredItem::on_device("ticks", &tracked.reference);
    let done: RwSignal<Vec<Id>> = RwSignal::new(stored.read().unwrap_or_default());
    Effect::watch(move || done.get(), move |done, _, _| stored.write(done), false);
    let items = duties.into_iter().map(|duty| {
        let (id, text) = (duty.to_string(), vendor.clause(duty));
        let (own, toggled) = (duty.clone(), duty.clone());
        let is_done = Signal::derive(move || done.with(|done| done.contains(&own)));
        let set_done = move |is_done| {
            done.update(|done| {
                done.retain(|done| *done != toggled);
                if is_done {
                    done.push(toggled.clone());
                }
            });
        };
        view! {
            <li data-duty=id>
                <Checkbox checked=is_done set_checked=SignalSetter::map(set_done)>
                    <span>{text}</span>
                </Checkbox>
            </li>
        }
    });
    let items = items.collect_view();
    Some(view! {
        <section class="panel" aria-labelledby="duties-heading">
            <div>
                <h2 id="duties-heading">{texts::your_part(language)}</h2>
                <p class="hint">{texts::your_part_hint(language)}</p>
            </div>
            <ul class="checklist">{items}</ul>
        </section>
    })
}

/// Returns the duties that still apply, in the order of the clauses.
pub(in crate::tracking) fn duties_of<'t>(vendor: &Vendor, tracked: &'t Tracked) -> Vec<&'t Id> {
    open_duties(&tracked.duties, tracked.status, vendor.document())
}
