//! What is in a server's database, behind the server's back.

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, SqliteConnection};

use super::Server;

/// Changes something while the server stands still.
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

/// A number that the statement selects.
pub(crate) fn number(server: &Server, statement: &'static str) -> i64 {
    run(async |connection| sqlx::query_scalar(statement).fetch_one(connection).await.unwrap(), server)
}

fn run<T>(with: impl AsyncFnOnce(&mut SqliteConnection) -> T, server: &Server) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let options = SqliteConnectOptions::new().filename(server.folder().join("rma.db"));
        with(&mut options.connect().await.unwrap()).await
    })
}
