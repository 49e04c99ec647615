//! How fast requests are filed on SQLite, and at one and two servers on PostgreSQL, each answered after its COMMIT, beside how fast the
//! disk flushes and how fast rows are inserted. Nothing passes or fails by it.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a bench stops at what it did not expect"
)]
#![allow(
    dead_code,
    unused_imports,
    reason = "the bench shares the support of the tests, and needs less of it"
)]

mod growth;
mod support;

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek, Write};
use std::net::TcpStream;
use std::path::Path;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};

use sqlx::Executor as _;
use sqlx::any::AnyPoolOptions;
use support::mailbox::free_address;
use support::postgres::create_database;
use support::samples::filing;
use support::server::Settings;
use support::{Server, database};
use testkit::Postgres;

/// What performance.md aims at on two cores.
const AIMS: &str = "aims: one client p50 at most 300 us, 64 clients at least 20,000 a second";
const CLIENTS: [usize; 3] = [1, 8, 64];
const WARM_UP: Duration = Duration::from_millis(500);
const MEASURED: Duration = Duration::from_secs(4);
const FLUSHED: Duration = Duration::from_secs(1);

/// The connections of the bare insert, where the database takes several that write.
const CONNECTIONS: u32 = 16;

#[test]
fn filing_beside_the_disk() {
    let settings = quiet(Settings::new());
    println!("filing over HTTP, answered after COMMIT; {AIMS}");
    println!("  floor, 4 KB overwritten and flushed: {}", spread(flushes(settings.folder()), FLUSHED));
    measure("SQLite", settings, 1, 1);
    let postgres = Postgres::start(&[]).unwrap();
    for servers in [1, 2] {
        let url = create_database(&postgres.url());
        let settings = quiet(Settings::new().on_database(url, postgres.log_folder()));
        measure("PostgreSQL", settings, servers, CONNECTIONS);
    }
}

/// Mails are kept with the requests and go nowhere: writing them into a folder would flush the same disk once for each.
fn quiet(settings: Settings) -> Settings {
    let nowhere = format!("smtp://{}", free_address());
    settings.environment("RUST_LOG", "error").with(&["--mail", &nowhere])
}

/// Measures filing at several servers on one database, beside a bare insert into the same database.
fn measure(name: &str, settings: Settings, count: usize, connections: u32) {
    let database = settings.database();
    let servers: Vec<Server> = (0..count).map(|_| settings.clone().start()).collect();
    let body = filing(&servers[0]).to_string();
    println!("  {count} on {name}");
    let mut filed = 0;
    for clients in CLIENTS {
        let bare = insert_at_once(&database, &body, clients, connections);
        println!("    {clients:>3} clients, bare insert: {}", spread(bare, MEASURED));
        let times = file_at_once(&servers, &body, clients, &mut filed);
        println!("    {clients:>3} clients, filing:      {}", spread(times, MEASURED));
    }
    let stored = database::number(&servers[0], "SELECT COUNT(*) FROM requests");
    assert_eq!(usize::try_from(stored), Ok(filed), "what was acknowledged is what is stored");
    println!("    {filed} requests acknowledged and stored");
}

/// How long each insert of one row took of so many tasks, with a COMMIT of its own, by the driver that the server uses.
fn insert_at_once(database: &str, content: &str, clients: usize, connections: u32) -> Vec<Duration> {
    sqlx::any::install_default_drivers();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let pool = AnyPoolOptions::new().max_connections(connections).connect(database).await.unwrap();
        if database.starts_with("sqlite:") {
            let durable = "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 15000";
            pool.execute(sqlx::raw_sql(durable)).await.unwrap();
        }
        pool.execute("CREATE TABLE IF NOT EXISTS bare (id BIGINT PRIMARY KEY, content TEXT NOT NULL)")
            .await
            .unwrap();
        let started = now();
        let tasks: Vec<_> = (0..clients)
            .map(|_| {
                let (pool, content) = (pool.clone(), content.to_owned());
                tokio::spawn(async move {
                    let mut times = Vec::new();
                    while started.elapsed() < WARM_UP + MEASURED {
                        let sent = now();
                        let insert = "INSERT INTO bare (id, content) VALUES ($1, $2)";
                        let id = NEXT_ID.fetch_add(1, Ordering::Relaxed);
                        sqlx::query(insert).bind(id).bind(&content).execute(&pool).await.unwrap();
                        if started.elapsed() > WARM_UP {
                            times.push(sent.elapsed());
                        }
                    }
                    times
                })
            })
            .collect();
        let mut times = Vec::new();
        for task in tasks {
            times.extend(task.await.unwrap());
        }
        pool.close().await;
        times
    })
}

