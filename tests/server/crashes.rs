//! Crashes of PostgreSQL, of connections and of servers, under load.

mod cutting_proxy;

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;
use testkit::Postgres;

use crate::support::answer::Sender as HttpClient;
use crate::support::samples::{filing, text};
use crate::support::server::Settings;
use crate::support::{Answer, Server, database, postgres};
use cutting_proxy::{Cut, CuttingProxy};

const CLIENTS: usize = 8;
/// The filings from one crash to the next.
const FILINGS_PER_CRASH: usize = 64;
/// The filings before the first crash.
const FILINGS_BEFORE: usize = 10;

/// Returns the number of crashes: 4, or the number in `RMA_TEST_CRASHES` for a long run.
fn crash_count() -> usize {
    std::env::var("RMA_TEST_CRASHES").map_or(4, |count| count.parse().unwrap())
}

/// Two servers on the database of a URL.
fn two_servers(postgres: &Postgres, url: String) -> [Server; 2] {
    let settings = Settings::new().on_database(url, postgres.log_folder());
    let first = settings.clone().start();
    [first, settings.start()]
}

/// Files with many clients, each of which repeats a filing, at one server and at the other, until it is acknowledged. Calls `crash`
/// [`crash_count`] times while they do. Returns what was acknowledged, by key.
fn file_while(bases: &Mutex<[String; 2]>, body: &Value, mut crash: impl FnMut()) -> BTreeMap<String, Answer> {
    let (acknowledged, received): (Sender<(String, Answer)>, Receiver<_>) = channel();
    thread::scope(|scope| {
        for client in 0..CLIENTS {
            let acknowledged = acknowledged.clone();
            scope.spawn(move || {
                for filing in 0..crash_count() * FILINGS_PER_CRASH / CLIENTS {
                    let key = format!("key-number-{client:03}-{filing:06}");
                    let answer = (client..).find_map(|attempt| {
                        let base = bases.lock().unwrap()[attempt % 2].clone();
                        try_file(&base, &key, body).filter(|answer| answer.status == 201)
                    });
                    acknowledged.send((key, answer.unwrap())).unwrap();
                }
            });
        }
        drop(acknowledged);
        let mut answers = BTreeMap::new();
        for (key, answer) in received {
            answers.insert(key, answer);
            if answers.len() % FILINGS_PER_CRASH == FILINGS_BEFORE {
                crash();
            }
        }
        assert_eq!(answers.len(), crash_count() * FILINGS_PER_CRASH);
        answers
    })
}

/// The first filings at each server after each crash, and how long the servers took until they filed and were healthy.
#[derive(Default)]
struct Recoveries {
    answers: BTreeMap<String, Answer>,
    times: Vec<Duration>,
}

impl Recoveries {
    /// Files at each server until it acknowledges, then waits until it is healthy. `accepting` is the time from which it can recover.
    fn await_all(&mut self, servers: &[&Server], body: &Value, accepting: Instant) {
        for server in servers {
            let key = format!("first-after-a-crash-{:06}", self.answers.len());
            let first = || try_file(&server.base, &key, body).filter(|answer| answer.status == 201);
            let first = server.until("it files", first);
            self.answers.insert(key, first);
            server.until("it is healthy", || (server.get("/healthz").status == 200).then_some(()));
        }
        self.times.push(accepting.elapsed());
    }

    /// Prints the times, and returns the answers.
    fn printed(mut self, name: &str) -> BTreeMap<String, Answer> {
        self.times.sort_unstable();
        let seconds = |index: usize| self.times[index].as_secs_f64();
        let (median, longest) = (seconds(self.times.len() / 2), seconds(self.times.len() - 1));
        println!("{name}: all servers well again after {median:.2} s (median), {longest:.2} s (longest)");
        self.answers
    }
}

#[expect(clippy::disallowed_methods, reason = "how long something took is no date")]
fn now() -> Instant {
    Instant::now()
}

