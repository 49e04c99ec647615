use leptos::ev;
use leptos::prelude::*;
use policy::Date;

use super::{Draft, FieldId, LineDraft};
use crate::storage::{Debounce, StoredItem};
use crate::vendor::Vendor;

/// The delay between the last change and saving the draft, in milliseconds.
const SAVE_AFTER_MS: u32 = 400;

/// The draft of one vendor's form, saved on the device, with what the page shows of it. It outlives the view, which is rebuilt with
/// another policy or language.
#[derive(Clone, Copy)]
pub(crate) struct DraftStore {
    pub(crate) draft: RwSignal<Draft>,
    /// The day on which the draft was saved that this page has loaded.
    pub(crate) loaded_from: RwSignal<Option<Date>>,
    /// The key of the line whose options are shown.
    pub(crate) active: RwSignal<u32>,
    /// The line that was removed last, with its index.
    pub(crate) removed: RwSignal<Option<(usize, LineDraft)>>,
    /// The fields that the customer has left after a change; their faults are shown.
    pub(crate) touched: RwSignal<Vec<FieldId>>,
    pub(crate) shows_every_fault: RwSignal<bool>,
    /// The draft that another tab has saved on the device, if it differs from this tab's.
    pub(crate) other: RwSignal<Option<Draft>>,
    items: StoredValue<Items>,
    save: Debounce,
}

/// The two stored copies of the draft. Each tab stores its own in the session storage, so that two tabs do not overwrite each other. The
/// copy that was saved last is also in the local storage, for the time after the tabs are closed.
struct Items {
    of_tab: StoredItem,
    of_device: StoredItem,
    /// The draft that this tab has loaded or saved last.
    last: Option<Draft>,
}

impl Items {
    /// Returns the tab's draft, and the device's draft if it differs. A new tab has no draft of its own and gets the device's.
    fn load(&mut self) -> (Option<Draft>, Option<Draft>) {
        let (own, other) = match (self.of_tab.read::<Draft>(), self.of_device.read::<Draft>()) {
            (None, of_device) => (of_device, None),
            (Some(own), of_device) => {
                let other = of_device.filter(|other| !other.has_same_content_as(&own));
                (Some(own), other)
            }
        };
        self.last.clone_from(&own);
        (own, other)
    }

    fn write(&mut self, draft: Draft) {
        self.of_tab.write(&draft);
        self.of_device.write(&draft);
        self.last = Some(draft);
    }

    /// Deletes the tab's draft, and the device's draft unless another tab has saved a different one.
    fn delete(&mut self) {
        let of_device = self.of_device.read::<Draft>();
        if self.last.take().zip(of_device).is_some_and(|(own, other)| own.has_same_content_as(&other)) {
            self.of_device.delete();
        }
        self.of_tab.delete();
    }
}

impl DraftStore {
    /// Loads the draft, and saves each change after a debounce; `today` returns the day of saving, once it is known.
    pub(crate) fn new(policy: &str, today: impl Fn() -> Option<Date> + Send + Sync + 'static) -> Self {
        let mut items = Items {
            of_tab: StoredItem::in_tab("draft", policy),
            of_device: StoredItem::on_device("draft", policy),
            last: None,
        };
        let (own, other) = items.load();
        let own = own.unwrap_or_default();
        let loaded_from = RwSignal::new(own.saved_on.parse().ok());
        let active = RwSignal::new(own.first_key());
        let draft = RwSignal::new(own);
        let other = RwSignal::new(other);
        let items = StoredValue::new(items);
        let save = Debounce::new(SAVE_AFTER_MS, move || {
            let saved_on = today().map(|today| today.to_string()).unwrap_or_default();
            items.update_value(|items| {
                draft.with_untracked(|draft| {
                    if draft.is_empty() {
                        items.delete();
                    } else {
                        items.write(Draft { saved_on, ..draft.clone() });
                    }
                });
            });
        });
        Effect::new(move |is_loaded: Option<()>| {
            draft.track();
            if is_loaded.is_some() {
                save.schedule();
            }
        });
        // A page that is hidden may run again much later, after another tab has saved its draft, or never.
        let hidden = window_event_listener(ev::visibilitychange, move |_| save.flush());
        let left = window_event_listener(ev::pagehide, move |_| save.flush());
        on_cleanup(move || {
            hidden.remove();
            left.remove();
        });
        let (removed, touched) = (RwSignal::new(None), RwSignal::new(Vec::new()));
        let shows_every_fault = RwSignal::new(false);
        Self { draft, loaded_from, active, removed, touched, shows_every_fault, other, items, save }
    }

    /// Saves a change that is not saved yet.
    pub(crate) fn flush(self) {
        self.save.flush();
    }

    /// Replaces this tab's draft by the draft that another tab has saved.
    pub(crate) fn use_other(self) {
        if let Some(other) = self.other.write().take() {
            self.replace(other);
        }
    }

    /// Replaces the draft by an empty one of the same person, because it is filed.
    pub(crate) fn clear_except_contact(self, vendor: &Vendor) {
        self.items.update_value(Items::delete);
        let contact = self.draft.with_untracked(|draft| draft.contact.clone());
        self.replace(Draft { contact, ship_on: vendor.first_ship_day().to_string(), ..Draft::default() });
    }

    /// Replaces the draft by an empty one.
    pub(crate) fn clear(self, vendor: &Vendor) {
        self.replace(Draft { ship_on: vendor.first_ship_day().to_string(), ..Draft::default() });
    }

    fn replace(self, draft: Draft) {
        self.loaded_from.set(None);
        self.active.set(draft.first_key());
        self.removed.set(None);
        self.touched.set(Vec::new());
        self.shows_every_fault.set(false);
        self.draft.set(draft);
    }

    /// Sets the day of shipping to the first day after the usual approval if it is empty or has passed. This change alone is not saved.
    pub(crate) fn set_default_ship_day(self, vendor: &Vendor) {
        let is_usable = self.draft.with_untracked(|draft| {
            draft.ship_on.parse().map_or(!draft.ship_on.is_empty(), |day: Date| day >= vendor.today)
        });
        if !is_usable {
            self.draft.update_untracked(|draft| draft.ship_on = vendor.first_ship_day().to_string());
        }
    }
}
