//! The differences between SQLite and PostgreSQL. All other SQL runs on both as it is.

use std::fs::{self, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::time::Duration;

use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::error::DatabaseError;
use sqlx::{AnyConnection, AnyPool, AssertSqlSafe, ConnectOptions, Connection as _, Executor};
use url::Url;

use super::{DatabaseUrl, SourceWriters, StoreError};

/// A database that the store runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dialect {
    Sqlite,
    Postgres,
}

/// The statements that the connections of a pool may execute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Access {
    Read,
    Write,
}

/// The size up to which an SQLite database is checked before it is served. A larger one is checked while it is served.
const MAX_CHECKED_BYTES: u64 = 64 << 20;
/// The time limit for getting a connection from a pool.
const MAX_ACQUIRE_TIME: Duration = Duration::from_secs(5);
const READERS: u32 = 8;
/// The connections of one server that write to PostgreSQL: two for filings, and those for mails, maintenance and the heartbeat.
const POSTGRES_WRITERS: u32 = 5;
/// The time from which an idle connection is tested before it is used: the database may have been restarted in the meantime. Testing one before
/// each use would be a round trip more for each request.
const MAX_UNTESTED: Duration = Duration::from_secs(1);

/// Waits 15 s for locks of other processes. `synchronous = NORMAL` would lose acknowledged requests in a power failure. A checkpoint inside
/// a COMMIT would cost tens of milliseconds: see `checkpoint.rs`. A log that grew while a reader was open is cut to 64 MiB afterwards. Bytes
/// that are deleted, or left behind when a row moves, are overwritten.
const SQLITE_SESSION: &str = "PRAGMA busy_timeout = 15000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
     PRAGMA foreign_keys = ON; PRAGMA wal_autocheckpoint = 0; PRAGMA journal_size_limit = 67108864; PRAGMA secure_delete = ON";
/// Waits 15 s for locks. `synchronous_commit` is raised to `on` where the server has less. The transaction of a server that disappears from
/// the network ends within a minute. Long texts are compressed by LZ4 where PostgreSQL has it, which takes less time than its own method.
const POSTGRES_SESSION: &str = "SET lock_timeout = '15s'; SET idle_in_transaction_session_timeout = '60s'; \
     SET tcp_keepalives_idle = 15; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3; \
     SELECT set_config('synchronous_commit', 'on', false) \
     WHERE current_setting('synchronous_commit') IN ('off', 'local', 'remote_write'); \
     SELECT set_config(name, 'lz4', false) FROM pg_settings \
     WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals)";

impl Dialect {
    pub(super) fn of(url: &DatabaseUrl) -> Self {
        match url {
            DatabaseUrl::Sqlite(_) => Self::Sqlite,
            DatabaseUrl::Postgres(_) => Self::Postgres,
        }
    }

    /// Creates a pool of connections, which are opened when they are needed.
    ///
    /// SQLite has one connection that writes, since only one can at a time.
    pub(super) fn pool(url: &DatabaseUrl, access: Access) -> Result<AnyPool, StoreError> {
        sqlx::any::install_default_drivers();
        let dialect = Self::of(url);
        let max_connections = match (dialect, access) {
            (_, Access::Read) => READERS,
            (Self::Sqlite, Access::Write) => 1,
            (Self::Postgres, Access::Write) => POSTGRES_WRITERS,
        };
        let options =
            AnyPoolOptions::new().max_connections(max_connections).acquire_timeout(MAX_ACQUIRE_TIME);
        let options = options.test_before_acquire(false).before_acquire(|connection, state| {
            Box::pin(async move {
                if state.idle_for > MAX_UNTESTED {
                    connection.ping().await?;
                }
                Ok(true)
            })
        });
        let options = options.after_connect(move |connection, _| {
            Box::pin(async move {
                connection.execute(sqlx::raw_sql(dialect.session())).await?;
                if access == Access::Read {
                    connection.execute(sqlx::raw_sql(dialect.read_only())).await?;
                }
                Ok(())
            })
        });
        Ok(options.connect_lazy_with(connect_options(url)?))
    }

    /// Opens one connection without a pool. Its error is the database's own, whereas a pool only reports a timeout.
    pub(super) async fn connect(url: &DatabaseUrl) -> Result<AnyConnection, StoreError> {
        sqlx::any::install_default_drivers();
        let mut connection = AnyConnection::connect_with(&connect_options(url)?).await?;
        connection.execute(sqlx::raw_sql(Self::of(url).session())).await?;
        Ok(connection)
    }

