//! A real SMTP server on loopback.

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use mailin_embedded::{Handler, Response, Server, SslConfig, response};
use quoted_printable::ParseMode;

/// A mail that has arrived.
#[derive(Clone, Debug)]
pub(crate) struct Arrived {
    /// The name with which the client introduced itself (EHLO).
    pub(crate) client_name: String,
    pub(crate) to: Vec<String>,
    /// The message, its quoted-printable text decoded.
    pub(crate) text: String,
    /// The message as it was received.
    raw: String,
}

/// The mails that have arrived at a server, which listens until the tests end.
#[derive(Clone, Default)]
pub(crate) struct Mailbox(Arc<(Mutex<Vec<Arrived>>, Condvar)>);

/// Called with each recipient; returns the server's reply.
type Hook = dyn Fn(&str) -> Response + Send + Sync;

/// The maximum number of connections at one time. The mailer keeps its connections open.
const THREADS: u32 = 64;

#[derive(Clone)]
struct Session {
    mailbox: Mailbox,
    hook: Arc<Hook>,
    client_name: String,
    to: Vec<String>,
    data: Vec<u8>,
}

/// Returns an address on which nothing listens. Each call has a loopback address of its own: on 127.0.0.1, the system might give the port to
/// another socket in the meantime.
pub(crate) fn free_address() -> SocketAddr {
    static NEXT: AtomicU8 = AtomicU8::new(1);
    let [.., high, low] = std::process::id().to_be_bytes();
    let host = Ipv4Addr::new(127, high | 0x80, low, NEXT.fetch_add(1, Ordering::Relaxed));
    TcpListener::bind((host, 0)).unwrap().local_addr().unwrap()
}

impl Mailbox {
    pub(crate) fn listen(address: SocketAddr) -> Self {
        Self::listen_with(address, |_| {})
    }

    /// Listens, and replies 450 to the recipients of which `is_deferred` is true.
    pub(crate) fn listen_deferring(
        address: SocketAddr,
        is_deferred: impl Fn(&str) -> bool + Send + Sync + 'static,
    ) -> Self {
        let later = Response::custom(450, "4.1.2 domain not found".to_owned());
        Self::listen_replying(address, move |to| if is_deferred(to) { later.clone() } else { response::OK })
    }

    /// Listens, and calls `hook` with each recipient before the server accepts it.
    pub(crate) fn listen_with(address: SocketAddr, hook: impl Fn(&str) + Send + Sync + 'static) -> Self {
        Self::listen_replying(address, move |to| {
            hook(to);
            response::OK
        })
    }

    fn listen_replying(address: SocketAddr, hook: impl Fn(&str) -> Response + Send + Sync + 'static) -> Self {
        let mailbox = Self::default();
        let session = Session {
            mailbox: mailbox.clone(),
            hook: Arc::new(hook),
            client_name: String::new(),
            to: Vec::new(),
            data: Vec::new(),
        };
        let mut server = Server::new(session);
        server.with_name("localhost").with_num_threads(THREADS).with_ssl(SslConfig::None).unwrap();
        server.with_tcp_listener(TcpListener::bind(address).unwrap());
        std::thread::spawn(move || drop(server.serve()));
        mailbox
    }

    pub(crate) fn arrived(&self) -> Vec<Arrived> {
        self.0.0.lock().unwrap().clone()
    }

    /// Waits until this many mails have arrived; fails after half a minute.
    #[track_caller]
    pub(crate) fn wait_for(&self, count: usize) -> Vec<Arrived> {
        let (mails, changed) = &*self.0;
        let are_missing = |mails: &mut Vec<Arrived>| mails.len() < count;
        let timeout = Duration::from_secs(30);
        let (mails, waited) =
            changed.wait_timeout_while(mails.lock().unwrap(), timeout, are_missing).unwrap();
        assert!(!waited.timed_out(), "{} of {count} mails have arrived", mails.len());
        mails.clone()
    }
}

impl Handler for Session {
    fn rcpt(&mut self, to: &str) -> Response {
        (self.hook)(to)
    }

    fn data_start(&mut self, domain: &str, _from: &str, _is8bit: bool, to: &[String]) -> Response {
        domain.clone_into(&mut self.client_name);
        self.to = to.to_vec();
        self.data.clear();
        response::OK
    }

    fn data(&mut self, line: &[u8]) -> io::Result<()> {
        self.data.extend_from_slice(line);
        Ok(())
    }

    fn data_end(&mut self) -> Response {
        let raw = String::from_utf8(self.data.clone()).unwrap();
        let arrived =
            Arrived { client_name: self.client_name.clone(), to: self.to.clone(), text: decoded(&raw), raw };
        self.mailbox.0.0.lock().unwrap().push(arrived);
        self.mailbox.0.1.notify_all();
        response::OK
    }
}

impl Arrived {
    /// Returns the decoded content of the part with this media type.
    pub(crate) fn part(&self, content_type: &str) -> String {
        let message = self.raw.replace("\r\n", "\n");
        let boundary = message.split("boundary=\"").nth(1).unwrap().split('"').next().unwrap();
        let delimiter = format!("\n--{boundary}");
        let parts = message.split(&delimiter).skip(1);
        let mut parts =
            parts.map(|part| part.trim_start_matches('\n').split_once("\n\n").unwrap_or((part, "")));
        let (head, content) =
            parts.find(|(head, _)| head.contains(&format!("Content-Type: {content_type};"))).unwrap();
        let encoding =
            head.lines().find_map(|line| line.strip_prefix("Content-Transfer-Encoding: ")).unwrap();
        match encoding {
            "7bit" => content.to_owned(),
            "quoted-printable" => decoded(content),
            "base64" => String::from_utf8(STANDARD.decode(content.replace('\n', "")).unwrap())
                .unwrap()
                .replace("\r\n", "\n"),
            other => panic!("{other}"),
        }
    }
}

/// Decodes quoted-printable text (RFC 2045). Keeps an `=` that begins no escape, as in the headers of a whole message.
pub(crate) fn decoded(message: &str) -> String {
    let bytes = quoted_printable::decode(message, ParseMode::Robust).unwrap();
    String::from_utf8(bytes).unwrap().replace("\r\n", "\n")
}
