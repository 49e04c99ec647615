//! Repeating a request without repeating its effect.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use chrono::{DateTime, TimeDelta, Utc};
use policy::Id;

use super::error::ApiError;
use crate::secret::hash;

/// What came in `Idempotency-Key`.
pub(crate) struct IdempotencyKey(String);

/// A request that may come again.
#[derive(Clone)]
pub(crate) struct Attempt {
    /// Hash of its key. Whoever reads the database learns nothing to ask for other people's answers with.
    pub(crate) key_hash: String,
    /// Hash of its policy and body.
    pub(crate) body_hash: String,
}

const REMEMBERED: TimeDelta = TimeDelta::days(30);

impl Attempt {
    /// The attempt with this key, at this policy, with this body.
    pub(crate) fn new(key: &IdempotencyKey, policy: &Id, body: &[u8]) -> Self {
        let bound = [policy.as_str().as_bytes(), b"\n", body].concat();
        Self { key_hash: hash(key.0.as_bytes()), body_hash: hash(&bound) }
    }

    /// Keys that were stored at this time or before are forgotten.
    pub(crate) fn forgotten_until(now: DateTime<Utc>) -> i64 {
        (now - REMEMBERED).timestamp_millis()
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
