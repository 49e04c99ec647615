//! A proxy in front of PostgreSQL that cuts connections in the middle of a COMMIT.

use std::io::{self, Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// The moment of a cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cut {
    /// The COMMIT does not reach the database, which rolls back.
    BeforeCommit,
    /// The database has committed, and its reply does not reach the server.
    AfterCommit,
}

/// Forwards connections until the threads end with the test.
pub(crate) struct CuttingProxy {
    port: u16,
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    /// The cuts that are to be made, by [`Cut`].
    due: [AtomicUsize; 2],
    made: AtomicUsize,
}

impl CuttingProxy {
    /// Listens on a free port, and forwards to an address such as `127.0.0.1:5432`.
    pub(crate) fn start(target: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let proxy = Self { port: listener.local_addr().unwrap().port(), shared: Arc::default() };
        let (shared, target) = (Arc::clone(&proxy.shared), target.to_owned());
        thread::spawn(move || {
            for client in listener.incoming() {
                // A database that is not there ends the connection.
                let Ok(database) = TcpStream::connect(&target) else { continue };
                forward_both_ways(client.unwrap(), database, &shared).unwrap();
            }
        });
        proxy
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// Cuts the connection of the next COMMIT.
    pub(crate) fn cut_next(&self, cut: Cut) {
        self.shared.due[cut as usize].fetch_add(1, Ordering::SeqCst);
    }

    /// Returns the number of cuts so far.
    pub(crate) fn cuts(&self) -> usize {
        self.shared.made.load(Ordering::SeqCst)
    }
}

impl Shared {
    /// Takes one of the cuts that are due.
    fn take(&self, cut: Cut) -> bool {
        let due = &self.due[cut as usize];
        let is_cut = due.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |due| due.checked_sub(1)).is_ok();
        if is_cut {
            self.made.fetch_add(1, Ordering::SeqCst);
        }
        is_cut
    }
}

/// Finds COMMIT in one direction of a connection.
#[derive(Default)]
struct CommitFinder {
    /// The name under which the connection has prepared it, between zero bytes, as in a message that executes it.
    prepared: Option<Vec<u8>>,
}

impl CommitFinder {
    /// Returns whether the bytes send COMMIT, or confirm it.
    fn contains_commit(&mut self, bytes: &[u8]) -> bool {
        const COMMIT: &[u8] = b"COMMIT\0";
        if let Some(place) = bytes.windows(COMMIT.len()).position(|window| window == COMMIT) {
            // The message that prepares it: `P`, four bytes with its length, the name, a zero byte, and the statement.
            let before = &bytes[..place.saturating_sub(1)];
            let name = before.rsplit(|byte| *byte == 0).next().and_then(|rest| rest.get(1..));
            self.prepared = name.filter(|name| !name.is_empty()).map(|name| [b"\0", name, b"\0"].concat());
            return true;
        }
        let prepared = self.prepared.as_ref();
        prepared.is_some_and(|name| bytes.windows(name.len()).any(|window| window == name))
    }
}

fn forward_both_ways(client: TcpStream, database: TcpStream, shared: &Arc<Shared>) -> io::Result<()> {
    let directions = [
        (client.try_clone()?, database.try_clone()?, Cut::BeforeCommit),
        (database, client, Cut::AfterCommit),
    ];
    for (mut from, mut to, cut) in directions {
        let shared = Arc::clone(shared);
        thread::spawn(move || {
            let mut finder = CommitFinder::default();
            let mut bytes = [0; 16 << 10];
            while let Ok(length @ 1..) = from.read(&mut bytes) {
                let bytes = &bytes[..length];
                let is_cut = finder.contains_commit(bytes) && shared.take(cut);
                if is_cut || to.write_all(bytes).is_err() {
                    break;
                }
            }
            // The other direction ends as well.
            let _ = (from.shutdown(Shutdown::Both), to.shutdown(Shutdown::Both));
        });
    }
    Ok(())
}
