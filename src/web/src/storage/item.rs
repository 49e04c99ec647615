use leptos::prelude::window;
use policy::wire::{Decode, Encode, decode, encode};
use web_sys::Storage;

/// One item of the local or session storage. Where the browser stores nothing, reading returns `None` and writing does nothing.
#[derive(Clone, Debug)]
#[must_use]
pub struct StoredItem {
    storage: Option<Storage>,
    name: String,
}

impl StoredItem {
    /// Names an item of the local storage, which all tabs of the site share and which stays until it is deleted.
    pub fn on_device(kind: &str, of: &str) -> Self {
        Self { storage: window().local_storage().ok().flatten(), name: format!("rma.{kind}.{of}") }
    }

    /// Names an item of the session storage, which belongs to one tab and is deleted with it.
    pub fn in_tab(kind: &str, of: &str) -> Self {
        Self { storage: window().session_storage().ok().flatten(), name: format!("rma.{kind}.{of}") }
    }

    /// Returns the key under which the item is stored.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Reads a JSON value; `None` also where an older version of the app wrote another form.
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

    /// Writes a text. If the storage is full, its old text stays.
    pub fn write_text(&self, text: &str) {
        if let Some(storage) = &self.storage {
            let _ = storage.set_item(&self.name, text);
        }
    }

    pub fn delete(&self) {
        if let Some(storage) = &self.storage {
            let _ = storage.remove_item(&self.name);
        }
    }
}
