//! The health of the database: whether it takes writes, and whether damage was found.

use std::sync::atomic::{AtomicBool, Ordering};

use super::{Store, StoreError};

/// The results that decide whether the database is healthy.
#[derive(Debug, Default)]
pub(super) struct Health {
    /// The last transaction failed.
    pub(super) is_write_failing: AtomicBool,
    /// A check or a read has found damage.
    pub(super) is_damaged: AtomicBool,
}

impl Store {
    /// Logs name and version of the database, and settings of it that risk acknowledged requests.
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

    /// Reads a row, and returns an error also if the last transaction failed or damage was found.
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

    /// Writes a value that is stored already. So health checks fail while nothing can be stored, and succeed again afterwards,
    /// even if no request is filed in the meantime.
    ///
    /// # Errors
    /// [`StoreError::Database`]
    pub(crate) async fn probe_write(&self) -> Result<(), StoreError> {
        let mut write = self.begin().await?;
        sqlx::query("UPDATE counters SET value = value WHERE name = 'requests'")
            .execute(write.connection())
            .await?;
        write.commit().await
    }
}
