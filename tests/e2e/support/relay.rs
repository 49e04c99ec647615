//! A network between browser and server that loses answers when it is told to.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

/// Passes every byte on, both ways, until the process ends.
pub(crate) struct Relay {
    port: u16,
    loses_answers: Arc<AtomicBool>,
}

impl Relay {
    /// A way to the server at this port.
    pub(crate) fn to(server: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let relay = Self { port: listener.local_addr().unwrap().port(), loses_answers: Arc::default() };
        let loses_answers = relay.loses_answers.clone();
        thread::spawn(move || {
            for browser in listener.incoming().map_while(Result::ok) {
                let Ok(server) = TcpStream::connect(("127.0.0.1", server)) else { continue };
                let (there, back) = (browser.try_clone().unwrap(), server.try_clone().unwrap());
                let loses_answers = loses_answers.clone();
                thread::spawn(move || pass(there, server, &AtomicBool::new(false)));
                thread::spawn(move || pass(back, browser, &loses_answers));
            }
        });
        relay
    }

    pub(crate) fn address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// From now on the server is heard by nobody.
    pub(crate) fn lose_answers(&self) {
        self.loses_answers.store(true, Ordering::SeqCst);
    }

    /// From now on it is heard again.
    pub(crate) fn deliver_answers(&self) {
        self.loses_answers.store(false, Ordering::SeqCst);
    }
}

fn pass(mut from: TcpStream, mut to: TcpStream, is_broken: &AtomicBool) {
    let mut bytes = [0; 16 * 1024];
    while let Ok(count @ 1..) = from.read(&mut bytes) {
        if is_broken.load(Ordering::SeqCst) || to.write_all(&bytes[..count]).is_err() {
            break;
        }
    }
    let _ = (from.shutdown(Shutdown::Both), to.shutdown(Shutdown::Both));
}
