//! Moves what was written from the write-ahead log into the database, off every request's path.

use std::time::Duration;

use sqlx::ConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;

use super::{Store, StoreError};

const PERIOD: Duration = Duration::from_secs(1);
/// A log of this size is worth moving.
const WORTH_BYTES: u64 = 4 << 20;
/// One of this size has outgrown what passive checkpoints can do beside busy readers.
const OVERGROWN_BYTES: u64 = 256 << 20;

impl Store {
    /// Checkpoints for as long as the server runs.
    pub(crate) async fn keep_checkpointing(self) {
        let mut period = tokio::time::interval(PERIOD);
        loop {
            period.tick().await;
            let size = std::fs::metadata(self.location.beside("-wal")).map_or(0, |log| log.len());
            let statement = match size {
                OVERGROWN_BYTES.. => "PRAGMA wal_checkpoint(TRUNCATE)",
                WORTH_BYTES.. => "PRAGMA wal_checkpoint(PASSIVE)",
                _ => continue,
            };
            if let Err(error) = self.checkpoint(statement).await {
                tracing::warn!(error = &error as &dyn std::error::Error, "the database's log was not moved");
            }
        }
    }

    async fn checkpoint(&self, statement: &'static str) -> Result<(), StoreError> {
        let options = SqliteConnectOptions::new().filename(self.location.path()).disable_statement_logging();
        let mut connection = options.connect().await?;
        sqlx::query(statement).execute(&mut connection).await?;
        Ok(())
    }
}
