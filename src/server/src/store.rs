//! The database. All SQL is in this folder; `connect.rs` and `checkpoint.rs` hold what is specific to SQLite.

mod checkpoint;
mod connect;
mod database_url;
mod decide;
mod documents;
mod error;
mod expire;
mod file;
mod health;
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

use sqlx::{SqliteConnection, SqlitePool};
use tokio::sync::Mutex;

use health::Health;

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

impl Store {
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
