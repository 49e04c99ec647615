//! Answers that were given before.

use uuid::Uuid;

use super::row::readable_uid;
use super::{Store, StoreError};

/// An answer that was given under a key.
pub(crate) struct StoredResponse {
    /// Hash of the body it was given to.
    pub(crate) body_hash: String,
    /// The answer, with gaps where reference and token go.
    pub(crate) answer: String,
    /// What fills the first gap.
    pub(crate) reference: String,
    /// What the second is made of.
    pub(crate) uid: Uuid,
}

impl Store {
    /// The answer that was given under this key after `forgotten_until`.
    ///
    /// # Errors
    /// [`StoreError`] where the database does not answer.
    pub(crate) async fn stored_response(
        &self,
        key_hash: &str,
        forgotten_until: i64,
    ) -> Result<Option<StoredResponse>, StoreError> {
        let row: Option<(String, String, String, String)> = sqlx::query_as(
            "SELECT k.body_hash, k.answer, r.reference, r.uid FROM idempotency_keys k JOIN requests r ON r.id = k.request_id \
             WHERE k.key_hash = $1 AND k.stored_at > $2",
        )
        .bind(key_hash)
        .bind(forgotten_until)
        .fetch_optional(&self.readers)
        .await?;
        let Some((body_hash, answer, reference, uid)) = row else { return Ok(None) };
        Ok(Some(StoredResponse { body_hash, answer, reference, uid: readable_uid(&uid)? }))
    }

    /// Forgets the keys that were stored at `until` or before.
    ///
    /// # Errors
    /// [`StoreError`] where the database does not answer.
    pub(crate) async fn forget_keys(&self, until: i64) -> Result<(), StoreError> {
        let mut write = self.begin().await?;
        sqlx::query("DELETE FROM idempotency_keys WHERE stored_at <= $1")
            .bind(until)
            .execute(&mut write.connection)
            .await?;
        write.commit().await
    }
}
