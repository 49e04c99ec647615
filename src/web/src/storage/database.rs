use rexie::{ObjectStore, Result, Rexie, Store, Transaction, TransactionMode};
use wasm_bindgen::JsValue;

/// An IndexedDB database of texts by key, for texts that are too long for the local storage.
#[derive(Clone, Copy, Debug)]
pub struct Database {
    name: &'static str,
    store: &'static str,
}

impl Database {
    /// Returns a handle for a database with one object store. Each access opens the database, and creates it if necessary.
    #[must_use]
    pub const fn new(name: &'static str, store: &'static str) -> Self {
        Self { name, store }
    }

    /// Reads the text of `key`.
    ///
    /// # Errors
    /// If the browser has no IndexedDB, or denies access to it.
    pub async fn read(self, key: &str) -> Result<Option<String>> {
        let (_, store) = self.open(TransactionMode::ReadOnly).await?;
        let value = store.get(JsValue::from_str(key)).await?;
        Ok(value.and_then(|value| value.as_string()))
    }

    /// Writes the text of `key`, and waits until the transaction is complete.
    ///
    /// # Errors
    /// If the browser has no IndexedDB, denies access to it, or its quota is exceeded.
    pub async fn write(self, key: &str, text: &str) -> Result<()> {
        let (transaction, store) = self.open(TransactionMode::ReadWrite).await?;
        store.put(&JsValue::from_str(text), Some(&JsValue::from_str(key))).await?;
        transaction.done().await.map(drop)
    }

    /// Deletes the text of `key`.
    ///
    /// # Errors
    /// If the browser has no IndexedDB, or denies access to it.
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
