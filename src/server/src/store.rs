//! The database: SQLite or PostgreSQL. All SQL is in this folder; `dialect.rs` contains the differences between the two, and `checkpoint.rs`
//! is for SQLite alone.

mod checkpoint;
mod complete;
mod connect;
mod copy;
mod database_url;
mod decide;
mod dialect;
mod documents;
mod error;
mod expire;
mod export;
mod file;
mod health;
mod idempotency;
mod insert;
mod integrity;
mod links;
mod list;
mod model;
mod outbox;
mod purge;
mod read;
mod row;
mod serials;
mod servers;
mod settings;
mod table_digest;
mod transaction;
mod write_queue;

use std::sync::Arc;

use sqlx::AnyPool;

use dialect::Dialect;
use health::Health;

pub(crate) use copy::{NewIds, SourceWriters};
pub(crate) use database_url::DatabaseUrl;
pub(crate) use decide::{Approval, ApprovalOutcome, Decision};
pub(crate) use error::StoreError;
pub(crate) use export::Exported;
pub(crate) use links::Notice;
pub(crate) use list::{ListFilter, ListOrder, Listed, SortKey};
pub(crate) use model::{
    Actor, DueMail, Issued, MailOutcome, NewRequest, Recipient, StoredEvent, StoredKind, StoredRequest,
    Summary, UndeliveredMail,
};
pub(crate) use outbox::ClaimedMails;
pub(crate) use read::UnparsedRequest;
pub(crate) use serials::SerialConflict;
pub(crate) use servers::Release;
pub(crate) use write_queue::{Inserted, WriteQueue};

/// A pool of connections that read, and one of connections that write.
#[derive(Clone)]
pub(crate) struct Store {
    url: DatabaseUrl,
    dialect: Dialect,
    readers: AnyPool,
    writers: AnyPool,
    /// A name for this process, under which it claims mails.
    instance: Arc<str>,
    health: Arc<Health>,
}

impl Store {
    /// Closes every connection.
    pub(crate) async fn close(&self) {
        self.readers.close().await;
        self.writers.close().await;
    }
}
