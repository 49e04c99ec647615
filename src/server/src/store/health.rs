//! The health of the database: whether it takes writes, and whether damage was found.

use std::sync::atomic::{AtomicBool, Ordering};

use super::{Store, StoreError};

/// The size of a long filing with its assessment and its response.
const FILING_BYTES: usize = 64 << 10;

/// The results that decide whether the database is healthy.
#[derive(Debug, Default)]
pub(super) struct Health {
    /// Whether a transaction has failed since as much as a filing was stored. On a full disk, a small row may still fit.
    pub(super) is_write_failing: AtomicBool,
    /// Whether a check or a read has found damage.
    pub(super) is_damaged: AtomicBool,
}

impl Health {
    /// Marks the database as damaged if the result is an error that means damage.
    pub(super) fn noting_damage<T>(&self, result: Result<T, StoreError>) -> Result<T, StoreError> {
        if result.as_ref().is_err_and(StoreError::is_damage) {
            self.is_damaged.store(true, Ordering::Relaxed);
        }
        result
    }
}

impl Store {
    /// Logs the name and the version of the database, and warns of settings that could lose acknowledged requests.
    ///
    /// # Errors
    /// [`StoreError::Database`]
    pub(crate) async fn log_version(&self) -> Result<(), StoreError> {
        let mut connection = self.readers.acquire().await?;
        let (version, risks) = self.dialect.describe(&mut connection).await?;
        tracing::info!(%version, database = %self.url, "the database is open");
        for risk in risks {
            tracing::warn!("{risk}");
        }
        Ok(())
    }

    /// Reads a row.
    ///
    /// # Errors
    /// [`StoreError`], also if damage was found.
    pub(crate) async fn check_reading(&self) -> Result<(), StoreError> {
        sqlx::query("SELECT value FROM counters WHERE name = 'requests'").fetch_one(&self.readers).await?;
        if self.health.is_damaged.load(Ordering::Relaxed) {
            return Err(StoreError::DamageFound);
        }
        Ok(())
    }

    /// Returns whether filing works. The heartbeat writes every few seconds, so that the result is current even while no request is filed.
    pub(crate) fn is_writing(&self) -> bool {
        !self.health.is_write_failing.load(Ordering::Relaxed)
    }

    /// Stores as much as a filing, and deletes it again.
    ///
    /// # Errors
    /// [`StoreError`]
    pub(super) async fn check_room(&self) -> Result<(), StoreError> {
        // PostgreSQL would compress a text of zeros.
        let mut bytes = vec![0; FILING_BYTES / 2];
        getrandom::fill(&mut bytes)?;
        let mut transaction = self.begin().await?;
        sqlx::query("INSERT INTO settings (name, value) VALUES ('room', $1) ON CONFLICT (name) DO UPDATE SET value = excluded.value")
            .bind(hex::encode(bytes))
            .execute(transaction.connection())
            .await?;
        transaction.commit_filing().await?;
        let mut transaction = self.begin().await?;
        sqlx::query("DELETE FROM settings WHERE name = 'room'").execute(transaction.connection()).await?;
        transaction.commit().await
    }

    /// Sets the metrics of the pools of connections.
    pub(crate) fn measure_pools(&self) {
        for (name, pool) in [("read", &self.readers), ("write", &self.writers)] {
            let idle = u32::try_from(pool.num_idle()).unwrap_or(u32::MAX);
            let used = pool.size().saturating_sub(idle);
            metrics::gauge!("rma_store_connections", "pool" => name, "state" => "idle").set(idle);
            metrics::gauge!("rma_store_connections", "pool" => name, "state" => "used").set(used);
        }
    }
}
