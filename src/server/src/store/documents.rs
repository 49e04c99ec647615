//! The policy documents by which requests were decided.

use policy::Document;
use policy::authoring::digest_of_json;
use sqlx::AnyConnection;

use super::row::parse_json;
use super::{Store, StoreError};

impl Store {
    /// Stores a document, so that requests filed under it can always be shown. A stored document that is damaged is written again.
    ///
    /// # Errors
    /// [`StoreError`] if it was not stored.
    pub(crate) async fn keep_document(&self, document: &Document) -> Result<(), StoreError> {
        let content =
            serde_json::to_string(document).map_err(|error| StoreError::Unreadable(error.to_string()))?;
        let digest = &document.digest;
        let mut write = self.begin().await?;
        let inserted = sqlx::query("INSERT INTO documents (digest, policy, content) VALUES ($1, $2, $3) ON CONFLICT (digest) DO NOTHING")
            .bind(digest)
            .bind(document.policy.id.as_str())
            .bind(&content)
            .execute(write.connection())
            .await?;
        if inserted.rows_affected() == 0
            && let Err(error) = read(write.connection(), digest).await
            && error.is_damage()
        {
            tracing::warn!(%error, digest, "a stored policy document was damaged, and is written again");
            sqlx::query("UPDATE documents SET content = $2 WHERE digest = $1")
                .bind(digest)
                .bind(&content)
                .execute(write.connection())
                .await?;
        }
        write.commit().await
    }

    /// Reads the document with this digest. Damage turns the health of the database red.
    ///
    /// # Errors
    /// [`StoreError`] if it cannot be read, or was changed since it was stored.
    pub(crate) async fn document(&self, digest: &str) -> Result<Document, StoreError> {
        self.health.noting_damage(read(&mut *self.readers.acquire().await?, digest).await)
    }

    /// Returns whether a policy has a stored document with this digest.
    ///
    /// # Errors
    /// [`StoreError`]
    pub(crate) async fn has_document(&self, policy: &str, digest: &str) -> Result<bool, StoreError> {
        let found = sqlx::query("SELECT 1 FROM documents WHERE digest = $1 AND policy = $2")
            .bind(digest)
            .bind(policy)
            .fetch_optional(&self.readers)
            .await?;
        Ok(found.is_some())
    }

    /// Returns the ids of the policies of the stored documents.
    ///
    /// # Errors
    /// [`StoreError`]
    pub(crate) async fn policies(&self) -> Result<Vec<String>, StoreError> {
        let policies = sqlx::query_scalar("SELECT DISTINCT policy FROM documents ORDER BY policy");
        Ok(policies.fetch_all(&self.readers).await?)
    }

    /// Reads every stored document.
    ///
    /// # Errors
    /// As [`Self::document`].
    pub(super) async fn check_documents(&self) -> Result<(), StoreError> {
        let digests: Vec<String> =
            sqlx::query_scalar("SELECT digest FROM documents").fetch_all(&self.readers).await?;
        for digest in digests {
            self.document(&digest).await?;
        }
        Ok(())
    }
}

async fn read(connection: &mut AnyConnection, digest: &str) -> Result<Document, StoreError> {
    let content: String = sqlx::query_scalar("SELECT content FROM documents WHERE digest = $1")
        .bind(digest)
        .fetch_one(connection)
        .await?;
    if digest_of_json(parse_json(&content, "content")?) != digest {
        return Err(StoreError::Unreadable(format!(
            "the policy document {digest} was changed since it was stored"
        )));
    }
    parse_json(&content, "content")
}