static NEXT_ID: AtomicI64 = AtomicI64::new(1);

/// How long each flush took, one after another.
fn flushes(folder: &Path) -> Vec<Duration> {
    let mut file = File::create(folder.join("floor")).unwrap();
    let page = [0x5a; 4096];
    file.write_all(&page).unwrap();
    file.sync_all().unwrap();
    let end = now() + FLUSHED;
    let mut times = Vec::new();
    while now() < end {
        let started = now();
        file.rewind().unwrap();
        file.write_all(&page).unwrap();
        file.sync_data().unwrap();
        times.push(started.elapsed());
    }
    times
}

/// How long each filing took of so many clients, each with a connection of its own to one of the servers, after they have warmed up.
fn file_at_once(servers: &[Server], body: &str, clients: usize, filed: &mut usize) -> Vec<Duration> {
    let started = now();
    let file = |client: usize| {
        let mut connection = Connection::open(&servers[client % servers.len()]);
        let mut times = Vec::new();
        let mut count = 0_usize;
        while started.elapsed() < WARM_UP + MEASURED {
            let sent = now();
            connection.file(&format!("bench-{clients:03}-{client:03}-{count:08}"), body);
            count += 1;
            if started.elapsed() > WARM_UP {
                times.push(sent.elapsed());
            }
        }
        (times, count)
    };
    let of_each: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..clients).map(|client| scope.spawn(move || file(client))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    *filed += of_each.iter().map(|(_, count)| count).sum::<usize>();
    of_each.into_iter().flat_map(|(times, _)| times).collect()
}

/// A connection that is kept, by as little code as there can be: its own work is part of what is measured.
struct Connection(BufReader<TcpStream>);

impl Connection {
    fn open(server: &Server) -> Self {
        let stream = TcpStream::connect(server.base.strip_prefix("http://").unwrap()).unwrap();
        stream.set_nodelay(true).unwrap();
        Self(BufReader::new(stream))
    }

    fn file(&mut self, key: &str, body: &str) {
        let request = format!(
            "POST /api/v1/policies/ktc/requests HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n\
             Idempotency-Key: {key}\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        self.0.get_mut().write_all(request.as_bytes()).unwrap();
        let mut line = String::new();
        self.0.read_line(&mut line).unwrap();
        assert!(line.starts_with("HTTP/1.1 201"), "{line}");
        let mut length = 0;
        loop {
            line.clear();
            self.0.read_line(&mut line).unwrap();
            match line.trim_end().split_once(": ") {
                Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                    length = value.parse().unwrap();
                }
                Some(_) => {}
                None => break,
            }
        }
        self.0.read_exact(&mut vec![0; length]).unwrap();
    }
}

/// How many of these there were in a second, and how long half and nearly all of them took.
fn spread(mut times: Vec<Duration>, measured: Duration) -> String {
    times.sort();
    let micros = |hundredths: usize| times[(times.len() - 1) * hundredths / 100].as_micros();
    let rate = times.len() as u128 * 1_000_000 / measured.as_micros();
    format!("{rate:>6} a second, p50 {:>6} us, p99 {:>6} us", micros(50), micros(99))
}

#[expect(clippy::disallowed_methods, reason = "how long something took is no date")]
fn now() -> Instant {
    Instant::now()
}