    const fn session(self) -> &'static str {
        match self {
            Self::Sqlite => SQLITE_SESSION,
            Self::Postgres => POSTGRES_SESSION,
        }
    }

    const fn read_only(self) -> &'static str {
        match self {
            Self::Sqlite => "PRAGMA query_only = ON",
            Self::Postgres => "SET default_transaction_read_only = on",
        }
    }

    /// Returns the statement that begins a transaction that writes. SQLite takes its write lock at once: a transaction that has read before
    /// could not take it after another process has written.
    pub(super) const fn begin(self) -> &'static str {
        match self {
            Self::Sqlite => "BEGIN IMMEDIATE",
            Self::Postgres => "BEGIN",
        }
    }

    /// Returns the number of transactions that store new requests at the same time. SQLite has one connection that writes; PostgreSQL executes
    /// one transaction while it commits the other.
    pub(super) const fn filing_transactions(self) -> usize {
        match self {
            Self::Sqlite => 1,
            Self::Postgres => 2,
        }
    }

    /// Returns the end of a SELECT whose rows are to be changed. PostgreSQL waits for rows that another transaction is changing.
    pub(super) const fn lock_rows(self) -> &'static str {
        match self {
            Self::Sqlite => "",
            Self::Postgres => "FOR UPDATE",
        }
    }

    /// Returns the end of a SELECT whose rows are to be changed. PostgreSQL leaves out rows that another transaction is changing.
    pub(super) const fn skip_locked(self) -> &'static str {
        match self {
            Self::Sqlite => "",
            Self::Postgres => "FOR UPDATE SKIP LOCKED",
        }
    }

    /// Makes new requests get ids after `last`.
    pub(super) async fn set_last_id(
        self,
        connection: &mut AnyConnection,
        last: i64,
    ) -> Result<(), sqlx::Error> {
        let statement = "INSERT INTO counters (name, value) VALUES ('requests', $1) \
             ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        sqlx::query(statement).bind(last).execute(&mut *connection).await?;
        if self == Self::Postgres {
            let statement = "SELECT setval('request_ids', $1 + 1, false)";
            sqlx::query(statement).bind(last).execute(connection).await?;
        }
        Ok(())
    }

    /// Returns the statements that begin a transaction in which all tables are copied. PostgreSQL must not end it because it takes long.
    pub(super) const fn begin_copy(self, writers: SourceWriters) -> &'static str {
        match (self, writers) {
            (Self::Sqlite, SourceWriters::Continue) => "BEGIN",
            (Self::Sqlite, SourceWriters::Wait) => "BEGIN IMMEDIATE",
            (Self::Postgres, SourceWriters::Continue) => {
                "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL idle_in_transaction_session_timeout = 0"
            }
            (Self::Postgres, SourceWriters::Wait) => {
                "BEGIN; SET LOCAL idle_in_transaction_session_timeout = 0; \
                 LOCK TABLE settings, counters, documents, requests, events, outbox, open_serials, idempotency_keys \
                 IN SHARE MODE"
            }
        }
    }

    /// Removes deleted bytes from SQLite's log, unless a reader uses the log; lets PostgreSQL reuse their space. Returns whether that was done.
    pub(super) async fn remove_deleted_bytes(
        self,
        connection: &mut AnyConnection,
    ) -> Result<bool, sqlx::Error> {
        match self {
            Self::Sqlite => {
                // While this waits for readers, filings would wait as well.
                sqlx::raw_sql("PRAGMA busy_timeout = 0").execute(&mut *connection).await?;
                let (is_busy, _, _): (i64, i64, i64) =
                    sqlx::query_as("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(connection).await?;
                Ok(is_busy == 0)
            }
            Self::Postgres => {
                for table in ["requests", "events", "outbox", "idempotency_keys"] {
                    let vacuum = AssertSqlSafe(format!("VACUUM {table}"));
                    sqlx::raw_sql(vacuum).execute(&mut *connection).await?;
                }
                Ok(true)
            }
        }
    }

    /// Creates the file of an SQLite database and its folder. Only its owner may read it, and SQLite
    /// gives its log the same mode.
    pub(super) fn create(url: &DatabaseUrl) -> io::Result<()> {
        let Some(path) = url.path() else { return Ok(()) };
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        OpenOptions::new().create(true).append(true).mode(0o600).open(path)?;
        Ok(())
    }

    /// Returns whether the integrity check is fast enough for the start.
    pub(super) fn is_checked_at_start(url: &DatabaseUrl) -> bool {
        url.path().is_some_and(|path| {
            fs::metadata(path).is_ok_and(|file| (1..=MAX_CHECKED_BYTES).contains(&file.len()))
        })
    }

    /// Returns the first finding of SQLite's `integrity_check`, which compares pages, rows and indexes. PostgreSQL checks the checksum of each
    /// page when it reads it.
    pub(super) async fn integrity_finding(
        self,
        connection: &mut AnyConnection,
    ) -> Result<Option<String>, sqlx::Error> {
        match self {
            Self::Sqlite => {
                let finding: String =
                    sqlx::query_scalar("PRAGMA integrity_check(1)").fetch_one(connection).await?;
                Ok(Some(finding).filter(|finding| finding != "ok"))
            }
            Self::Postgres => Ok(None),
        }
    }

    /// Returns the statement to run after many rows were inserted. Until `VACUUM` has run, PostgreSQL reads the rows themselves for a list that
    /// an index could answer alone, and until `ANALYZE` has, it plans for a small table.
    pub(super) const fn after_bulk_insert(self) -> Option<&'static str> {
        match self {
            Self::Sqlite => None,
            Self::Postgres => Some("VACUUM (ANALYZE)"),
        }
    }

    /// Returns the name and the version of the database, and a warning for each setting that could lose acknowledged requests.
    pub(super) async fn describe(
        self,
        connection: &mut AnyConnection,
    ) -> Result<(String, Vec<&'static str>), sqlx::Error> {
        match self {
            Self::Sqlite => {
                let version: String =
                    sqlx::query_scalar("SELECT sqlite_version()").fetch_one(connection).await?;
                Ok((format!("SQLite {version}"), Vec::new()))
            }
            Self::Postgres => {
                let setting = "SELECT current_setting($1)";
                let mut risks = Vec::new();
                for (name, risk) in [
                    ("fsync", "fsync is off: a power failure destroys the database"),
                    ("full_page_writes", "full_page_writes is off: a power failure may destroy the database"),
                    ("data_checksums", "data_checksums is off: damaged pages are not noticed"),
                ] {
                    let value: String =
                        sqlx::query_scalar(setting).bind(name).fetch_one(&mut *connection).await?;
                    risks.extend((value == "off").then_some(risk));
                }
                let version: String =
                    sqlx::query_scalar(setting).bind("server_version").fetch_one(connection).await?;
                Ok((format!("PostgreSQL {version}"), risks))
            }
        }
    }
}

