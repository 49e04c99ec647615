//! Opening the database.

use std::cmp::Ordering;
use std::fs;
use std::sync::Arc;

use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::{AnyConnection, AssertSqlSafe, Connection as _, SqlSafeStr};

use super::dialect::{Access, Dialect, is_missing_table};
use super::integrity::add_hashes;
use super::{DatabaseUrl, Health, Store, StoreError, serials};

/// The schema's parts, in the order of their versions, which count from 1: the name, the statements for both databases, and the
/// additional ones for PostgreSQL.
const SCHEMA: [(&str, &str, &str); 8] = [
    ("requests", include_str!("../../migrations/0001_requests.sql"), ""),
    ("open serials", include_str!("../../migrations/0002_open_serials.sql"), ""),
    ("integrity, links and leases", include_str!("../../migrations/0003_integrity_links_leases.sql"), ""),
    (
        "servers and retention",
        include_str!("../../migrations/0004_servers_retention.sql"),
        include_str!("../../migrations/0004_servers_retention.postgres.sql"),
    ),
    ("ship to", include_str!("../../migrations/0005_ship_to.sql"), ""),
    ("request list", include_str!("../../migrations/0006_request_list.sql"), ""),
    ("expiring", include_str!("../../migrations/0007_expiring.sql"), ""),
    ("answer hash", include_str!("../../migrations/0008_answer_hash.sql"), ""),
];

impl Store {
    /// Opens the server's database: creates it if it does not exist, checks it, and migrates it to this version's schema.
    ///
    /// # Errors
    /// [`StoreError`] if the database is damaged, of a later version, or cannot be opened.
    pub(crate) async fn open(url: &DatabaseUrl) -> Result<Self, StoreError> {
        Dialect::create(url).map_err(sqlx::Error::Io)?;
        let store = Self::new(url)?;
        let mut connection = store.writers.acquire().await?;
        if Dialect::is_checked_at_start(url)
            && let Some(finding) = store.dialect.integrity_finding(&mut connection).await?
        {
            return Err(StoreError::Damaged { url: url.clone(), finding });
        }
        if !matches!(schema_of(&mut connection).await?, Schema::Later) {
            migrations(store.dialect).run(&mut *connection).await?;
        }
        serials::collect(&mut connection).await?;
        add_hashes(&mut connection).await?;
        drop(connection);
        Ok(store)
    }

    /// Opens the database that a server has created, for a command.
    ///
    /// # Errors
    /// [`StoreError::Missing`] if the database does not exist, [`StoreError::NotMigrated`] if it is of an earlier version.
    pub(crate) async fn open_existing(url: &DatabaseUrl) -> Result<Self, StoreError> {
        let not_migrated = || StoreError::NotMigrated(url.clone());
        if url.path().is_some_and(|path| !path.exists()) {
            return Err(StoreError::Missing(url.clone()));
        }
        match schema_at(url).await? {
            Schema::Missing => Err(StoreError::Missing(url.clone())),
            Schema::Earlier => Err(not_migrated()),
            Schema::Current | Schema::Later => {
                let store = Self::new(url)?;
                let waiting: i64 =
                    sqlx::query_scalar(serials::TO_BE_COLLECTED).fetch_one(&store.readers).await?;
                if waiting == 0 { Ok(store) } else { Err(not_migrated()) }
            }
        }
    }

    /// Returns whether there is a database that a server has created.
    ///
    /// # Errors
    /// [`StoreError::Database`]
    pub(crate) async fn exists(url: &DatabaseUrl) -> Result<bool, StoreError> {
        // SQLite treats an empty file as a database without tables.
        if url.path().is_some_and(|path| !fs::metadata(path).is_ok_and(|file| file.len() > 0)) {
            return Ok(false);
        }
        Ok(!matches!(schema_at(url).await?, Schema::Missing))
    }

    fn new(url: &DatabaseUrl) -> Result<Self, StoreError> {
        Ok(Self {
            url: url.clone(),
            dialect: Dialect::of(url),
            readers: Dialect::pool(url, Access::Read)?,
            writers: Dialect::pool(url, Access::Write)?,
            instance: instance().into(),
            health: Arc::new(Health::default()),
        })
    }
}

/// The schema version of a database, compared with that of this program.
enum Schema {
    Missing,
    Earlier,
    Current,
    /// A later version's, which this version can use.
    Later,
}

/// Compares the schema of the database at an address.
///
/// # Errors
/// [`StoreError`], [`StoreError::Damaged`] if the schema itself cannot be read.
async fn schema_at(url: &DatabaseUrl) -> Result<Schema, StoreError> {
    let schema = async {
        // The pool waits for a PostgreSQL that is starting.
        let mut connection = match Dialect::pool(url, Access::Read)?.acquire().await {
            Ok(connection) => connection.detach(),
            Err(sqlx::Error::PoolTimedOut) => Dialect::connect(url).await?,
            Err(error) => return Err(error.into()),
        };
        let schema = schema_of(&mut connection).await;
        connection.close().await?;
        schema
    };
    schema.await.map_err(|error| match error {
        StoreError::Database(cause) if error.is_damage() => {
            StoreError::Damaged { url: url.clone(), finding: cause.to_string() }
        }
        error => error,
    })
}

/// Compares the schema of a database.
async fn schema_of(connection: &mut AnyConnection) -> Result<Schema, StoreError> {
    let newest: Option<i64> = match sqlx::query_scalar("SELECT MAX(version) FROM _sqlx_migrations")
        .fetch_one(&mut *connection)
        .await
    {
        Ok(newest) => newest,
        Err(sqlx::Error::Database(error)) if is_missing_table(&*error) => None,
        Err(error) => return Err(error.into()),
    };
    let Some(newest) = newest else { return Ok(Schema::Missing) };
    let known = i64::try_from(SCHEMA.len()).unwrap_or(i64::MAX);
    match newest.cmp(&known) {
        Ordering::Less => Ok(Schema::Earlier),
        Ordering::Equal => Ok(Schema::Current),
        Ordering::Greater => {
            let oldest: String =
                sqlx::query_scalar("SELECT value FROM settings WHERE name = 'oldest_version'")
                    .fetch_one(connection)
                    .await?;
            let is_known = oldest.parse().is_ok_and(|oldest: i64| oldest <= known);
            if is_known { Ok(Schema::Later) } else { Err(StoreError::LaterVersion) }
        }
    }
}

/// Returns a name for this process that no other process has, on this machine or another.
fn instance() -> String {
    format!("{}-{:x}", std::process::id(), getrandom::u64().unwrap_or_default())
}

fn migrations(dialect: Dialect) -> Migrator {
    let migration = |(version, (name, statements, additions)): (i64, (&'static str, &str, &str))| {
        let additions = if dialect == Dialect::Postgres { additions } else { "" };
        let statements = AssertSqlSafe(format!("{statements}{additions}"));
        Migration::new(version, name.into(), MigrationType::Simple, statements.into_sql_str(), false)
    };
    Migrator::with_migrations((1..).zip(SCHEMA).map(migration).collect())
}
