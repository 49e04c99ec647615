//! Whether the database takes writes.

use std::sync::atomic::Ordering;

use super::{Store, StoreError};

impl Store {
    /// Reads a row, and fails if the last write failed.
    ///
    /// # Errors
    /// [`StoreError::Database`] or [`StoreError::WritesFail`]
    pub(crate) async fn check(&self) -> Result<(), StoreError> {
        sqlx::query("SELECT value FROM counters WHERE name = 'requests'").fetch_one(&self.readers).await?;
        if self.writes_fail.load(Ordering::Relaxed) { Err(StoreError::WritesFail) } else { Ok(()) }
    }

    /// Writes a value that is stored already. So health checks fail while nothing can be stored, and succeed again when that is over,
    /// although nobody files a request meanwhile.
    ///
    /// # Errors
    /// [`StoreError::Database`]
    pub(crate) async fn probe_write(&self) -> Result<(), StoreError> {
        let written = self.rewrite_counter().await;
        self.note_write(&written);
        written
    }

    /// Notes for health checks whether a write succeeded.
    pub(super) fn note_write<T>(&self, written: &Result<T, StoreError>) {
        let fails = written.as_ref().is_err_and(|error| !error.concerns_one_request());
        self.writes_fail.store(fails, Ordering::Relaxed);
    }

    async fn rewrite_counter(&self) -> Result<(), StoreError> {
        let mut write = self.begin().await?;
        sqlx::query("UPDATE counters SET value = value WHERE name = 'requests'")
            .execute(&mut write.connection)
            .await?;
        write.commit().await
    }
}
