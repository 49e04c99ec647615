//! Copies everything from one database into another, which may be of the other kind: for backups, restoring and moving.

use futures_util::TryStreamExt as _;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AssertSqlSafe, Row as _};

use super::dialect::{Access, Dialect};
use super::insert::{chunks, insert_into};
use super::table_digest::{TableDigest, Value};
use super::{DatabaseUrl, Store, StoreError};

/// Whether other processes can write to the source while it is copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SourceWriters {
    /// They can. The copy contains the state at one moment.
    Continue,
    /// They wait until the copy is finished.
    Wait,
}

/// The ids of new requests in the copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NewIds {
    /// They follow those of the source.
    Next,
    /// They skip the ids that requests filed after the backup may have had. Those requests are lost, but the names of mail files contain ids.
    AfterLostOnes,
}

/// The tables to copy, each after the tables that it references, with a condition for its rows. `servers` describes running servers and is not
/// copied; [`Dialect::set_last_id`] sets the counter of requests.
const TABLES: [(&str, &str); 8] = [
    ("settings", "WHERE name <> 'unused_copy'"),
    ("counters", "WHERE name <> 'requests'"),
    ("documents", ""),
    ("requests", ""),
    ("events", ""),
    ("outbox", ""),
    ("open_serials", ""),
    ("idempotency_keys", ""),
];
/// The most rows in memory, and in one statement.
const MAX_ROWS: usize = 128;
/// The number of ids that are skipped for requests that a backup does not contain.
const LOST_IDS: i64 = 1_000_000;

impl Store {
    /// Returns whether the database may be replaced: there is none, or no server has used it since it was created or copied. Changes nothing,
    /// whereas [`Self::open`] migrates.
    ///
    /// # Errors
    /// [`StoreError`]
    pub(crate) async fn is_unused(url: &DatabaseUrl) -> Result<bool, StoreError> {
        if !Self::exists(url).await? {
            return Ok(true);
        }
        let statement = "SELECT COUNT(*) FROM settings WHERE name = 'secret_fingerprint' \
             AND NOT EXISTS (SELECT 1 FROM settings WHERE name = 'unused_copy')";
        let used: i64 = sqlx::query_scalar(statement).fetch_one(&Dialect::pool(url, Access::Read)?).await?;
        Ok(used == 0)
    }

    /// Records that a server uses the database.
    ///
    /// # Errors
    /// [`StoreError::Database`]
    pub(crate) async fn mark_used(&self) -> Result<(), StoreError> {
        let mut transaction = self.begin().await?;
        let delete = "DELETE FROM settings WHERE name = 'unused_copy'";
        sqlx::query(delete).execute(transaction.connection()).await?;
        transaction.commit().await
    }

    /// Replaces the content of `target` by a copy of this database, in one transaction, and returns the number of requests. The copy is read
    /// back, and the number and the hashes of the rows of each table are compared.
    ///
    /// # Errors
    /// [`StoreError`]; after [`StoreError::CopyDiffers`] and [`StoreError::Damaged`], `target` must not be used.
    pub(crate) async fn copy_to(
        &self,
        target: &Self,
        writers: SourceWriters,
        ids: NewIds,
    ) -> Result<u64, StoreError> {
        let pool = match writers {
            SourceWriters::Continue => &self.readers,
            SourceWriters::Wait => &self.writers,
        };
        let mut source = pool.acquire().await?;
        source.close_on_drop();
        sqlx::raw_sql(self.dialect.begin_copy(writers)).execute(&mut *source).await?;
        let mut transaction = target.begin().await?;
        for (table, _) in TABLES.iter().rev() {
            let delete = AssertSqlSafe(format!("DELETE FROM {table}"));
            sqlx::query(delete).execute(transaction.connection()).await?;
        }
        let mut digests = Vec::new();
        for (table, condition) in TABLES {
            digests.push(copy_table(table, condition, &mut source, transaction.connection()).await?);
        }
        let mark = "INSERT INTO settings (name, value) VALUES ('unused_copy', 'yes')";
        sqlx::query(mark).execute(transaction.connection()).await?;
        let last: i64 = sqlx::query_scalar("SELECT COALESCE(MAX(id), 0) FROM requests")
            .fetch_one(transaction.connection())
            .await?;
        let last = match ids {
            NewIds::Next => last,
            NewIds::AfterLostOnes => last + LOST_IDS,
        };
        target.dialect.set_last_id(transaction.connection(), last).await?;
        transaction.commit().await?;
        if let Some(statement) = target.dialect.after_bulk_insert() {
            sqlx::query(statement).execute(&target.writers).await?;
        }
        target.compare(&digests).await?;
        let requests = TABLES.iter().zip(&digests).find(|((table, _), _)| *table == "requests");
        Ok(requests.map_or(0, |(_, digest)| digest.rows))
    }

    /// Closes an SQLite database so that its file is complete without a log.
    ///
    /// # Errors
    /// [`StoreError::Database`]
    pub(crate) async fn close_as_one_file(&self) -> Result<(), StoreError> {
        self.readers.close().await;
        let statements = "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE";
        sqlx::raw_sql(statements).execute(&self.writers).await?;
        self.writers.close().await;
        Ok(())
    }

    /// Reads the copied tables, and compares them with those of the source.
    async fn compare(&self, expected: &[TableDigest]) -> Result<(), StoreError> {
        let mut connection = self.readers.acquire().await?;
        if let Some(finding) = self.dialect.integrity_finding(&mut connection).await? {
            return Err(StoreError::Damaged { url: self.url.clone(), finding });
        }
        for ((table, condition), expected) in TABLES.into_iter().zip(expected) {
            let mut digest = TableDigest::default();
            let mut rows = sqlx::query(select(table, condition)).fetch(&mut *connection);
            while let Some(row) = rows.try_next().await? {
                digest.add(&row)?;
            }
            if digest != *expected {
                return Err(StoreError::CopyDiffers { url: self.url.clone(), table });
            }
        }
        Ok(())
    }
}

fn select(table: &str, condition: &str) -> AssertSqlSafe<String> {
    AssertSqlSafe(format!("SELECT * FROM {table} {condition}"))
}

async fn copy_table(
    table: &str,
    condition: &str,
    source: &mut AnyConnection,
    target: &mut AnyConnection,
) -> Result<TableDigest, StoreError> {
    let mut digest = TableDigest::default();
    let mut waiting = Vec::with_capacity(MAX_ROWS);
    let mut rows = sqlx::query(select(table, condition)).fetch(source);
    while let Some(row) = rows.try_next().await? {
        digest.add(&row)?;
        waiting.push(row);
        if waiting.len() == MAX_ROWS {
            insert(table, &waiting, target).await?;
            waiting.clear();
        }
    }
    insert(table, &waiting, target).await?;
    Ok(digest)
}

async fn insert(table: &str, rows: &[AnyRow], connection: &mut AnyConnection) -> Result<(), StoreError> {
    for rows in chunks(rows) {
        let columns: Vec<&str> =
            rows.iter().take(1).flat_map(|row| row.columns().iter().map(sqlx::Column::name)).collect();
        let mut insert = sqlx::query(insert_into(table, &columns, 1, rows.len(), ""));
        for row in rows {
            for index in 0..columns.len() {
                insert = match Value::of(row, index)? {
                    Value::Integer(value) => insert.bind(value),
                    Value::Text(value) => insert.bind(value),
                };
            }
        }
        insert.execute(&mut *connection).await?;
    }
    Ok(())
}
