//! A network between browser and server that loses answers on demand.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

/// A relay that passes bytes on in both directions, until the process ends.
pub(crate) struct Relay {
    port: u16,
    losses: Arc<Losses>,
}

/// The messages that are lost.
#[derive(Default)]
struct Losses {
    answers: AtomicBool,
    /// The number of filings so far.
    filings: AtomicUsize,
    /// The number of filings that reach the server; 0 for all.
    delivered: AtomicUsize,
}

impl Relay {
    /// Opens a relay to the server at this port.
    pub(crate) fn to(server: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let relay = Self { port: listener.local_addr().unwrap().port(), losses: Arc::default() };
        let losses = relay.losses.clone();
        thread::spawn(move || {
            for browser in listener.incoming().map_while(Result::ok) {
                let Ok(server) = TcpStream::connect(("127.0.0.1", server)) else { continue };
                let (there, back) = (browser.try_clone().unwrap(), server.try_clone().unwrap());
                let (asking, answering) = (losses.clone(), losses.clone());
                thread::spawn(move || pass(there, server, |bytes| asking.lose_request(bytes)));
                thread::spawn(move || pass(back, browser, |_| answering.answers.load(Ordering::SeqCst)));
            }
        });
        relay
    }

    pub(crate) fn address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// From now on, loses all answers.
    pub(crate) fn lose_answers(&self) {
        self.losses.answers.store(true, Ordering::SeqCst);
    }

    /// From now on, delivers all answers.
    pub(crate) fn deliver_answers(&self) {
        self.losses.answers.store(false, Ordering::SeqCst);
    }

    /// Loses all filings after this number.
    pub(crate) fn lose_filings_after(&self, delivered: usize) {
        self.losses.delivered.store(delivered, Ordering::SeqCst);
    }

    /// From now on, delivers all filings.
    pub(crate) fn deliver_filings(&self) {
        self.losses.delivered.store(0, Ordering::SeqCst);
    }
}

impl Losses {
    /// Whether these bytes begin a filing that is lost.
    fn lose_request(&self, bytes: &[u8]) -> bool {
        let first_line = bytes.split(|byte| *byte == b'\r').next().unwrap_or_default();
        if !first_line.starts_with(b"POST ") || !first_line.ends_with(b"/requests HTTP/1.1") {
            return false;
        }
        let delivered = self.delivered.load(Ordering::SeqCst);
        self.filings.fetch_add(1, Ordering::SeqCst) >= delivered && delivered > 0
    }
}

fn pass(mut from: TcpStream, mut to: TcpStream, is_lost: impl Fn(&[u8]) -> bool) {
    let mut bytes = [0; 16 * 1024];
    while let Ok(count @ 1..) = from.read(&mut bytes) {
        if is_lost(&bytes[..count]) || to.write_all(&bytes[..count]).is_err() {
            break;
        }
    }
    let _ = (from.shutdown(Shutdown::Both), to.shutdown(Shutdown::Both));
}
