//! Errors of the store.

use std::sync::Arc;

use sqlx::error::{DatabaseError, ErrorKind};

use super::DatabaseUrl;
use super::dialect::{is_conflict, is_damage, is_locked};

/// The reason the store did not read or write.
#[derive(Debug, thiserror::Error)]
pub(crate) enum StoreError {
    /// The database cannot be used at the moment: the disk is full, the file is locked or damaged.
    #[error("{}", of_database(.0))]
    Database(#[from] sqlx::Error),
    /// The schema could not be migrated.
    #[error("the database cannot be brought to this version's schema: was it used by a later version?")]
    Migration(#[from] sqlx::migrate::MigrateError),
    #[error("the database was used by a later version, whose schema this version cannot use")]
    LaterVersion,
    /// A command found no database.
    #[error("there is no database at {0}: name it with --database")]
    Missing(DatabaseUrl),
    /// A command found a database of an earlier version.
    #[error("{0} is not a database of this version: run `rma-server serve` with it once")]
    NotMigrated(DatabaseUrl),
    /// The integrity check failed.
    #[error("{url} is damaged ({finding}): restore it from a backup")]
    Damaged {
        /// The database.
        url: DatabaseUrl,
        /// The first finding of the check.
        finding: String,
    },
    /// A copy was read back, and is not the same as its source.
    #[error("{url} is not a copy: the table `{table}` differs from its source; do not use it, and try again")]
    CopyDiffers {
        /// The copy.
        url: DatabaseUrl,
        table: &'static str,
    },
    #[error("the database is damaged: the log names what was found")]
    DamageFound,
    /// A row holds a value that no version of this server writes.
    #[error("the database holds something that this version cannot read: {0}")]
    Unreadable(String),
    /// During an upgrade, servers of two versions write to one database.
    #[error("{0} was written by a newer version: upgrade this server")]
    NewerVersion(String),
    /// The operating system provides no random bytes.
    #[error("the operating system provides no random bytes")]
    Random(#[from] getrandom::Error),
    /// The transaction of several requests failed.
    #[error(transparent)]
    Batch(Arc<StoreError>),
    /// The write queue is closed.
    #[error("the server is stopping")]
    Stopping,
}

/// The most draws of a random number, and repetitions of a transaction, before a failure counts as an error.
pub(super) const MAX_DRAWS: usize = 1_000;

fn of_database(error: &sqlx::Error) -> &'static str {
    if is_undecodable(error) {
        "the database holds a value that is not of the type of its column"
    } else if error.as_database_error().is_some_and(is_locked) {
        "another program is using the database: try again when it has finished"
    } else {
        "the database does not answer"
    }
}

/// Returns whether a value has another type than its column, or is text that is not UTF-8.
const fn is_undecodable(error: &sqlx::Error) -> bool {
    matches!(error, sqlx::Error::Decode(_) | sqlx::Error::ColumnDecode { .. })
}

impl StoreError {
    /// Returns whether the transaction may succeed when it is repeated: a newly drawn reference or RMA number was in use, or another
    /// transaction was in the way.
    pub(super) fn may_be_repeated(&self) -> bool {
        self.database_error()
            .is_some_and(|error| matches!(error.kind(), ErrorKind::UniqueViolation) || is_conflict(error))
    }

    /// Returns whether stored data is permanently unreadable.
    pub(crate) fn is_damage(&self) -> bool {
        match self {
            Self::Damaged { .. } | Self::Unreadable(_) => true,
            Self::Batch(error) => error.is_damage(),
            Self::Database(error) => is_undecodable(error) || self.database_error().is_some_and(is_damage),
            Self::Migration(_)
            | Self::LaterVersion
            | Self::NewerVersion(_)
            | Self::CopyDiffers { .. }
            | Self::Missing(_)
            | Self::NotMigrated(_)
            | Self::DamageFound
            | Self::Random(_)
            | Self::Stopping => false,
        }
    }

    /// Returns whether this version cannot read what a newer version has stored.
    pub(crate) const fn is_of_newer_version(&self) -> bool {
        matches!(self, Self::NewerVersion(_))
    }

    /// Returns whether one request of a batch may be the cause, rather than the state of the database.
    pub(super) fn concerns_one_request(&self) -> bool {
        self.database_error().is_some_and(|error| !matches!(error.kind(), ErrorKind::Other))
    }

    fn database_error(&self) -> Option<&dyn DatabaseError> {
        let Self::Database(sqlx::Error::Database(error)) = self else { return None };
        Some(&**error)
    }
}
