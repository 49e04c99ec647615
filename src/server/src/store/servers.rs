//! The servers that are using the database.

use super::{Store, StoreError, outbox};

/// The time after which a server that has not reported counts as ended.
const LEASE_MILLIS: i64 = 15_000;

/// Whether a report also releases the claims on mails of servers that have ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Release {
    /// The database must have been reachable long enough for every running server to report and to record the mails that it has sent.
    Yes,
    No,
}

impl Store {
    /// Reports that this server runs and uses this catalogue, and returns the catalogues of the others. Since this writes regularly,
    /// health checks fail while nothing can be stored, even if no request is filed in the meantime.
    ///
    /// # Errors
    /// [`StoreError`]
    pub(crate) async fn report(
        &self,
        now: i64,
        catalogue: &str,
        release: Release,
    ) -> Result<Vec<String>, StoreError> {
        if !self.is_writing() {
            self.check_room().await?;
        }
        let mut transaction = self.begin().await?;
        sqlx::query(
            "INSERT INTO servers (instance, seen_at, catalogue) VALUES ($1, $2, $3) \
             ON CONFLICT (instance) DO UPDATE SET seen_at = excluded.seen_at, catalogue = excluded.catalogue",
        )
        .bind(&*self.instance)
        .bind(now)
        .bind(catalogue)
        .execute(transaction.connection())
        .await?;
        let others = sqlx::query_scalar(
            "SELECT catalogue FROM servers WHERE instance <> $1 AND ABS(seen_at - $2) <= $3 ORDER BY instance",
        )
        .bind(&*self.instance)
        .bind(now)
        .bind(LEASE_MILLIS)
        .fetch_all(transaction.connection())
        .await?;
        if release == Release::Yes {
            sqlx::query("DELETE FROM servers WHERE ABS(seen_at - $1) > $2")
                .bind(now)
                .bind(LEASE_MILLIS)
                .execute(transaction.connection())
                .await?;
            outbox::release(transaction.connection()).await?;
        }
        transaction.commit().await?;
        Ok(others)
    }

    /// Reports that this server has ended, and releases its claims.
    ///
    /// # Errors
    /// [`StoreError`]
    pub(crate) async fn leave(&self) -> Result<(), StoreError> {
        let mut transaction = self.begin().await?;
        sqlx::query("DELETE FROM servers WHERE instance = $1")
            .bind(&*self.instance)
            .execute(transaction.connection())
            .await?;
        outbox::release(transaction.connection()).await?;
        transaction.commit().await
    }

    /// Counts the servers that use the database.
    ///
    /// # Errors
    /// [`StoreError::Database`]
    pub(crate) async fn running_servers(&self, now: i64) -> Result<i64, StoreError> {
        let statement = "SELECT COUNT(*) FROM servers WHERE ABS(seen_at - $1) <= $2";
        Ok(sqlx::query_scalar(statement).bind(now).bind(LEASE_MILLIS).fetch_one(&self.readers).await?)
    }

    /// Deletes what servers that have ended left behind: their claims of mails, and their reports. No other server may use the database.
    ///
    /// # Errors
    /// [`StoreError`]
    pub(crate) async fn clean_up(&self) -> Result<(), StoreError> {
        let mut transaction = self.begin().await?;
        sqlx::query("DELETE FROM servers").execute(transaction.connection()).await?;
        outbox::release(transaction.connection()).await?;
        transaction.commit().await
    }
}
