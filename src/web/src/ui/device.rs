//! What is kept on the customer's device.

use leptos::prelude::window;
use policy::wire::{Decode, decode};
use web_sys::Storage;

use crate::ui::json::{self, Encode};

/// A value kept under one name; quietly absent where the browser keeps nothing.
#[derive(Clone, Debug)]
#[must_use = "a place to keep something keeps nothing by itself"]
pub struct Kept {
    storage: Option<Storage>,
    name: String,
}

impl Kept {
    /// Kept until it is deleted.
    pub fn on_device(kind: &str, of: &str) -> Self {
        Self { storage: window().local_storage().ok().flatten(), name: format!("rma.{kind}.{of}") }
    }

    /// Kept as long as the tab is.
    pub fn in_tab(kind: &str, of: &str) -> Self {
        Self { storage: window().session_storage().ok().flatten(), name: format!("rma.{kind}.{of}") }
    }

    /// Its name in the storage.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What is kept; nothing where an older version wrote what this one cannot read.
    #[must_use]
    pub fn read<T: Decode>(&self) -> Option<T> {
        decode(&self.read_text()?)
    }

    /// The text that is kept.
    #[must_use]
    pub fn read_text(&self) -> Option<String> {
        self.storage.as_ref()?.get_item(&self.name).ok()?
    }

    /// Keeps a value in place of what was there.
    pub fn write(&self, value: &dyn Encode) {
        self.write_text(&json::text(&value.encode()));
    }

    /// Keeps a text in place of what was there.
    pub fn write_text(&self, text: &str) {
        if let Some(storage) = &self.storage {
            let _ = storage.set_item(&self.name, text);
        }
    }

    /// Deletes it.
    pub fn delete(&self) {
        if let Some(storage) = &self.storage {
            let _ = storage.remove_item(&self.name);
        }
    }
}
