//! Finds damage: SQLite may read a damaged file without an error.

use std::sync::atomic::Ordering;

use sha2::{Digest, Sha256};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Connection, Row};

use super::row::MAX_FILINGS;
use super::{Store, StoreError};

/// The columns that never change after filing.
pub(super) struct FiledColumns<'a> {
    pub(super) uid: &'a str,
    pub(super) reference: &'a str,
    pub(super) policy: &'a str,
    pub(super) digest: &'a str,
    pub(super) filing: &'a str,
    pub(super) assessment: &'a str,
}

impl<'a> FiledColumns<'a> {
    /// Reads the columns of a row of `requests`.
    pub(super) fn of(row: &'a AnyRow) -> Result<Self, sqlx::Error> {
        Ok(Self {
            uid: row.try_get("uid")?,
            reference: row.try_get("reference")?,
            policy: row.try_get("policy")?,
            digest: row.try_get("digest")?,
            filing: row.try_get("filing")?,
            assessment: row.try_get("assessment")?,
        })
    }

    /// Reads the columns, and compares their hash with the stored one.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`] if the columns were changed.
    pub(super) fn checked(row: &'a AnyRow) -> Result<Self, StoreError> {
        let filed = Self::of(row)?;
        if row.try_get::<Option<&str>, _>("content_hash")? == Some(&filed.hash()) {
            return Ok(filed);
        }
        let id: i64 = row.try_get("id")?;
        Err(StoreError::Unreadable(format!("the request {id}: what was filed was changed since")))
    }

    /// Returns the hash that is stored beside the columns and compared on reading.
    pub(super) fn hash(&self) -> String {
        let columns = [self.uid, self.reference, self.policy, self.digest, self.filing, self.assessment];
        let mut all = Sha256::new();
        for column in columns {
            all.update(column.len().to_be_bytes());
            all.update(column);
        }
        hex::encode(all.finalize())
    }
}

impl Store {
    /// Runs SQLite's `integrity_check`, which compares pages, rows and indexes, and compares each policy document with its digest. After the
    /// first finding, the database counts as damaged.
    ///
    /// # Errors
    /// [`StoreError::Damaged`], [`StoreError::Unreadable`]
    pub(crate) async fn check_integrity(&self) -> Result<(), StoreError> {
        let finding = self.dialect.integrity_finding(&mut *self.readers.acquire().await?).await?;
        match finding {
            None => self.check_documents().await,
            Some(finding) => {
                self.health.is_damaged.store(true, Ordering::Relaxed);
                Err(StoreError::Damaged { url: self.url.clone(), finding })
            }
        }
    }
}

/// Computes the hashes of requests that an earlier version stored.
pub(super) async fn add_hashes(connection: &mut AnyConnection) -> Result<(), StoreError> {
    loop {
        let mut transaction = connection.begin().await?;
        let rows = sqlx::query(
            "SELECT id, uid, reference, policy, digest, filing, assessment FROM requests \
             WHERE content_hash IS NULL AND purged_at IS NULL LIMIT $1",
        )
        .bind(MAX_FILINGS)
        .fetch_all(&mut *transaction)
        .await?;
        if rows.is_empty() {
            return Ok(());
        }
        for row in rows {
            sqlx::query("UPDATE requests SET content_hash = $1 WHERE id = $2")
                .bind(FiledColumns::of(&row)?.hash())
                .bind(row.try_get::<i64, _>("id")?)
                .execute(&mut *transaction)
                .await?;
        }
        transaction.commit().await?;
    }
}
