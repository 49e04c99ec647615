//! `Idempotency-Key`: a client may repeat a request without repeating its effect.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use chrono::{DateTime, TimeDelta, Utc};
use policy::Id;

use crate::hash::sha256;
use crate::http::respond::ApiError;

/// The value of `Idempotency-Key`: 16 to 255 visible ASCII characters.
pub(crate) struct IdempotencyKey(String);

/// The hashes by which a repeated request is recognized.
#[derive(Clone)]
pub(crate) struct IdempotencyHashes {
    /// Hash of the key, since a key that leaked from the database could be sent to obtain the response.
    pub(crate) key: String,
    /// Hash of policy and body.
    pub(crate) body: String,
}

/// Hashes of the keys whose first request is still running.
#[derive(Clone, Default)]
pub(crate) struct KeysInProgress(Arc<Mutex<HashSet<String>>>);

/// A guard that marks a key as in progress until it is dropped.
pub(crate) struct KeyGuard {
    key: String,
    keys: KeysInProgress,
}

/// The time for which a key and its response are stored.
const KEY_LIFETIME: TimeDelta = TimeDelta::days(30);

impl IdempotencyKey {
    /// Returns the time, in milliseconds since 1970, at or before which a key must have been stored to have expired now.
    pub(crate) fn expired_until(now: DateTime<Utc>) -> i64 {
        (now - KEY_LIFETIME).timestamp_millis()
    }
}

impl IdempotencyHashes {
    pub(crate) fn new(key: &IdempotencyKey, policy: &Id, body: &[u8]) -> Self {
        let policy_and_body = [policy.as_str().as_bytes(), b"\n", body].concat();
        Self { key: sha256(key.0.as_bytes()), body: sha256(&policy_and_body) }
    }
}

impl KeysInProgress {
    /// Marks a key as in progress.
    ///
    /// # Errors
    /// [`ApiError::StillRunning`] while another request with this key is in progress.
    pub(crate) fn take(&self, key: &str) -> Result<KeyGuard, ApiError> {
        let is_free = self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(key.to_owned());
        is_free.then(|| KeyGuard { key: key.to_owned(), keys: self.clone() }).ok_or(ApiError::StillRunning)
    }
}

impl Drop for KeyGuard {
    fn drop(&mut self) {
        self.keys.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.key);
    }
}

impl<S: Send + Sync> FromRequestParts<S> for IdempotencyKey {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        let mut stated = parts.headers.get_all("idempotency-key").iter();
        let (Some(key), None) = (stated.next(), stated.next()) else { return Err(ApiError::IdempotencyKey) };
        let key = key
            .to_str()
            .ok()
            .filter(|key| (16..=255).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic()));
        key.map(|key| Self(key.to_owned())).ok_or(ApiError::IdempotencyKey)
    }
}
