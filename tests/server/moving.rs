//! Moving a database from SQLite to PostgreSQL and back.

use std::process::{Command, Output};

use serde_json::{Value, json};

use crate::support::command::{stderr, stdout};
use crate::support::postgres;
use crate::support::samples::{filed_with_serial, filing, text};
use crate::support::server::{BINARY, NOW, Settings};
use crate::support::{Server, database};

fn moved(from: &str, to: &str) -> Output {
    Command::new(BINARY).args(["move", "--from", from, "--to", to]).env("RMA_CLOCK", NOW).output().unwrap()
}

#[test]
fn requests_of_sqlite_are_served_by_two_servers_on_postgresql_with_their_links_keys_and_numbers() {
    let settings = Settings::on_sqlite();
    let from = settings.database();
    let (to, changes) = postgres::new_database().unwrap();
    let mut server = settings.clone().start();
    let body = filing(&server);
    let answer = server.file("ktc", "key-number-000000", &body);
    let receipt = filed_with_serial(&server, "key-number-000001", &json!("A1"));
    stdout(&server.vendor(&["approve", text(&receipt, "reference")]));
    let tracked = server.track(text(&receipt, "token")).json();
    let refused = stderr(&moved(&from, &to));
    assert!(refused.contains("a server is running"), "{refused}");
    server.signal("-TERM");
    assert!(server.ended());
    // A move can be repeated until a server has used the result.
    for _ in 0..2 {
        let output = stdout(&moved(&from, &to));
        assert!(output.contains("2 requests, read back and found equal"), "{output}");
    }
    let settings = settings.on_database(to.clone(), changes);
    let servers: [Server; 2] = [settings.clone().start(), settings.clone().start()];
    for server in &servers {
        assert_eq!(server.track(text(&receipt, "token")).json(), tracked);
        assert_eq!(server.file("ktc", "key-number-000000", &body).body, answer.body);
    }
    let next = filed_with_serial(&servers[1], "key-number-000002", &json!("A1"));
    let refused = stderr(&servers[0].vendor(&["approve", text(&next, "reference")]));
    assert!(refused.contains("serial `A1` is in"), "{refused}");
    // Each repetition above took an id that is not used again.
    assert_eq!(database::number(&servers[0], "SELECT MAX(id) FROM requests"), 5);
    // -1 before the first ANALYZE.
    let known_rows = "SELECT reltuples::BIGINT FROM pg_class WHERE relname = 'requests'";
    assert_eq!(database::number(&servers[0], known_rows), 2);
    drop(servers);
    let refused = stderr(&moved(&from, &to));
    assert!(refused.contains("a server has used"), "{refused}");
}

#[test]
fn requests_of_postgresql_move_to_sqlite_once_no_server_runs() {
    let settings = Settings::new();
    let from = settings.database();
    let back = Settings::on_sqlite();
    let mut server = settings.clone().start();
    let receipt = filed_with_serial(&server, "key-number-000001", &json!("A1"));
    let refused = stderr(&moved(&from, &back.database()));
    assert!(refused.contains("servers have used"), "{refused}");
    server.signal("-TERM");
    assert!(server.ended());
    stdout(&moved(&from, &back.database()));
    std::fs::copy(settings.secret(), back.secret()).unwrap();
    let server = back.start();
    let tracked: Value = server.track(text(&receipt, "token")).json();
    assert_eq!(tracked["reference"], receipt["reference"]);
    filed_with_serial(&server, "key-number-000002", &json!("A2"));
}
