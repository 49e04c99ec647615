//! Copies the write-ahead log into the database file.

use sqlx::ConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;

use super::{Store, StoreError};

/// The size from which the log is copied.
const LARGE_BYTES: u64 = 4 << 20;
/// The size from which passive checkpoints cannot keep up with busy readers.
const OVERGROWN_BYTES: u64 = 256 << 20;

impl Store {
    /// Copies the log into the database if the log is large.
    ///
    /// # Errors
    /// [`StoreError::Database`]
    pub(crate) async fn checkpoint_if_large(&self) -> Result<(), StoreError> {
        let bytes = std::fs::metadata(self.url.beside("-wal")).map_or(0, |log| log.len());
        let statement = match bytes {
            OVERGROWN_BYTES.. => "PRAGMA wal_checkpoint(TRUNCATE)",
            LARGE_BYTES.. => "PRAGMA wal_checkpoint(PASSIVE)",
            _ => return Ok(()),
        };
        let options = SqliteConnectOptions::new().filename(self.url.path()).disable_statement_logging();
        let mut connection = options.connect().await?;
        sqlx::query(statement).execute(&mut connection).await?;
        Ok(())
    }
}
