//! Opens SQLite. Code that is specific to SQLite is here and in `checkpoint.rs`.

use std::fs::{self, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, SqlSafeStr, SqliteConnection};
use tokio::sync::Mutex;

use super::integrity::{add_hashes, integrity_finding};
use super::{DatabaseUrl, Health, Store, StoreError, serials};

/// The size up to which a database is checked before it is served. A larger one is checked while it is served.
const MOST_CHECKED_BYTES: u64 = 64 << 20;
/// How long a statement waits for another process's transaction.
const PATIENCE: Duration = Duration::from_secs(15);
const READERS: u32 = 8;
/// Batches come in up to a hundred sizes, each with four statements of its own.
const STATEMENTS: usize = 512;
/// The schema's parts, in the order of their versions, which count from 1.
const SCHEMA: [(&str, &str); 3] = [
    ("requests", include_str!("../../migrations/0001_requests.sql")),
    ("open serials", include_str!("../../migrations/0002_open_serials.sql")),
    ("integrity, links and leases", include_str!("../../migrations/0003_integrity_links_leases.sql")),
];

impl Store {
    /// Opens the server's database: creates it if it is missing, checks its integrity, and migrates it to this version's schema.
    ///
    /// # Errors
    /// [`StoreError`] if it is damaged, of a later version, or cannot be opened.
    pub(crate) async fn open(url: &DatabaseUrl) -> Result<Self, StoreError> {
        create_file(url.path()).map_err(sqlx::Error::Io)?;
        let mut connection = options(url).connect().await?;
        let is_small = fs::metadata(url.path()).is_ok_and(|file| file.len() <= MOST_CHECKED_BYTES);
        if is_small && let Some(finding) = integrity_finding(&mut connection).await? {
            return Err(StoreError::Damaged { url: url.clone(), finding });
        }
        migrations().run(&mut connection).await?;
        serials::collect(&mut connection).await?;
        add_hashes(&mut connection).await?;
        let store = Self::with_writer(url, Some(connection));
        store.release_mails().await?;
        Ok(store)
    }

    /// Opens the database of a server for a command.
    ///
    /// # Errors
    /// [`StoreError::NotMigrated`] if it is missing or of another version.
    pub(crate) async fn open_existing(url: &DatabaseUrl) -> Result<Self, StoreError> {
        let not_migrated = || StoreError::NotMigrated(url.clone());
        if !url.path().exists() {
            return Err(not_migrated());
        }
        let store = Self::with_writer(url, None);
        let version = "SELECT MAX(version) FROM _sqlx_migrations WHERE success";
        let version: Result<i64, _> = sqlx::query_scalar(version).fetch_one(&store.readers).await;
        match version {
            Ok(version) if usize::try_from(version) == Ok(SCHEMA.len()) => {
                let waiting: i64 =
                    sqlx::query_scalar(serials::TO_BE_COLLECTED).fetch_one(&store.readers).await?;
                if waiting == 0 { Ok(store) } else { Err(not_migrated()) }
            }
            Ok(_) => Err(not_migrated()),
            Err(sqlx::Error::Database(error)) if error.message().contains("no such table") => {
                Err(not_migrated())
            }
            Err(error) => Err(error.into()),
        }
    }

    fn with_writer(url: &DatabaseUrl, connection: Option<SqliteConnection>) -> Self {
        let readers = SqlitePoolOptions::new()
            .max_connections(READERS)
            .connect_lazy_with(options(url).pragma("query_only", "1"));
        Self {
            url: url.clone(),
            readers,
            writer: Arc::new(Mutex::new(connection)),
            instance: instance().into(),
            health: Arc::new(Health::default()),
        }
    }
}

/// Creates the file if it does not exist, with its folder. Only its owner may read it, and SQLite gives the log the same mode.
fn create_file(path: &Path) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    OpenOptions::new().create(true).append(true).mode(0o600).open(path)?;
    Ok(())
}

/// Returns a name for this process that no other process has, on this machine or another.
fn instance() -> String {
    format!("{}-{:x}", std::process::id(), getrandom::u64().unwrap_or_default())
}

/// Opens a connection that may write.
pub(super) async fn writer(url: &DatabaseUrl) -> Result<SqliteConnection, StoreError> {
    Ok(options(url).connect().await?)
}

fn options(url: &DatabaseUrl) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(url.path())
        .journal_mode(SqliteJournalMode::Wal)
        // NORMAL loses acknowledged requests when the power goes.
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(PATIENCE)
        // Inside a COMMIT a checkpoint would cost tens of milliseconds: see `checkpoint.rs`.
        .pragma("wal_autocheckpoint", "0")
        .statement_cache_capacity(STATEMENTS)
        .disable_statement_logging()
}

fn migrations() -> Migrator {
    let migration = |(version, (name, statements)): (i64, (&'static str, &'static str))| {
        Migration::new(version, name.into(), MigrationType::Simple, statements.into_sql_str(), false)
    };
    Migrator::with_migrations((1..).zip(SCHEMA).map(migration).collect())
}
