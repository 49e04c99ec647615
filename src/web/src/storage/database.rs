use rexie::{ObjectStore, Result, Rexie, Store, Transaction, TransactionMode};
use wasm_bindgen::JsValue;

/// A database of texts by key in IndexedDB, for texts that are too long for the local storage.
#[derive(Clone, Copy, Debug)]
pub struct Database {
    name: &'static str,
    store: &'static str,
}

impl Database {
    /// Names a database with one object store.
    #[must_use]
    pub const fn new(name: &'static str, store: &'static str) -> Self {
        Self { name, store }
    }

    /// Reads the text of `key`.
    ///
    /// # Errors
    /// Where the browser has no IndexedDB, or refuses it.
    pub async fn read(self, key: &str) -> Result<Option<String>> {
        let (_, store) = self.open(TransactionMode::ReadOnly).await?;
        let value = store.get(JsValue::from_str(key)).await?;
        Ok(value.and_then(|value| value.as_string()))
    }

    /// Writes the text of `key`, and waits until it is on the disk.
    ///
    /// # Errors
    /// Where the browser has no IndexedDB, refuses it, or has no room.
    pub async fn write(self, key: &str, text: &str) -> Result<()> {
        let (transaction, store) = self.open(TransactionMode::ReadWrite).await?;
        store.put(&JsValue::from_str(text), Some(&JsValue::from_str(key))).await?;
        transaction.done().await.map(drop)
    }

    /// Deletes the text of `key`.
    ///
    /// # Errors
    /// Where the browser has no IndexedDB, or refuses it.
    pub async fn delete(self, key: &str) -> Result<()> {
        let (transaction, store) = self.open(TransactionMode::ReadWrite).await?;
        store.delete(JsValue::from_str(key)).await?;
        transaction.done().await.map(drop)
    }

    async fn open(self, mode: TransactionMode) -> Result<(Transaction, Store)> {
        let database = Rexie::builder(self.name).version(1).add_object_store(ObjectStore::new(self.store));
        let transaction = database.build().await?.transaction(&[self.store], mode)?;
        let store = transaction.store(self.store)?;
        Ok((transaction, store))
    }
}
