//! The PostgreSQL server that `cargo xtask test` starts for these tests, in which each of them has databases of its own.

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use sqlx::{AnyConnection, AssertSqlSafe, Connection as _, Executor as _};
use testkit::{SHARED_POSTGRES, SHARED_POSTGRES_CHANGES};

/// Creates a database, and returns its URL and the folder that changes whenever something is stored; `None` where the tests run on SQLite.
pub(crate) fn new_database() -> Option<(String, PathBuf)> {
    let server = std::env::var(SHARED_POSTGRES).ok()?;
    let changes = std::env::var(SHARED_POSTGRES_CHANGES).unwrap();
    Some((create_database(&server), changes.into()))
}

/// Creates a database in the server of a URL, and returns its URL.
pub(crate) fn create_database(server: &str) -> String {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let name = format!("test_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    sqlx::any::install_default_drivers();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let mut connection = AnyConnection::connect(&format!("{server}postgres")).await.unwrap();
        let create = AssertSqlSafe(format!("CREATE DATABASE {name}"));
        connection.execute(sqlx::raw_sql(create)).await.unwrap();
    });
    format!("{server}{name}")
}
