use leptos::prelude::window;
use policy::wire::{Decode, Encode, decode, encode};
use web_sys::Storage;

/// An item of the local or session storage. If the browser denies access to the storage, reading returns `None` and writing has no
/// effect.
#[derive(Clone, Debug)]
#[must_use]
pub struct StoredItem {
    storage: Option<Storage>,
    name: String,
}

impl StoredItem {
    /// Returns an item of the local storage, which all tabs of the site share and which persists until it is deleted.
    pub fn on_device(kind: &str, of: &str) -> Self {
        Self { storage: window().local_storage().ok().flatten(), name: format!("rma.{kind}.{of}") }
    }

    /// Returns an item of the session storage, which belongs to one tab and is deleted with the tab.
    pub fn in_tab(kind: &str, of: &str) -> Self {
        Self { storage: window().session_storage().ok().flatten(), name: format!("rma.{kind}.{of}") }
    }

    /// Returns the key under which the item is stored.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Reads a JSON value; `None` if there is none, or if an older version of the app wrote it in another form.
    #[must_use]
    pub fn read<T: Decode>(&self) -> Option<T> {
        decode(&self.read_text()?)
    }

    #[must_use]
    pub fn read_text(&self) -> Option<String> {
        self.storage.as_ref()?.get_item(&self.name).ok()?
    }

    /// Writes a value as JSON.
    pub fn write(&self, value: &impl Encode) {
        self.write_text(&encode(value));
    }

    /// Writes a text, and returns whether it is stored. If the storage is full, the item keeps its old text.
    pub fn write_text(&self, text: &str) -> bool {
        self.storage.as_ref().is_some_and(|storage| storage.set_item(&self.name, text).is_ok())
    }

    pub fn delete(&self) {
        if let Some(storage) = &self.storage {
            let _ = storage.remove_item(&self.name);
        }
    }
}
