//! Slow and stopping connections.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use crate::support::Server;
use crate::support::client::{allow_many_files, status_of};
use crate::support::samples::filing;
use crate::support::server::Settings;

fn connect(server: &Server) -> TcpStream {
    let stream = TcpStream::connect(server.base.strip_prefix("http://").unwrap()).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    stream
}

#[test]
fn a_client_that_sends_headers_slowly_is_cut_off() {
    let server = Server::start();
    let mut slow: Vec<TcpStream> = (0..20).map(|_| connect(&server)).collect();
    for stream in &mut slow {
        stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: a\r\nX-Slow: ").unwrap();
    }
    // Others are answered meanwhile.
    assert_eq!(server.get("/healthz").status, 200);
    for stream in &mut slow {
        let mut rest = Vec::new();
        // Closed by the server, with or without a reset. A timeout of this client would be an error.
        let end = stream.read_to_end(&mut rest);
        assert!(end.is_ok() || end.is_err_and(|error| error.kind() == std::io::ErrorKind::ConnectionReset));
    }
}

#[test]
fn a_server_that_is_asked_to_stop_finishes_the_requests_in_progress() {
    let mut server = Server::start();
    let body = filing(&server).to_string();
    let mut stream = connect(&server);
    let head = format!(
        "POST /api/v1/policies/ktc/requests HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n\
         Idempotency-Key: key-number-000001\r\nExpect: 100-continue\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).unwrap();
    let mut asked = [0; "HTTP/1.1 100 Continue\r\n\r\n".len()];
    stream.read_exact(&mut asked).unwrap();
    assert!(asked.starts_with(b"HTTP/1.1 100"), "the request is in progress");
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
fn a_client_that_does_not_send_its_body_does_not_make_a_stop_fail() {
    let mut server = Server::start();
    let mut stream = connect(&server);
    let head = "POST /api/v1/policies/ktc/assess HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
    write!(stream, "{head}Expect: 100-continue\r\nContent-Length: 2\r\n\r\n").unwrap();
    let mut asked = [0; 25];
    stream.read_exact(&mut asked).unwrap();
    server.signal("-TERM");
    assert!(server.ended(), "it ends by itself, and without an error");
}

#[test]
fn beyond_1_024_connections_health_is_answered_and_everything_else_is_refused() {
    allow_many_files();
    let server = Settings::new()
        .through(&["prlimit", "--nofile=4096"])
        .environment("RUST_LOG", "server=debug")
        .start();
    // A head without its body holds a connection for some seconds.
    let head = b"POST /api/v1/policies/ktc/assess HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n";
    let hold = |_| {
        let mut holder = connect(&server);
        holder.write_all(head).unwrap();
        holder
    };
    let mut holders: Vec<TcpStream> = (0..1_024).map(hold).collect();
    assert_eq!(server.get("/healthz").status, 200);
    let refused = server.get("/api/v1/policies");
    assert_eq!((refused.status, refused.header("retry-after")), (503, Some("1")));
    assert_eq!(refused.problem(), "busy");
    drop(holders.pop());
    server.until("there is a place", || (server.get("/api/v1/policies").status == 200).then_some(()));
}

#[test]
fn a_request_has_exactly_one_host() {
    let server = Server::start();
    let status = |head: &str| {
        let mut stream = connect(&server);
        write!(stream, "GET /healthz {head}Connection: close\r\n\r\n").unwrap();
        status_of(&mut stream)
    };
    assert_eq!(status("HTTP/1.1\r\nHost: a\r\n"), 200);
    assert_eq!(status("HTTP/1.1\r\n"), 400);
    assert_eq!(status("HTTP/1.1\r\nHost: a\r\nHost: b\r\n"), 400);
}

#[test]
fn a_body_in_a_transfer_coding_other_than_chunked_is_refused() {
    let server = Server::start();
    let mut stream = connect(&server);
    let head = "POST /api/v1/policies/ktc/assess HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
    write!(
        stream,
        "{head}Transfer-Encoding: gzip, chunked\r\nConnection: close\r\n\r\n2\r\n{{}}\r\n0\r\n\r\n"
    )
    .unwrap();
    assert_eq!(status_of(&mut stream), 501);
}

#[test]
fn a_body_that_is_too_large_is_refused_before_it_is_sent() {
    let server = Server::start();
    let mut stream = connect(&server);
    let head = "POST /api/v1/policies/ktc/assess HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
    write!(stream, "{head}Expect: 100-continue\r\nContent-Length: 9000000\r\nConnection: close\r\n\r\n")
        .unwrap();
    assert_eq!(status_of(&mut stream), 413);
}

#[test]
fn a_request_that_is_refused_before_its_body_is_read_does_not_end_its_connection() {
    let server = Server::start();
    for (vendor, length, status) in [("nope", 4 << 20, "404"), ("ktc", 9 << 20, "413")] {
        let mut stream = connect(&server);
        let head = format!(
            "POST /api/v1/policies/{vendor}/requests HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n\
             Idempotency-Key: key-number-000001\r\nContent-Length: {length}\r\n\r\n"
        );
        let (sent_before, sent_after) = (length - 1_000, 1_000);
        stream.write_all(head.as_bytes()).unwrap();
        stream.write_all(&vec![b' '; sent_before]).unwrap();
        server.until("it is refused", || server.logs().contains(&format!("status={status}")).then_some(()));
        stream.write_all(&vec![b' '; sent_after]).unwrap();
        stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").unwrap();
        let mut responses = String::new();
        stream.read_to_string(&mut responses).unwrap();
        assert!(responses.starts_with(&format!("HTTP/1.1 {status} ")), "{responses}");
        assert!(responses.contains("HTTP/1.1 200 "), "{responses}");
    }
}

#[test]
fn a_head_of_more_than_sixteen_kilobytes_is_refused() {
    let server = Server::start();
    let status = |length: usize| {
        let mut stream = connect(&server);
        write!(
            stream,
            "GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX: {}\r\n\r\n",
            "x".repeat(length)
        )
        .unwrap();
        status_of(&mut stream)
    };
    assert_eq!(status(15_000), 200);
    assert_eq!(status(20_000), 431);
}

#[test]
fn a_head_that_cannot_be_read_gets_an_empty_response_that_ends_the_connection() {
    let server = Server::start();
    let too_long = format!("GET /{} HTTP/1.1\r\nHost: a\r\n\r\n", "x".repeat(20_000));
    for (head, status) in [(too_long.as_str(), "431"), ("<script>alert(1)</script>\r\n\r\n", "400")] {
        let mut stream = connect(&server);
        stream.write_all(head.as_bytes()).unwrap();
        let mut response = String::new();
        stream.read_to_string(&mut response).unwrap();
        assert!(response.starts_with(&format!("HTTP/1.1 {status} ")), "{response}");
        let (headers, body) = response.split_once("\r\n\r\n").unwrap();
        assert!(headers.contains("\r\ncontent-length: 0"), "{headers}");
        assert_eq!(body, "");
    }
}
