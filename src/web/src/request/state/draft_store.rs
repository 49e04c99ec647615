use leptos::ev;
use leptos::prelude::*;
use policy::Date;

use super::Draft;
use crate::storage::{Debounce, StoredItem};
use crate::vendor::Vendor;

/// The delay between the last change and saving the draft, in milliseconds.
const SAVE_AFTER_MS: u32 = 400;

/// The draft of one vendor's form, saved on the device. It outlives the view, which is rebuilt with another policy or language.
#[derive(Clone, Copy)]
pub(crate) struct DraftStore {
    pub(crate) draft: RwSignal<Draft>,
    /// The draft that another tab has saved on the device, if it differs from this tab's.
    pub(crate) other: RwSignal<Option<Draft>>,
    items: StoredValue<Items>,
    save: Debounce,
}

/// The two stored copies of the draft. Each tab stores its own in the session storage, so that two tabs do not overwrite each other. The
/// copy that was saved last is also in the local storage, for the time after the tabs are closed.
#[derive(Clone)]
struct Items {
    of_tab: StoredItem,
    of_device: StoredItem,
}

impl Items {
    /// Returns the tab's draft, and the device's draft if it differs. A new tab has no draft of its own and gets the device's.
    fn load(&self) -> (Option<Draft>, Option<Draft>) {
        match (self.of_tab.read::<Draft>(), self.of_device.read::<Draft>()) {
            (None, of_device) => (of_device, None),
            (Some(own), of_device) => {
                let other = of_device.filter(|other| !other.has_same_content_as(&own));
                (Some(own), other)
            }
        }
    }

    fn write(&self, draft: &Draft) {
        self.of_tab.write(draft);
        self.of_device.write(draft);
    }

    /// Deletes the tab's draft, and the device's draft unless another tab has saved a different one.
    fn delete(&self) {
        let own = self.of_tab.read::<Draft>();
        let of_device = self.of_device.read::<Draft>();
        if own.zip(of_device).is_none_or(|(own, other)| own.has_same_content_as(&other)) {
            self.of_device.delete();
        }
        self.of_tab.delete();
    }
}

impl DraftStore {
    /// Loads the draft, and saves each change after a debounce; `today` returns the day of saving, once it is known.
    pub(crate) fn new(policy: &str, today: impl Fn() -> Option<Date> + Send + Sync + 'static) -> Self {
        let items = Items {
            of_tab: StoredItem::in_tab("draft", policy),
            of_device: StoredItem::on_device("draft", policy),
        };
        let (own, other) = items.load();
        let draft: RwSignal<Draft> = RwSignal::new(own.unwrap_or_default());
        let other = RwSignal::new(other);
        let items = StoredValue::new(items);
        let save = Debounce::new(SAVE_AFTER_MS, move || {
            let saved_on = today().map(|today| today.to_string()).unwrap_or_default();
            items.with_value(|items| {
                draft.with_untracked(|draft| {
                    if draft.is_empty() {
                        items.delete();
                    } else {
                        items.write(&Draft { saved_on, ..draft.clone() });
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
        let listener = window_event_listener(ev::pagehide, move |_| save.flush());
        on_cleanup(move || listener.remove());
        Self { draft, other, items, save }
    }

    /// Saves a change that is not saved yet.
    pub(crate) fn flush(self) {
        self.save.flush();
    }

    /// Clears the draft if another tab has filed it: then that tab has deleted it from the device. If the filing was cancelled, the draft
    /// stays.
    pub(crate) fn reload(self, vendor: &Vendor) {
        let is_filed = self.items.with_value(|items| items.of_device.read::<Draft>().is_none());
        if is_filed {
            self.draft.set(Draft::default());
            self.set_default_ship_day(vendor);
        }
    }

    /// Replaces this tab's draft by the draft that another tab has saved.
    pub(crate) fn use_other(self) {
        if let Some(other) = self.other.write().take() {
            self.draft.set(other);
        }
    }

    /// Replaces the draft by an empty one of the same person, because it is filed.
    pub(crate) fn clear_except_contact(self, vendor: &Vendor) {
        self.items.with_value(Items::delete);
        self.draft.update(|draft| {
            let contact = std::mem::take(&mut draft.contact);
            *draft = Draft { contact, ship_on: vendor.first_ship_day().to_string(), ..Draft::default() };
        });
    }

    /// Replaces the draft by an empty one.
    pub(crate) fn clear(self, vendor: &Vendor) {
        self.draft.set(Draft { ship_on: vendor.first_ship_day().to_string(), ..Draft::default() });
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
