//! Responses to idempotency keys that were used.

use sqlx::Row;
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
        let row = sqlx::query(
            "SELECT k.body_hash, k.answer, k.answer_hash, r.assessment, r.reference, r.uid, r.link_generation \
             FROM idempotency_keys k JOIN requests r ON r.id = k.request_id WHERE k.key_hash = $1 AND k.stored_at > $2",
        )
        .bind(key_hash)
        .bind(expired_until)
        .fetch_optional(&self.readers)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let reference: String = row.try_get("reference")?;
        let answer = with_assessment(row.try_get("answer")?, row.try_get("assessment")?);
        let hash: Option<&str> = row.try_get("answer_hash")?;
        if hash.is_some_and(|hash| hash != sha256(answer.as_bytes())) {
            return Err(StoreError::Unreadable(format!("{reference}: the response was changed since")));
        }
        Ok(Some(StoredResponse {
            body_hash: row.try_get("body_hash")?,
            answer,
            reference,
            uid: parse_uid(row.try_get("uid")?)?,
            link_generation: row.try_get("link_generation")?,
        }))
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

/// What a stored response has in place of the assessment.
const NO_ASSESSMENT: &str = r#""assessment":null"#;

/// Returns a response without its assessment, which the row of the request has: it is most of the bytes of both rows.
pub(super) fn without_assessment(answer: &str, assessment: &str) -> String {
    answer.replacen(&member(assessment), NO_ASSESSMENT, 1)
}

/// Returns a stored response with its assessment. Earlier versions stored the whole response.
fn with_assessment(stored: &str, assessment: &str) -> String {
    stored.replacen(NO_ASSESSMENT, &member(assessment), 1)
}

fn member(assessment: &str) -> String {
    format!(r#""assessment":{assessment}"#)
}
