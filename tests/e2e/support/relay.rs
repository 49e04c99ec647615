//! A TCP proxy between browser and server that drops requests or responses on demand.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

/// A proxy that forwards bytes in both directions until the process ends.
pub(crate) struct Relay {
    port: u16,
    losses: Arc<Losses>,
}

/// The messages that are dropped.
#[derive(Default)]
struct Losses {
    /// Whether all responses are dropped.
    responses: AtomicBool,
    /// The number of filings so far.
    filings: AtomicUsize,
    /// The number of filings that are forwarded to the server; 0 for all.
    max_filings: AtomicUsize,
}

impl Relay {
    /// Opens a proxy to the server at this port.
    pub(crate) fn to(server: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let relay = Self { port: listener.local_addr().unwrap().port(), losses: Arc::default() };
        let losses = relay.losses.clone();
        thread::spawn(move || {
            for browser in listener.incoming().map_while(Result::ok) {
                let Ok(server) = TcpStream::connect(("127.0.0.1", server)) else { continue };
                let (there, back) = (browser.try_clone().unwrap(), server.try_clone().unwrap());
                let (of_requests, of_responses) = (losses.clone(), losses.clone());
                thread::spawn(move || pass(there, server, |bytes| of_requests.lose_request(bytes)));
                thread::spawn(move || pass(back, browser, |_| of_responses.responses.load(Ordering::SeqCst)));
            }
        });
        relay
    }

    pub(crate) fn address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// Drops all responses from now on.
    pub(crate) fn lose_answers(&self) {
        self.losses.responses.store(true, Ordering::SeqCst);
    }

    /// Forwards all responses from now on.
    pub(crate) fn deliver_answers(&self) {
        self.losses.responses.store(false, Ordering::SeqCst);
    }

    /// Drops all filings after this number.
    pub(crate) fn lose_filings_after(&self, count: usize) {
        self.losses.max_filings.store(count, Ordering::SeqCst);
    }

    /// Forwards all filings from now on.
    pub(crate) fn deliver_filings(&self) {
        self.losses.max_filings.store(0, Ordering::SeqCst);
    }
}

impl Losses {
    /// Returns whether these bytes begin a filing that is dropped.
    fn lose_request(&self, bytes: &[u8]) -> bool {
        let first_line = bytes.split(|byte| *byte == b'\r').next().unwrap_or_default();
        if !first_line.starts_with(b"POST ") || !first_line.ends_with(b"/requests HTTP/1.1") {
            return false;
        }
        let max = self.max_filings.load(Ordering::SeqCst);
        self.filings.fetch_add(1, Ordering::SeqCst) >= max && max > 0
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
