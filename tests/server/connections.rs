//! Slow and stopping connections.

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::process::Command;
use std::time::Duration;

use crate::support::Server;
use crate::support::samples::filing;
use crate::support::server::Settings;

fn connect(server: &Server) -> TcpStream {
    let stream = TcpStream::connect(server.base.strip_prefix("http://").unwrap()).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    stream
}

#[test]
fn whoever_sends_headers_slowly_is_cut_off() {
    let server = Server::start();
    let mut slow: Vec<TcpStream> = (0..20).map(|_| connect(&server)).collect();
    for stream in &mut slow {
        stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: a\r\nX-Slow: ").unwrap();
    }
    // Others are answered meanwhile.
    assert_eq!(server.get("/healthz").status, 200);
    for stream in &mut slow {
        let mut rest = Vec::new();
        // Closed by the server, with or without a word; a time-out of our own would be an error.
        let end = stream.read_to_end(&mut rest);
        assert!(end.is_ok() || end.is_err_and(|error| error.kind() == std::io::ErrorKind::ConnectionReset));
    }
}

#[test]
fn a_server_that_is_asked_to_stop_finishes_what_is_under_way() {
    let mut server = Server::start();
    let body = filing(&server).to_string();
    let mut stream = connect(&server);
    let head = format!(
        "POST /api/v1/policies/ktc/requests HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n\
         Idempotency-Key: key-number-000001\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).unwrap();
    let (first, second) = body.as_bytes().split_at(body.len() / 2);
    stream.write_all(first).unwrap();
    server.until("the request is under way", || {
        server.signal("-TERM");
        server.logs().contains("stopping").then_some(())
    });
    stream.write_all(second).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 201 Created"), "{answer}");
    assert!(server.ended(), "it ends by itself");
}

#[test]
fn whoever_comes_after_1_024_connections_waits_for_a_place() {
    // The usual limit of 1,024 files is too few on either side.
    let server =
        Settings::new().through(&["prlimit", "--nofile=4096"]).environment("RUST_LOG", "warn").start();
    let own = std::process::id().to_string();
    assert!(Command::new("prlimit").args(["--pid", &own, "--nofile=4096:"]).status().unwrap().success());
    // A head without its body holds a connection for a minute.
    let head = b"POST /api/v1/policies/ktc/assess HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n";
    let hold = |_| {
        let mut holder = connect(&server);
        holder.write_all(head).unwrap();
        holder
    };
    let mut holders: Vec<TcpStream> = (0..1_024).map(hold).collect();
    let mut waiting = connect(&server);
    waiting.write_all(b"GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").unwrap();
    waiting.set_read_timeout(Some(Duration::from_millis(500))).unwrap();
    let mut answer = String::new();
    let unanswered = waiting.read_to_string(&mut answer);
    assert!(
        unanswered.is_err_and(|error| matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut)),
        "answered beside 1,024 others: {answer}"
    );
    drop(holders.pop());
    waiting.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    waiting.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
}
