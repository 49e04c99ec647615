//! Reads and changes a server's database without the server.

use sqlx::{AnyConnection, Connection as _};

use super::Server;

/// Executes statements on the database of a stopped server.
pub(crate) fn change(server: &Server, statements: &[&'static str]) {
    run(
        async |connection| {
            for statement in statements {
                sqlx::query(*statement).execute(&mut *connection).await.unwrap();
            }
        },
        server,
    );
}

/// Returns the number that the statement selects.
pub(crate) fn number(server: &Server, statement: &'static str) -> i64 {
    run(async |connection| sqlx::query_scalar(statement).fetch_one(connection).await.unwrap(), server)
}

/// Returns the number that the statement selects; `None` if it selects no row.
pub(crate) fn some_number(server: &Server, statement: &'static str) -> Option<i64> {
    run(async |connection| sqlx::query_scalar(statement).fetch_optional(connection).await.unwrap(), server)
}

/// Calls `during` while another program holds the write lock of an SQLite database.
pub(crate) fn while_locked(server: &Server, during: impl FnOnce()) {
    run(
        async |connection| {
            sqlx::query("BEGIN IMMEDIATE").execute(&mut *connection).await.unwrap();
            during();
            sqlx::query("ROLLBACK").execute(&mut *connection).await.unwrap();
        },
        server,
    );
}

fn run<T>(with: impl AsyncFnOnce(&mut AnyConnection) -> T, server: &Server) -> T {
    sqlx::any::install_default_drivers();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        with(&mut AnyConnection::connect(&server.settings().database()).await.unwrap()).await
    })
}
