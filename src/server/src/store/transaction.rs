//! A transaction on the one connection that writes.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use sqlx::SqliteConnection;
use tokio::sync::OwnedMutexGuard;

use super::{Health, Store, StoreError, connect};

/// A transaction. Dropping it without `commit` closes the connection, which rolls the transaction back, and counts as a failure.
pub(super) struct Transaction {
    pub(super) connection: SqliteConnection,
    writer: OwnedMutexGuard<Option<SqliteConnection>>,
    outcome: Outcome,
}

/// Stores on being dropped whether the transaction failed.
struct Outcome {
    health: Arc<Health>,
    is_failure: bool,
}

impl Store {
    /// Begins a transaction that may write.
    pub(super) async fn begin(&self) -> Result<Transaction, StoreError> {
        let outcome = Outcome { health: Arc::clone(&self.health), is_failure: true };
        let mut writer = Arc::clone(&self.writer).lock_owned().await;
        let mut connection = match writer.take() {
            Some(connection) => connection,
            None => connect::writer(&self.url).await?,
        };
        sqlx::query("BEGIN").execute(&mut connection).await?;
        Ok(Transaction { connection, writer, outcome })
    }
}

impl Transaction {
    /// Commits the transaction. Once this returns, the changes survive a power failure.
    pub(super) async fn commit(mut self) -> Result<(), StoreError> {
        sqlx::query("COMMIT").execute(&mut self.connection).await?;
        *self.writer = Some(self.connection);
        self.outcome.is_failure = false;
        Ok(())
    }

    /// Undoes all changes, and keeps the connection open.
    pub(super) async fn roll_back(mut self) -> Result<(), StoreError> {
        sqlx::query("ROLLBACK").execute(&mut self.connection).await?;
        *self.writer = Some(self.connection);
        self.outcome.is_failure = false;
        Ok(())
    }
}

impl Drop for Outcome {
    fn drop(&mut self) {
        self.health.is_write_failing.store(self.is_failure, Ordering::Relaxed);
    }
}