/// Files at the server of an address, which may not answer.
fn try_file(base: &str, key: &str, body: &Value) -> Option<Answer> {
    let headers = [("content-type", "application/json"), ("idempotency-key", key)];
    let body = body.to_string();
    let path = "/api/v1/policies/ktc/requests";
    HttpClient::new(base).try_send("POST", path, &headers, Some(body.as_bytes())).ok()
}

/// Every acknowledged filing is stored once, can be read with its token, and is answered as before.
fn nothing_is_lost_or_repeated(server: &Server, body: &Value, answers: &BTreeMap<String, Answer>) {
    let stored = database::number(server, "SELECT COUNT(*) FROM requests");
    assert_eq!(usize::try_from(stored), Ok(answers.len()), "each key is filed once");
    for (key, answer) in answers {
        let receipt = answer.json();
        assert_eq!(server.track(text(&receipt, "token")).json()["reference"], receipt["reference"]);
        assert_eq!(server.file("ktc", key, body).body, answer.body);
    }
}

#[test]
fn a_database_that_crashes_under_load_loses_nothing_and_its_servers_recover_by_themselves() {
    let postgres = Postgres::start(&["fsync=off"]).unwrap();
    let servers = two_servers(&postgres, postgres::create_database(&postgres.url()));
    let body = filing(&servers[0]);
    let bases = Mutex::new(servers.each_ref().map(|server| server.base.clone()));
    let mut recoveries = Recoveries::default();
    let mut answers = file_while(&bases, &body, || {
        postgres.stop_immediately().unwrap();
        postgres.start_again().unwrap();
        recoveries.await_all(&[&servers[0], &servers[1]], &body, now());
    });
    answers.extend(recoveries.printed("PostgreSQL stopped immediately"));
    for server in &servers {
        nothing_is_lost_or_repeated(server, &body, &answers);
        server.until("it is healthy", || (server.get("/healthz").status == 200).then_some(()));
    }
}

#[test]
fn a_server_that_is_killed_during_filings_loses_nothing_and_keeps_nobody_waiting() {
    let postgres = Postgres::start(&["fsync=off"]).unwrap();
    let [killed, other] = two_servers(&postgres, postgres::create_database(&postgres.url()));
    let body = filing(&other);
    let bases = Mutex::new([killed.base.clone(), other.base.clone()]);
    let mut killed = Some(killed);
    let mut recoveries = Recoveries::default();
    let mut answers = file_while(&bases, &body, || {
        let killed_at = now();
        let restarted = killed.take().unwrap().restart();
        bases.lock().unwrap()[0].clone_from(&restarted.base);
        recoveries.await_all(&[&restarted, &other], &body, killed_at);
        killed = Some(restarted);
    });
    answers.extend(recoveries.printed("a server killed"));
    nothing_is_lost_or_repeated(&other, &body, &answers);
    nothing_is_lost_or_repeated(&killed.unwrap(), &body, &answers);
}

#[test]
fn a_connection_that_is_cut_in_a_commit_loses_nothing_and_repeats_nothing() {
    let postgres = Postgres::start(&["fsync=off"]).unwrap();
    let url = postgres::create_database(&postgres.url());
    let address = url.split(['@', '/']).find(|part| part.starts_with("127.0.0.1")).unwrap();
    let proxy = CuttingProxy::start(address);
    let servers = two_servers(&postgres, url.replace(address, &format!("127.0.0.1:{}", proxy.port())));
    let body = filing(&servers[0]);
    let bases = Mutex::new(servers.each_ref().map(|server| server.base.clone()));
    let mut cuts = [Cut::BeforeCommit, Cut::AfterCommit].into_iter().cycle();
    let answers = file_while(&bases, &body, || proxy.cut_next(cuts.next().unwrap()));
    for server in &servers {
        server.until("every cut was made", || (proxy.cuts() == crash_count()).then_some(()));
        server.until("it is healthy", || (server.get("/healthz").status == 200).then_some(()));
        nothing_is_lost_or_repeated(server, &body, &answers);
    }
}
