//! The policy documents by which requests were decided.

use policy::Document;

use super::row::parse_json;
use super::{Store, StoreError};

impl Store {
    /// Stores a document, so that requests filed under it can always be shown.
    ///
    /// # Errors
    /// [`StoreError`] if it was not stored.
    pub(crate) async fn keep_document(&self, document: &Document) -> Result<(), StoreError> {
        let content =
            serde_json::to_string(document).map_err(|error| StoreError::Unreadable(error.to_string()))?;
        let mut write = self.begin().await?;
        sqlx::query("INSERT INTO documents (digest, policy, content) VALUES ($1, $2, $3) ON CONFLICT (digest) DO NOTHING")
            .bind(&document.digest)
            .bind(document.policy.id.as_str())
            .bind(content)
            .execute(write.connection())
            .await?;
        write.commit().await
    }

    /// Reads the document with this digest.
    ///
    /// # Errors
    /// [`StoreError`] if it cannot be read.
    pub(crate) async fn document(&self, digest: &str) -> Result<Document, StoreError> {
        let content: String = sqlx::query_scalar("SELECT content FROM documents WHERE digest = $1")
            .bind(digest)
            .fetch_one(&self.readers)
            .await?;
        parse_json(&content, "content")
    }
}
