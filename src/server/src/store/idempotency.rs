//! Responses to idempotency keys that were used.

use uuid::Uuid;

use super::row::parse_uid;
use super::{Store, StoreError};
use crate::hash::sha256;

/// The response to the first request with a key.
pub(crate) struct StoredResponse {
    pub(crate) body_hash: String,
    /// The response, with gaps for reference and token.
    pub(crate) answer: String,
    pub(crate) reference: String,
    /// The id from which the token is derived.
    pub(crate) uid: Uuid,
    /// The number of links that were revoked.
    pub(crate) link_generation: i64,
}

impl Store {
    /// Returns the response stored under this key after `expired_until`.
    ///
    /// # Errors
    /// [`StoreError`], also if the response was changed since.
    pub(crate) async fn stored_response(
        &self,
        key_hash: &str,
        expired_until: i64,
    ) -> Result<Option<StoredResponse>, StoreError> {
        self.health.noting_damage(self.read_response(key_hash, expired_until).await)
    }

    async fn read_response(
        &self,
        key_hash: &str,
        expired_until: i64,
    ) -> Result<Option<StoredResponse>, StoreError> {
        let row: Option<(String, String, Option<String>, String, String, i64)> = sqlx::query_as(
            "SELECT k.body_hash, k.answer, k.answer_hash, r.reference, r.uid, r.link_generation FROM idempotency_keys k \
             JOIN requests r ON r.id = k.request_id WHERE k.key_hash = $1 AND k.stored_at > $2",
        )
        .bind(key_hash)
        .bind(expired_until)
        .fetch_optional(&self.readers)
        .await?;
        let Some((body_hash, answer, answer_hash, reference, uid, link_generation)) = row else {
            return Ok(None);
        };
        if answer_hash.is_some_and(|hash| hash != sha256(answer.as_bytes())) {
            return Err(StoreError::Unreadable(format!("{reference}: the response was changed since")));
        }
        Ok(Some(StoredResponse { body_hash, answer, reference, uid: parse_uid(&uid)?, link_generation }))
    }

    /// Deletes the keys that were stored at `until` or before.
    ///
    /// # Errors
    /// [`StoreError`]
    pub(crate) async fn delete_expired_keys(&self, until: i64) -> Result<(), StoreError> {
        let mut write = self.begin().await?;
        sqlx::query("DELETE FROM idempotency_keys WHERE stored_at <= $1")
            .bind(until)
            .execute(write.connection())
            .await?;
        write.commit().await
    }
}
