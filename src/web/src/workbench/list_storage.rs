//! Stores the list on the device: in the local storage if it fits, else in IndexedDB.

use leptos::ev;
use leptos::prelude::*;

use crate::storage::{Database, StoredItem};
use crate::workbench::source::Source;
use crate::workbench::user_edits::UserEdits;

/// The longest text for the local storage, in bytes; a site's whole storage holds five million characters.
const MAX_IN_LOCAL_STORAGE: usize = 1_500_000;
const DATABASE: Database = Database::new("rma-lists", "lists");

/// Returns the stored edits of the list, which also have its id.
pub fn edits(policy: &str) -> StoredItem {
    StoredItem::on_device("edits", policy)
}

/// Returns the stored preference of the best plan.
pub fn stored_preference(policy: &str) -> StoredItem {
    StoredItem::on_device("preference", policy)
}

/// Runs `changed` with the edits that another tab has stored, or without when it has removed the list, as long as the current owner lives.
/// Browsers fire `storage` events only in the other tabs.
pub fn watch(policy: &'static str, changed: impl Fn(Option<UserEdits>) + 'static) {
    let name = edits(policy).name().to_owned();
    let listener = window_event_listener(ev::storage, move |event| {
        if event.key().as_ref() == Some(&name) {
            changed(event.new_value().and_then(|text| serde_json::from_str(&text).ok()));
        }
    });
    on_cleanup(move || listener.remove());
}

/// Reads the stored list of a policy.
pub async fn read(policy: &str) -> Option<Source> {
    let text = match StoredItem::on_device("list", policy).read_text() {
        Some(text) => text,
        None => DATABASE.read(policy).await.ok()??,
    };
    serde_json::from_str(&text).ok()
}

/// Stores the list of a policy in place of the earlier one, and returns whether it is stored.
pub async fn write(policy: &str, text: &str) -> bool {
    let item = StoredItem::on_device("list", policy);
    if text.len() <= MAX_IN_LOCAL_STORAGE && item.write_text(text) {
        let _ = DATABASE.delete(policy).await;
        return true;
    }
    item.delete();
    DATABASE.write(policy, text).await.is_ok()
}

/// Deletes the stored list of a policy.
pub async fn delete(policy: &str) {
    StoredItem::on_device("list", policy).delete();
    let _ = DATABASE.delete(policy).await;
}
