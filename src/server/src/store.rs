//! What has to outlive the process. All SQL is in this folder; apart from `connect.rs`, PostgreSQL runs it as well.

mod batch;
mod checkpoint;
mod connect;
mod decide;
mod documents;
mod expire;
mod filer;
mod location;
mod outbox;
mod replay;
mod requests;
mod rows;
mod serials;
mod settings;

use std::sync::Arc;

use sqlx::{SqliteConnection, SqlitePool};
use tokio::sync::{Mutex, OwnedMutexGuard};

pub(crate) use batch::NewRequest;
pub(crate) use decide::{Approval, Approved, Refusal};
pub(crate) use filer::{Filed, Filing};
pub(crate) use location::Location;
pub(crate) use outbox::{DueMail, Outcome, Recipient};
pub(crate) use requests::{Issued, StoredEvent, StoredRequest, Summary};
pub(crate) use serials::OpenElsewhere;

/// The database: readers that share, and one writer whom all changes of this process queue for.
#[derive(Clone)]
pub(crate) struct Store {
    location: Location,
    readers: SqlitePool,
    writer: Arc<Mutex<Option<SqliteConnection>>>,
}

/// A transaction of the one writer; dropped without `commit`, nothing of it has happened.
struct Write {
    connection: SqliteConnection,
    home: OwnedMutexGuard<Option<SqliteConnection>>,
}

/// Why the store did not do something.
#[derive(Debug, thiserror::Error)]
pub(crate) enum StoreError {
    /// The database cannot be used just now: disk full, file locked, damaged.
    #[error("the database does not answer")]
    Database(#[from] sqlx::Error),
    /// The schema could not be brought up to date.
    #[error("the database cannot be brought to this version's schema: was it used by a later version?")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// A command found no database of this version.
    #[error("{0} is no database of this version: run `rma-server serve` with it once")]
    NotMigrated(Location),
    /// The file is damaged.
    #[error("{location} is damaged ({finding}): restore it from a backup")]
    Damaged {
        /// Where it is.
        location: Location,
        /// What was found first.
        finding: String,
    },
    /// A row says what no version of this server writes.
    #[error("the database holds something that this version cannot read: {0}")]
    Unreadable(String),
    /// The writer is gone, since the server is stopping.
    #[error("the server is stopping")]
    Stopping,
}

impl Store {
    /// Begins a transaction that may write.
    async fn begin(&self) -> Result<Write, StoreError> {
        let mut home = Arc::clone(&self.writer).lock_owned().await;
        let mut connection = match home.take() {
            Some(connection) => connection,
            None => connect::writer(&self.location).await?,
        };
        sqlx::query("BEGIN").execute(&mut connection).await?;
        Ok(Write { connection, home })
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// [`StoreError::Database`] where it does not.
    pub(crate) async fn check(&self) -> Result<(), StoreError> {
        sqlx::query("SELECT value FROM counters WHERE name = 'requests'").fetch_one(&self.readers).await?;
        Ok(())
    }

    /// Closes every connection.
    pub(crate) async fn close(&self) {
        use sqlx::Connection;
        self.readers.close().await;
        if let Some(connection) = self.writer.lock().await.take()
            && let Err(error) = connection.close().await
        {
            tracing::warn!(error = &error as &dyn std::error::Error, "the database did not close cleanly");
        }
    }
}

impl Write {
    /// Makes it last.
    async fn commit(mut self) -> Result<(), StoreError> {
        sqlx::query("COMMIT").execute(&mut self.connection).await?;
        *self.home = Some(self.connection);
        Ok(())
    }

    /// Undoes it, and keeps the connection.
    async fn roll_back(mut self) -> Result<(), StoreError> {
        sqlx::query("ROLLBACK").execute(&mut self.connection).await?;
        *self.home = Some(self.connection);
        Ok(())
    }
}
