//! What a million requests change on SQLite and on PostgreSQL: filing, tracking, each list, the start, a backup and a move.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use serde_json::Value;
use testkit::Postgres;

use super::{MEASURED, file_at_once, now, quiet, spread};
use crate::support::command::stdout;
use crate::support::postgres::create_database;
use crate::support::samples::{filed, text};
use crate::support::server::{BINARY, NOW, Settings};
use crate::support::{Server, database};

/// The number of requests, as SQLite's statements.
const SIZES: [&str; 2] = [
    "CREATE TEMP TABLE copies AS SELECT 1000 AS value",
    "CREATE TEMP TABLE copies AS SELECT 1000000 AS value",
];

/// Copies the first request with its history, each with other customers, products, amounts, days and, for nine of ten, a status that is
/// final. Their mails are sent. Everything that has to be unique is.
const COPIES: [&str; 4] = [
    "INSERT INTO requests (id, uid, reference, token_hash, policy, digest, status, filed_at, filing, assessment, content_hash, customer, \
     customer_key, product, product_key, lines, net, deadline) \
     WITH RECURSIVE numbers (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM numbers WHERE i < (SELECT value FROM copies)) \
     SELECT i, lower(hex(randomblob(16))), 'R-' || i, lower(hex(randomblob(32))), policy, digest, \
     CASE WHEN i % 20 = 0 THEN 'requested' WHEN i % 20 = 1 THEN 'approved' WHEN i % 3 = 0 THEN 'declined' WHEN i % 3 = 1 THEN 'expired' \
     ELSE 'closed' END, filed_at - 150000000 * (1000000 - i), filing, assessment, content_hash, 'Customer ' || (i % 50021), \
     'customer ' || (i % 50021) || ' buyer' || i || '@example.com', 'Model ' || (i % 997), 'model ' || (i % 997), 1 + i % 3, \
     (i * 7919) % 500000, date('2026-11-20', (i % 2000 - 1990) || ' days') FROM numbers, requests WHERE id = 1",
    "INSERT INTO events (request_id, number, at, kind, actor) SELECT id, 1, filed_at, 'filed', 'customer' FROM requests WHERE id > 1",
    "INSERT INTO outbox (request_id, event, recipient, attempts, sent_at) \
     SELECT id, 1, 'customer', 1, filed_at FROM requests WHERE id > 1",
    "UPDATE counters SET value = (SELECT MAX(id) FROM requests) WHERE name = 'requests'",
];

const LISTS: [&[&str]; 14] = [
    &[],
    &["--reverse"],
    &["--status", "requested"],
    &["--policy", "ktc"],
    &["--customer", "buyer500000@"],
    &["--product", "model 500"],
    &["--since", "2026-11-01"],
    &["--due-before", "2022-01-01"],
    &["--sort", "deadline"],
    &["--sort", "money"],
    &["--sort", "customer"],
    &["--sort", "product"],
    &["--sort", "status"],
    &["--status", "requested", "--sort", "deadline"],
];

#[test]
fn a_growing_database() {
    let postgres = Postgres::start(&[]).unwrap();
    for size in SIZES {
        let sqlite = quiet(Settings::on_sqlite());
        let token = fill(sqlite.clone(), size);
        let url = create_database(&postgres.url());
        let mut command = Command::new(BINARY);
        command.args(["move", "--from", &sqlite.database(), "--to", &url]).env("RMA_CLOCK", NOW);
        let moving = timed(|| drop(stdout(&command.output().unwrap())));
        let pages = "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()";
        measure("SQLite", &sqlite, &token, pages);
        println!("  move to PostgreSQL: {}", millis(moving));
        let on_postgres = sqlite.on_database(url, postgres.log_folder());
        measure("PostgreSQL", &on_postgres, &token, "SELECT pg_database_size(current_database())");
    }
}

/// Files a request, and copies it. Returns its token.
fn fill(settings: Settings, size: &'static str) -> String {
    let mut server = settings.start();
    let token = text(&filed(&server, "key-number-000001"), "token").to_owned();
    stop(&mut server);
    database::change(&server, &[&["PRAGMA synchronous = OFF", size], &COPIES[..]].concat());
    token
}

/// Measures on a database that no server is using; `bytes` selects its size.
fn measure(name: &str, settings: &Settings, token: &str, bytes: &'static str) {
    let mut started = None;
    let start = timed(|| started = Some(settings.clone().start()));
    let server = started.unwrap();
    let before = database::number(&server, "SELECT COUNT(*) FROM requests");
    println!("{before} requests on {name}, {} MB", database::number(&server, bytes) >> 20);
    println!("  start: {}", millis(start));
    let body = crate::support::samples::filing(&server).to_string();
    let servers = [server];
    let mut count = 0;
    for clients in [1, 64] {
        let times = file_at_once(&servers, &body, clients, &mut count);
        println!("  filing, {clients:>2} clients: {}", spread(times, MEASURED));
    }
    let [mut server] = servers;
    let times = (0..1_000).map(|_| timed(|| assert_eq!(server.track(token).status, 200)));
    let times: Vec<Duration> = times.collect();
    let total = times.iter().sum();
    println!("  tracking, 1 client: {}", spread(times, total));
    for words in LISTS {
        let words = [&["requests", "--json", "--limit", "100"], words].concat();
        let mut list = String::new();
        let times = (0..3).map(|_| timed(|| list = stdout(&server.vendor(&words)))).min().unwrap();
        let list: Vec<Value> = serde_json::from_str(&list).unwrap();
        println!("  {}: {}, {} listed", words[4..].join(" "), millis(times), list.len());
    }
    let target = server.folder().join(format!("{name}.backup.db"));
    println!("  backup: {}", millis(timed(|| drop(stdout(&server.vendor(&["backup", path(&target)]))))));
    fs::remove_file(target).unwrap();
    let stored = database::number(&server, "SELECT COUNT(*) FROM requests");
    assert_eq!(usize::try_from(stored - before), Ok(count), "what was acknowledged is stored");
    stop(&mut server);
}

fn stop(server: &mut Server) {
    server.signal("-TERM");
    assert!(server.ended());
}

fn timed(run: impl FnOnce()) -> Duration {
    let started = now();
    run();
    started.elapsed()
}

fn millis(time: Duration) -> String {
    format!("{} ms", time.as_millis())
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}
