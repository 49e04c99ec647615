//! Programs that read the database beside the server.

use std::fs;

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection};

use crate::support::Server;
use crate::support::samples::{filing, receipt};

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_that_stays_open_delays_no_filing_and_leaves_no_large_log() {
    let server = Server::start();
    let body = filing(&server);
    receipt(&server.file("ktc", "key-number-000000", &body));
    let options = SqliteConnectOptions::new().filename(server.folder().join("rma.db"));
    let mut reader = options.connect().await.unwrap();
    let mut reading = reader.begin().await.unwrap();
    let _: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM requests").fetch_one(&mut *reading).await.unwrap();
    // The log outgrows what is copied while there are readers.
    let mut writer = options.connect().await.unwrap();
    for statement in
        ["CREATE TABLE ballast (content BLOB)", "INSERT INTO ballast (content) VALUES (zeroblob(280000000))"]
    {
        sqlx::query(statement).execute(&mut writer).await.unwrap();
    }
    let log_bytes = || fs::metadata(server.folder().join("rma.db-wal")).unwrap().len();
    assert!(log_bytes() > 256 << 20);
    server.until("the server has tried to copy the log", || {
        server.logs().contains("a reader, such as a backup, keeps an old state open").then_some(())
    });
    for index in 1..20 {
        receipt(&server.file("ktc", &format!("key-number-{index:06}"), &body));
    }
    drop(reading);
    drop(reader);
    let mut keys = 20..;
    server.until("the log is small again", || {
        receipt(&server.file("ktc", &format!("key-number-{:06}", keys.next().unwrap()), &body));
        (log_bytes() <= 64 << 20).then_some(())
    });
}
