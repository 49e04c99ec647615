use leptos::ev;
use leptos::prelude::*;
use policy::Date;

use super::Draft;
use crate::storage::{Debounce, StoredItem};
use crate::vendor::Vendor;

/// How long after the last change the draft is saved, in milliseconds.
const SAVE_AFTER_MS: u32 = 400;

/// The draft of one vendor's form, saved on the device. It outlives the view, which is rebuilt with another policy or language.
#[derive(Clone, Copy)]
pub(crate) struct DraftStore {
    pub(crate) draft: RwSignal<Draft>,
    item: StoredValue<StoredItem>,
    save: Debounce,
}

impl DraftStore {
    /// Loads the draft, and saves every change of it; `today` is the day of saving, once it is known.
    pub(crate) fn new(policy: &str, today: impl Fn() -> Option<Date> + Send + Sync + 'static) -> Self {
        let item = StoredItem::on_device("draft", policy);
        let draft: RwSignal<Draft> = RwSignal::new(item.read().unwrap_or_default());
        let item = StoredValue::new(item);
        let save = Debounce::new(SAVE_AFTER_MS, move || {
            let saved_on = today().map(|today| today.to_string()).unwrap_or_default();
            item.with_value(|item| {
                draft.with_untracked(|draft| {
                    if draft.is_empty() {
                        item.delete();
                    } else {
                        item.write(&Draft { saved_on, ..draft.clone() });
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
        Self { draft, item, save }
    }

    /// Saves a change that is not saved yet.
    pub(crate) fn flush(self) {
        self.save.flush();
    }

    /// Loads the draft again: another tab has filed it, or called its filing off.
    pub(crate) fn reload(self, vendor: &Vendor) {
        self.draft.set(self.item.with_value(StoredItem::read).unwrap_or_default());
        self.set_default_ship_day(vendor);
    }

    /// Replaces the draft by an empty one of the same person, because it is filed.
    pub(crate) fn clear_except_contact(self, vendor: &Vendor) {
        self.item.with_value(StoredItem::delete);
        self.draft.update(|draft| {
            let contact = std::mem::take(&mut draft.contact);
            *draft = Draft { contact, ship_on: vendor.first_ship_day().to_string(), ..Draft::default() };
        });
    }

    /// Replaces the draft by an empty one.
    pub(crate) fn clear(self, vendor: &Vendor) {
        self.draft.set(Draft { ship_on: vendor.first_ship_day().to_string(), ..Draft::default() });
    }

    /// Sets the day of shipping to the first one after the usual approval, where none is typed or it has passed. This is not a change to be saved.
    pub(crate) fn set_default_ship_day(self, vendor: &Vendor) {
        let is_of_use = self.draft.with_untracked(|draft| {
            draft.ship_on.parse().map_or(!draft.ship_on.is_empty(), |day: Date| day >= vendor.today)
        });
        if !is_of_use {
            self.draft.update_untracked(|draft| draft.ship_on = vendor.first_ship_day().to_string());
        }
    }
}
