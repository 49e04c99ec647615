//! A real SMTP server on loopback.

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::sync::{Arc, Mutex};

use mailin_embedded::{Handler, Response, Server, SslConfig, response};

/// A mail that has arrived.
#[derive(Clone, Debug)]
pub(crate) struct Arrived {
    pub(crate) to: Vec<String>,
    /// The message, its quoted-printable text decoded.
    pub(crate) text: String,
}

/// What has arrived; it listens until the tests end.
#[derive(Clone, Default)]
pub(crate) struct Mailbox(Arc<Mutex<Vec<Arrived>>>);

#[derive(Clone)]
struct Session {
    mailbox: Mailbox,
    to: Vec<String>,
    data: Vec<u8>,
}

/// An address on which nobody listens.
pub(crate) fn free_address() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

impl Mailbox {
    pub(crate) fn listen(address: SocketAddr) -> Self {
        let mailbox = Self::default();
        let mut server = Server::new(Session { mailbox: mailbox.clone(), to: Vec::new(), data: Vec::new() });
        server.with_name("localhost").with_ssl(SslConfig::None).unwrap();
        server.with_tcp_listener(TcpListener::bind(address).unwrap());
        std::thread::spawn(move || drop(server.serve()));
        mailbox
    }

    pub(crate) fn arrived(&self) -> Vec<Arrived> {
        self.0.lock().unwrap().clone()
    }
}

impl Handler for Session {
    fn data_start(&mut self, _domain: &str, _from: &str, _is8bit: bool, to: &[String]) -> Response {
        self.to = to.to_vec();
        self.data.clear();
        response::OK
    }

    fn data(&mut self, line: &[u8]) -> io::Result<()> {
        self.data.extend_from_slice(line);
        Ok(())
    }

    fn data_end(&mut self) -> Response {
        let text = decoded(&String::from_utf8_lossy(&self.data));
        self.mailbox.0.lock().unwrap().push(Arrived { to: self.to.clone(), text });
        response::OK
    }
}

/// Without soft line breaks, and with the characters that quoted-printable spells out.
pub(crate) fn decoded(message: &str) -> String {
    let message = message.replace("\r\n", "\n").replace("=\n", "");
    let mut parts = message.split('=');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let spelt = part.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(spelt.unwrap_or(b'='));
        bytes.extend_from_slice(&part.as_bytes()[if spelt.is_some() { 2 } else { 0 }..]);
    }
    String::from_utf8(bytes).unwrap()
}
