//! Errors of the store.

use super::DatabaseUrl;

/// The reason the store did not read or write.
#[derive(Debug, thiserror::Error)]
pub(crate) enum StoreError {
    /// The database cannot be used at the moment: the disk is full, the file is locked or damaged.
    #[error("the database does not answer")]
    Database(#[from] sqlx::Error),
    /// The schema could not be migrated.
    #[error("the database cannot be brought to this version's schema: was it used by a later version?")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// A command found no database, or one of another version.
    #[error("{0} is no database of this version: run `rma-server serve` with it once")]
    NotMigrated(DatabaseUrl),
    /// The integrity check failed.
    #[error("{url} is damaged ({finding}): restore it from a backup")]
    Damaged {
        /// The database.
        url: DatabaseUrl,
        /// The first finding of the check.
        finding: String,
    },
    /// A row holds a value that no version of this server writes.
    #[error("the database holds something that this version cannot read: {0}")]
    Unreadable(String),
    /// The write queue is closed.
    #[error("the server is stopping")]
    Stopping,
}
