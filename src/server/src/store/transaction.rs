//! A transaction that writes.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use sqlx::any::{AnyArguments, AnyRow};
use sqlx::pool::PoolConnection;
use sqlx::query::Query;
use sqlx::{Any, AnyConnection};
use tokio::time::Instant;

use super::{Health, Store, StoreError};
use crate::clock::monotonic_now;

/// A transaction. Dropping it without `commit` closes the connection, which rolls the transaction back, and counts as a failure: a handler,
/// which is dropped when its client disconnects, begins one only within `uncancelled`.
pub(super) struct Transaction {
    connection: PoolConnection<Any>,
    outcome: Outcome,
}

/// Records, when it is dropped, whether the transaction failed.
struct Outcome {
    health: Arc<Health>,
    is_failure: bool,
}

impl Store {
    /// Begins a transaction that may write.
    pub(super) async fn begin(&self) -> Result<Transaction, StoreError> {
        let mut transaction = self.take_writer().await?;
        sqlx::query(self.dialect.begin()).execute(transaction.connection()).await?;
        Ok(transaction)
    }

    /// Executes a statement that files requests, as a transaction of its own. Once this returns its rows, the requests survive a power failure.
    pub(super) async fn commit_filing_statement(
        &self,
        statement: Query<'_, Any, AnyArguments>,
    ) -> Result<Vec<AnyRow>, StoreError> {
        let mut transaction = self.take_writer().await?;
        let start = monotonic_now();
        let rows = statement.fetch_all(transaction.connection()).await?;
        transaction.outcome.record_commit(start);
        transaction.outcome.record_filing();
        Ok(rows)
    }

    /// Takes a connection that writes, for a transaction that has not begun.
    async fn take_writer(&self) -> Result<Transaction, StoreError> {
        let outcome = Outcome { health: Arc::clone(&self.health), is_failure: true };
        Ok(Transaction { connection: self.writers.acquire().await?, outcome })
    }
}

impl Transaction {
    pub(super) fn connection(&mut self) -> &mut AnyConnection {
        &mut self.connection
    }

    /// Commits. Once this returns, the changes survive a power failure.
    pub(super) async fn commit(mut self) -> Result<(), StoreError> {
        self.send_commit().await
    }

    /// Commits at least as much as a filing stores, which shows that filing works.
    pub(super) async fn commit_filing(mut self) -> Result<(), StoreError> {
        self.send_commit().await?;
        self.outcome.record_filing();
        Ok(())
    }

    async fn send_commit(&mut self) -> Result<(), StoreError> {
        let start = monotonic_now();
        sqlx::query("COMMIT").execute(self.connection()).await?;
        self.outcome.record_commit(start);
        Ok(())
    }

    /// Undoes all changes, and keeps the connection open.
    pub(super) async fn roll_back(mut self) -> Result<(), StoreError> {
        sqlx::query("ROLLBACK").execute(self.connection()).await?;
        self.outcome.is_failure = false;
        Ok(())
    }
}

impl Outcome {
    fn record_commit(&mut self, start: Instant) {
        metrics::histogram!("rma_store_commit_seconds").record(start.elapsed().as_secs_f64());
        self.is_failure = false;
    }

    fn record_filing(&self) {
        self.health.is_write_failing.store(false, Ordering::Relaxed);
    }
}

impl Drop for Transaction {
    fn drop(&mut self) {
        if self.outcome.is_failure {
            self.connection.close_on_drop();
        }
    }
}

impl Drop for Outcome {
    fn drop(&mut self) {
        if self.is_failure {
            self.health.is_write_failing.store(true, Ordering::Relaxed);
        }
    }
}
