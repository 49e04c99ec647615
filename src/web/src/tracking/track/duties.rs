//! What the customer must do, as a checklist.

use crate::ui::device::Kept;
use crate::ui::dom::{El, el};
use crate::ui::live::{Live, effect};
use crate::ui::vendor::Vendor;
use policy::tracking::{Tracked, duties_left};
use policy::{Id, Status};
use words::portal::track as say;

/// The duties with ticks that are kept on the device; nothing where nothing is to be shipped.
pub(crate) fn duties(vendor: &Vendor, tracked: &Tracked) -> Option<El> {
    let language = vendor.language;
    let left = left(vendor, tracked);
    if !matches!(tracked.status, Status::Requested | Status::Approved) || left.is_empty() {
        return None;
    }
    let kept = Kept::on_device("ticks", &tracked.reference);
    let ticked: Live<Vec<Id>> = Live::new(kept.read().unwrap_or_default());
    let mut is_changed = false;
    effect(move || {
        ticked.with(|ticked| {
            if is_changed {
                kept.write(ticked);
            }
        });
        is_changed = true;
    });
    let items = left.into_iter().map(|duty| {
        let (own, toggled) = (duty.clone(), duty.clone());
        let toggle = move |_| {
            ticked.update(|ticked| match ticked.iter().position(|ticked| *ticked == toggled) {
                Some(place) => drop(ticked.remove(place)),
                None => ticked.push(toggled.clone()),
            });
        };
        let tick = el("input").set("type", "checkbox").on("change", toggle);
        let tick = tick.checked_live(move || ticked.with(|ticked| ticked.contains(&own)));
        let words = el("span").text(&vendor.clause(duty));
        el("li").add(el("label").class("tick").set("data-duty", duty.as_str()).add([tick, words]))
    });
    let heading = el("div").add([
        el("h2").set("id", "duties-heading").text(say::your_part(language)),
        el("p").class("hint").text(say::your_part_hint(language)),
    ]);
    let list = el("ul").class("checklist").add(items.collect::<Vec<_>>());
    Some(el("section").class("panel").set("aria-labelledby", "duties-heading").add([heading, list]))
}

/// The duties that are left.
pub(crate) fn left<'t>(vendor: &Vendor, tracked: &'t Tracked) -> Vec<&'t Id> {
    duties_left(&tracked.duties, tracked.status, vendor.document())
}