/// Returns whether an error means that a table does not exist.
pub(super) fn is_missing_table(error: &dyn DatabaseError) -> bool {
    error.code().as_deref() == Some("42P01") || error.message().contains("no such table")
}

/// Returns whether an error means damage: SQLite's `SQLITE_CORRUPT` with its extended codes and `SQLITE_NOTADB`, or PostgreSQL's
/// `data_corrupted` and `index_corrupted`.
pub(super) fn is_damage(error: &dyn DatabaseError) -> bool {
    matches!(error.code().as_deref(), Some("11" | "267" | "523" | "779" | "26" | "XX001" | "XX002"))
}

/// Returns whether a transaction failed because of another one, so that it succeeds when it is repeated: PostgreSQL's
/// `serialization_failure` and `deadlock_detected`.
pub(super) fn is_conflict(error: &dyn DatabaseError) -> bool {
    matches!(error.code().as_deref(), Some("40001" | "40P01"))
}

/// Returns whether another connection held the lock for longer than the timeout: SQLite's `SQLITE_BUSY`, `SQLITE_BUSY_RECOVERY` and
/// `SQLITE_BUSY_SNAPSHOT`.
pub(super) fn is_locked(error: &dyn DatabaseError) -> bool {
    matches!(error.code().as_deref(), Some("5" | "261" | "517"))
}

fn connect_options(url: &DatabaseUrl) -> Result<AnyConnectOptions, StoreError> {
    let url = match url {
        DatabaseUrl::Sqlite(path) => sqlite_url(path)?,
        DatabaseUrl::Postgres(url) => {
            let mut url = url.clone();
            url.query_pairs_mut().append_pair("application_name", "rma-server");
            url
        }
    };
    Ok(AnyConnectOptions::from_url(&url)?.disable_statement_logging())
}

fn sqlite_url(path: &Path) -> Result<Url, StoreError> {
    let invalid =
        || sqlx::Error::Configuration(format!("{} cannot be the path of a database", path.display()).into());
    let path = std::path::absolute(path).map_err(sqlx::Error::Io)?;
    let url = Url::from_file_path(path).map_err(|()| invalid())?;
    Ok(format!("sqlite://{}", url.path()).parse().map_err(|_| invalid())?)
}
