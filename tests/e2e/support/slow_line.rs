//! A TCP proxy with the latency and the bandwidth of a slow line. Chromium's own throttling of a page does not cover the requests of a
//! service worker.

#![expect(clippy::disallowed_methods, reason = "a line is slow in real time")]

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// The number of bytes that are forwarded at once: one or two packets.
const CHUNK: usize = 2_920;

/// The latency and the bandwidth of a line.
#[derive(Clone, Copy)]
pub(crate) struct Line {
    pub(crate) round_trip: Duration,
    /// The duration of the handshake of a connection.
    pub(crate) handshake: Duration,
    /// The bandwidth downstream, for all connections together.
    pub(crate) bytes_per_second: u32,
}

impl Line {
    /// Opens a line to the server at this port until the process ends, and returns the port to connect to.
    pub(crate) fn to(self, server: u16) -> u16 {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        // The time at which everything sent so far has arrived.
        let busy_until = Arc::new(Mutex::new(Instant::now()));
        thread::spawn(move || {
            for browser in listener.incoming().map_while(Result::ok) {
                let Ok(server) = TcpStream::connect(("127.0.0.1", server)) else { continue };
                for side in [&browser, &server] {
                    side.set_nodelay(true).unwrap();
                }
                let (there, back) = (browser.try_clone().unwrap(), server.try_clone().unwrap());
                let (one_way, opened, busy_until) = (self.round_trip / 2, Instant::now(), busy_until.clone());
                pass(there, server, move |_| Instant::now().max(opened + self.handshake) + one_way);
                pass(back, browser, move |bytes| {
                    let mut busy_until = busy_until.lock().unwrap();
                    let takes = Duration::from_secs(1) * bytes / self.bytes_per_second;
                    *busy_until = busy_until.max(Instant::now()) + takes;
                    *busy_until + one_way
                });
            }
        });
        port
    }
}

/// Forwards bytes, each piece at the time that `arrives` returns.
fn pass(mut from: TcpStream, mut to: TcpStream, mut arrives: impl FnMut(u32) -> Instant + Send + 'static) {
    let (send, pieces) = channel::<(Instant, Vec<u8>)>();
    thread::spawn(move || {
        let mut bytes = [0; CHUNK];
        while let Ok(count @ 1..) = from.read(&mut bytes) {
            if send.send((arrives(u32::try_from(count).unwrap()), bytes[..count].to_vec())).is_err() {
                break;
            }
        }
    });
    thread::spawn(move || {
        for (at, bytes) in pieces {
            thread::sleep(at.saturating_duration_since(Instant::now()));
            if to.write_all(&bytes).is_err() {
                break;
            }
        }
        let _ = to.shutdown(Shutdown::Both);
    });
}
