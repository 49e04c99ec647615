//! The compiled policies by which requests were decided, read from the store when needed.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use policy::Policy;

use crate::store::{Store, StoreError};

/// A cache of policies by their digest. A policy never changes, and there are few: one for each version of a document.
#[derive(Default)]
pub(crate) struct PolicyArchive(Mutex<HashMap<String, Arc<Policy>>>);

impl PolicyArchive {
    /// Returns the policy with this digest.
    ///
    /// # Errors
    /// [`StoreError`] if the document cannot be read.
    pub(crate) async fn get(&self, store: &Store, digest: &str) -> Result<Arc<Policy>, StoreError> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(digest).cloned();
        if let Some(policy) = known {
            return Ok(policy);
        }
        let policy = Arc::new(store.policy(digest).await?);
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(digest.to_owned(), Arc::clone(&policy));
        Ok(policy)
    }
}
