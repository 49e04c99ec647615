//! The versions of policies by which requests were decided, read from the store when needed.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::catalogue::ServedPolicy;
use crate::store::{Store, StoreError};

/// A cache of policies by the digest of their document. A version never changes, and there are few.
#[derive(Default)]
pub(crate) struct PolicyArchive(Mutex<HashMap<String, Arc<ServedPolicy>>>);

impl PolicyArchive {
    /// Returns the policy with this digest.
    ///
    /// # Errors
    /// [`StoreError`] if the document cannot be read.
    pub(crate) async fn get(&self, store: &Store, digest: &str) -> Result<Arc<ServedPolicy>, StoreError> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(digest).cloned();
        if let Some(policy) = known {
            return Ok(policy);
        }
        let policy = ServedPolicy::new(store.policy(digest).await?);
        let policy = Arc::new(policy.map_err(|error| StoreError::Unreadable(error.to_string()))?);
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(digest.to_owned(), Arc::clone(&policy));
        Ok(policy)
    }
}
