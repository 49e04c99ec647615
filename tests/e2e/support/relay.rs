//! A network between browser and server that loses answers when it is told to.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

/// Passes every byte on, both ways, until the process ends.
pub(crate) struct Relay {
    port: u16,
    losses: Arc<Losses>,
}

/// What is lost on the way.
#[derive(Default)]
struct Losses {
    answers: AtomicBool,
    /// How many filings there have been.
    filings: AtomicUsize,
    /// How many of them reach the server; nothing while all do.
    heard: AtomicUsize,
}

impl Relay {
    /// A way to the server at this port.
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

    /// From now on the server is heard by nobody.
    pub(crate) fn lose_answers(&self) {
        self.losses.answers.store(true, Ordering::SeqCst);
    }

    /// From now on it is heard again.
    pub(crate) fn deliver_answers(&self) {
        self.losses.answers.store(false, Ordering::SeqCst);
    }

    /// After so many filings the server hears of no other.
    pub(crate) fn lose_filings_after(&self, heard: usize) {
        self.losses.heard.store(heard, Ordering::SeqCst);
    }

    /// From now on it hears of all.
    pub(crate) fn deliver_filings(&self) {
        self.losses.heard.store(0, Ordering::SeqCst);
    }
}

impl Losses {
    /// Whether these bytes are, or belong to, a filing that is lost.
    fn lose_request(&self, bytes: &[u8]) -> bool {
        let first_line = bytes.split(|byte| *byte == b'\r').next().unwrap_or_default();
        if !first_line.starts_with(b"POST ") || !first_line.ends_with(b"/requests HTTP/1.1") {
            return false;
        }
        let heard = self.heard.load(Ordering::SeqCst);
        self.filings.fetch_add(1, Ordering::SeqCst) >= heard && heard > 0
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
