//! The database. All SQL is in this folder; `connect.rs` and `checkpoint.rs` hold what is specific to SQLite.

mod checkpoint;
mod connect;
mod database_url;
mod decide;
mod documents;
mod error;
mod expire;
mod file;
mod idempotency;
mod integrity;
mod links;
mod model;
mod outbox;
mod read;
mod row;
mod serials;
mod settings;
mod transaction;
mod write_queue;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use sqlx::{SqliteConnection, SqlitePool};
use tokio::sync::Mutex;

pub(crate) use database_url::DatabaseUrl;
pub(crate) use decide::{Approval, ApprovalOutcome, Decision};
pub(crate) use error::StoreError;
pub(crate) use links::Notice;
pub(crate) use model::{
    Actor, DueMail, Issued, MailOutcome, NewRequest, Recipient, StoredEvent, StoredRequest, Summary,
};
pub(crate) use outbox::ClaimedMails;
pub(crate) use serials::SerialConflict;
pub(crate) use write_queue::{Inserted, WriteQueue};

/// A pool of read-only connections, and one connection that writes. All writes of this process wait for that connection in turn.
#[derive(Clone)]
pub(crate) struct Store {
    url: DatabaseUrl,
    readers: SqlitePool,
    writer: Arc<Mutex<Option<SqliteConnection>>>,
    /// A name for this process, under which it claims mails.
    instance: Arc<str>,
    health: Arc<Health>,
}

/// The results that decide whether the database is healthy.
#[derive(Debug, Default)]
struct Health {
    /// The last transaction failed.
    is_write_failing: AtomicBool,
    /// A check or a read has found damage.
    is_damaged: AtomicBool,
}

impl Store {
    /// Reads one row, and returns an error also if the last transaction failed or damage was found. The server writes at least every half minute,
    /// so that this is a matter of the present.
    ///
    /// # Errors
    /// [`StoreError`]
    pub(crate) async fn check(&self) -> Result<(), StoreError> {
        sqlx::query("SELECT value FROM counters WHERE name = 'requests'").fetch_one(&self.readers).await?;
        if self.health.is_damaged.load(Ordering::Relaxed) {
            return Err(StoreError::DamageFound);
        }
        if self.health.is_write_failing.load(Ordering::Relaxed) {
            return Err(StoreError::WritesFail);
        }
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
