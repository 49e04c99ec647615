//! Copies the write-ahead log into the database file.

use sqlx::ConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;

use super::{Store, StoreError};

/// The size from which the log is copied.
const LARGE_BYTES: u64 = 4 << 20;
/// The size of a log that cannot be copied, since a reader has been open for long.
const OVERGROWN_BYTES: u64 = 256 << 20;

impl Store {
    /// Copies the log into the database if the log is large.
    ///
    /// The checkpoint is passive: it never takes the write lock, so that a reader that stays open delays no filing. The log then grows until
    /// the reader ends.
    ///
    /// # Errors
    /// [`StoreError::Database`]
    pub(crate) async fn checkpoint_if_large(&self) -> Result<(), StoreError> {
        // PostgreSQL makes its checkpoints itself.
        let (Some(path), Some(log)) = (self.url.path(), self.url.beside("-wal")) else { return Ok(()) };
        let bytes = std::fs::metadata(log).map_or(0, |log| log.len());
        if bytes < LARGE_BYTES {
            return Ok(());
        }
        let options = SqliteConnectOptions::new().filename(path).disable_statement_logging();
        let mut connection = options.connect().await?;
        let (_, pages, copied): (i64, i64, i64) =
            sqlx::query_as("PRAGMA wal_checkpoint(PASSIVE)").fetch_one(&mut connection).await?;
        if bytes > OVERGROWN_BYTES && copied < pages {
            tracing::warn!(
                bytes,
                "the database's log grows: a reader, such as a backup, keeps an old state open"
            );
        }
        Ok(())
    }
}
