//! Slow and stopping connections.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use crate::support::Server;
use crate::support::samples::filing;

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
    crate::support::until("the request is under way", || {
        server.signal("-TERM");
        server.logs().contains("stopping").then_some(())
    });
    stream.write_all(second).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 201 Created"), "{answer}");
    assert!(server.ended(), "it ends by itself");
}
