//! How fast requests are filed, each answered after its COMMIT, beside how fast the disk flushes. Nothing passes or fails by it.

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

mod support;

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek, Write};
use std::net::TcpStream;
use std::path::Path;
use std::time::{Duration, Instant};

use support::mailbox::free_address;
use support::samples::filing;
use support::server::Settings;
use support::{Server, database};

/// What performance.md aims at on two cores.
const AIMS: &str = "aims: one client p50 at most 300 us, 64 clients at least 20,000 a second";
const CLIENTS: [usize; 3] = [1, 8, 64];
const WARM_UP: Duration = Duration::from_millis(500);
const MEASURED: Duration = Duration::from_secs(4);
const FLUSHED: Duration = Duration::from_secs(1);

#[test]
fn filing_beside_the_disk() {
    // Mails are kept with the requests and go nowhere: writing them into a folder would flush the same disk once for each.
    let nowhere = format!("smtp://{}", free_address());
    let server = Settings::new().environment("RUST_LOG", "error").with(&["--mail", &nowhere]).start();
    println!("filing over HTTP, answered after COMMIT; {AIMS}");
    println!("  floor, 4 KB overwritten and flushed: {}", spread(flushes(server.folder()), FLUSHED));
    let body = filing(&server).to_string();
    let mut filed = 0;
    for clients in CLIENTS {
        let times = file_at_once(&server, &body, clients, &mut filed);
        println!("  {clients:>3} clients: {}", spread(times, MEASURED));
    }
    let stored = database::number(&server, "SELECT COUNT(*) FROM requests");
    assert_eq!(usize::try_from(stored), Ok(filed), "what was acknowledged is what is stored");
    println!("  {filed} requests acknowledged and stored");
}

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

/// How long each filing took of so many clients, each with a connection of its own, after they have warmed up.
fn file_at_once(server: &Server, body: &str, clients: usize, filed: &mut usize) -> Vec<Duration> {
    let started = now();
    let file = |client: usize| {
        let mut connection = Connection::open(server);
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
