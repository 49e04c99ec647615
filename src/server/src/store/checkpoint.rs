//! Copies the write-ahead log into the database file.

use std::fs;

use sqlx::AnyConnection;

use super::dialect::Dialect;
use super::{Store, StoreError};

/// The size of the log's file from which the log is copied.
const LARGE_BYTES: u64 = 4 << 20;
/// The pages of a log from which requests wait until it is copied: 64 MiB.
const VERY_LARGE_PAGES: i64 = 1 << 14;
/// The pages of a log that cannot be copied, since a reader has been open for long: 256 MiB.
const OVERGROWN_PAGES: i64 = 1 << 16;

impl Store {
    /// Copies the log into the database if the log is large.
    ///
    /// The checkpoint is passive: it never takes the write lock, so that a reader that stays open delays no filing. The log then grows until
    /// the reader ends.
    ///
    /// SQLite writes to the start of the log again only if all of it is copied when a transaction begins. While requests are filed all the
    /// time, a checkpoint beside them is always behind. So a very large log is copied once more on the connection that writes: this copies
    /// only what was added during the first checkpoint.
    ///
    /// # Errors
    /// [`StoreError::Database`]
    pub(crate) async fn checkpoint_if_large(&self) -> Result<(), StoreError> {
        // PostgreSQL makes its checkpoints itself.
        let Some(log) = self.url.beside("-wal") else { return Ok(()) };
        if fs::metadata(log).map_or(0, |log| log.len()) < LARGE_BYTES {
            return Ok(());
        }
        let (mut pages, mut copied) = copy_log(&mut Dialect::connect(&self.url).await?).await?;
        if pages >= VERY_LARGE_PAGES {
            (pages, copied) = copy_log(&mut *self.writers.acquire().await?).await?;
        }
        if pages > OVERGROWN_PAGES && copied < pages {
            tracing::warn!(
                pages,
                "the database's log grows: a reader, such as a backup, keeps an old state open"
            );
        }
        Ok(())
    }
}

/// Returns the number of pages in the log, and how many of them are in the database file too.
async fn copy_log(connection: &mut AnyConnection) -> Result<(i64, i64), sqlx::Error> {
    let (_, pages, copied): (i64, i64, i64) =
        sqlx::query_as("PRAGMA wal_checkpoint(PASSIVE)").fetch_one(connection).await?;
    Ok((pages, copied))
}
