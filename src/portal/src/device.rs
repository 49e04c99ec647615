//! What is kept on the customer's device.

use leptos::prelude::window;
use serde::{Serialize, de::DeserializeOwned};
use web_sys::Storage;

use crate::json;

/// A value kept under one name; quietly absent where the browser keeps nothing.
#[derive(Clone, Debug)]
pub(crate) struct Kept {
    storage: Option<Storage>,
    name: String,
}

impl Kept {
    /// Kept until it is deleted.
    pub(crate) fn on_device(kind: &str, of: &str) -> Self {
        Self { storage: window().local_storage().ok().flatten(), name: format!("rma.{kind}.{of}") }
    }

    /// Kept as long as the tab is.
    pub(crate) fn in_tab(kind: &str, of: &str) -> Self {
        Self { storage: window().session_storage().ok().flatten(), name: format!("rma.{kind}.{of}") }
    }

    /// What is kept; nothing where an older version wrote what this one cannot read.
    pub(crate) fn read<T: DeserializeOwned>(&self) -> Option<T> {
        let text = self.storage.as_ref()?.get_item(&self.name).ok()??;
        json::read(&text)
    }

    /// Keeps a value in place of what was there. Whether it was kept.
    pub(crate) fn write<T: Serialize>(&self, value: &T) -> bool {
        let written = json::write(value).zip(self.storage.as_ref());
        written.is_some_and(|(text, storage)| storage.set_item(&self.name, &text).is_ok())
    }

    /// Deletes it.
    pub(crate) fn delete(&self) {
        if let Some(storage) = &self.storage {
            let _ = storage.remove_item(&self.name);
        }
    }
}
