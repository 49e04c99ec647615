//! Settings that are stored in the database.

use super::{Store, StoreError};

impl Store {
    /// Reads the fingerprint of the secret that belongs to this database, if one was stored.
    ///
    /// # Errors
    /// [`StoreError`] if the database does not answer.
    pub(crate) async fn secret_fingerprint(&self) -> Result<Option<String>, StoreError> {
        let statement = "SELECT value FROM settings WHERE name = 'secret_fingerprint'";
        Ok(sqlx::query_scalar(statement).fetch_optional(&self.readers).await?)
    }

    /// Stores the fingerprint of the secret, unless one is stored.
    ///
    /// # Errors
    /// [`StoreError`] if it was not stored.
    pub(crate) async fn store_secret_fingerprint(&self, fingerprint: &str) -> Result<(), StoreError> {
        let mut write = self.begin().await?;
        sqlx::query("INSERT INTO settings (name, value) VALUES ('secret_fingerprint', $1) ON CONFLICT (name) DO NOTHING")
            .bind(fingerprint)
            .execute(write.connection())
            .await?;
        write.commit().await
    }
}
