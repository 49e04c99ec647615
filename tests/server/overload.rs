//! Clients that want more than their part.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;

use serde_json::{Value, json};

use crate::support::Server;
use crate::support::client::{ATTACKER, CUSTOMER, allow_many_files, connect_from, status_for};
use crate::support::samples::filing;
use crate::support::server::Settings;

const ASSESS: &str = "/api/v1/policies/ktc/assess";

fn limited(arguments: &[&str]) -> Server {
    allow_many_files();
    Settings::new()
        .through(&["prlimit", "--nofile=4096"])
        .environment("RMA_RATE_LIMITS", "on")
        .environment("RUST_LOG", "server=debug")
        .with(arguments)
        .start()
}

fn behind_a_proxy() -> Server {
    limited(&["--trusted-proxies", "127.0.0.1"])
}

/// Opens connections that send `text` and then wait. Those that the server closes at once count too.
fn hold(server: &Server, count: usize, text: &str) -> Vec<TcpStream> {
    let hold = |_| {
        let mut stream = connect_from(server, ATTACKER);
        let _ = stream.write_all(text.as_bytes());
        stream
    };
    (0..count).map(hold).collect()
}

/// The head of an assessment whose body does not come.
fn stalled(client: &str, length: usize) -> String {
    format!(
        "POST {ASSESS} HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: {client}\r\nContent-Type: application/json\r\n\
         Content-Length: {length}\r\n\r\n{{"
    )
}

fn most_memory(server: &Server) -> usize {
    let status = fs::read_to_string(format!("/proc/{}/status", server.id())).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().strip_suffix(" kB").unwrap().parse::<usize>().unwrap() << 10
}

/// Sends a request with headers, and returns the status of its response.
type Send<'s> = &'s dyn Fn(&[(&str, &str)]) -> u16;

#[test]
fn an_address_that_reads_no_responses_leaves_connections_to_others() {
    let server = limited(&[]);
    let unread = "GET /api/v1/policies/ktc HTTP/1.1\r\nHost: a\r\n\r\n".repeat(8);
    let _held = hold(&server, 1_100, &unread);
    assert_eq!(status_for(&server, CUSTOMER, "/healthz"), 200);
    assert_eq!(status_for(&server, CUSTOMER, "/api/v1/policies"), 200);
}

#[test]
fn an_address_that_stalls_its_bodies_leaves_connections_to_others() {
    let server = limited(&[]);
    let _held = hold(&server, 1_100, &stalled("", 1_000));
    assert_eq!(status_for(&server, CUSTOMER, "/healthz"), 200);
    assert_eq!(status_for(&server, CUSTOMER, "/api/v1/policies"), 200);
}

#[test]
fn a_client_behind_a_proxy_has_a_limited_number_of_requests_in_progress() {
    let server = behind_a_proxy();
    // More than the limit: a request that looks takes a place too, and the one that arrives in the meantime is refused.
    let held = hold(&server, 160, &stalled("203.0.113.7", 1_000));
    let list = |client| server.get_with("/api/v1/policies", &[("x-forwarded-for", client)]).status;
    server.until("all have arrived", || (list("203.0.113.7") == 429).then_some(()));
    assert_eq!(list("203.0.113.8"), 200);
    drop(held);
    server.until("they have ended", || (list("203.0.113.7") == 200).then_some(()));
}

#[test]
fn a_client_has_a_limited_number_of_bytes_in_progress() {
    let server = behind_a_proxy();
    let _held = hold(&server, 2, &stalled("203.0.113.7", 8 << 20));
    let body = json!({ "lines": [{ "quantity": 1 }] });
    let assess = |client| server.post_with(ASSESS, &[("x-forwarded-for", client)], &body);
    server.until("both have arrived", || (assess("203.0.113.7").status == 429).then_some(()));
    assert_eq!(assess("203.0.113.8").status, 200);
}

#[test]
fn work_counts_against_the_limits_even_if_it_is_refused() {
    let server = behind_a_proxy();
    let bad = json!({ "detail": "verdicts", "lines": vec![json!({ "quantity": 0 }); 10_000] });
    let mut stale = filing(&server);
    stale["request"]["lines"] = json!(vec![stale["request"]["lines"][0].clone(); 10_000]);
    stale["digest"] = json!("0".repeat(64));
    let statuses = |client: &str, send: Send<'_>| -> Vec<u16> {
        (0..6).map(|_| send(&[("x-forwarded-for", client)])).collect()
    };
    let refused = statuses("203.0.113.7", &|headers| server.post_with(ASSESS, headers, &bad).status);
    assert_eq!((refused[0], refused[1], refused[5]), (422, 422, 429), "{refused:?}");
    let refused = statuses("203.0.113.8", &|headers| {
        let headers = [headers, &[("idempotency-key", "key-number-000001")]].concat();
        server.post_with("/api/v1/policies/ktc/requests", &headers, &stale).status
    });
    assert_eq!((refused[0], refused[1], refused[5]), (422, 422, 429), "{refused:?}");
}

#[test]
fn a_long_assessment_is_sent_in_parts_that_fit_together() {
    let server = Server::start();
    let assess = |count: usize| {
        let lines: Vec<Value> =
            (1..=count).map(|index| json!({ "quantity": index % 9 + 1, "unit_price": "3.50" })).collect();
        server.assess("ktc", &json!({ "lines": lines }))
    };
    let (long, short) = (assess(1_000), assess(250));
    assert_eq!(long["lines"].as_array().unwrap().len(), 1_000);
    assert_eq!(long["lines"].as_array().unwrap()[..250], *short["lines"].as_array().unwrap());
    assert_eq!(long["digest"], short["digest"]);
}

#[test]
fn what_a_long_assessment_is_made_from_counts_among_the_bytes_of_a_client_until_it_is_read() {
    let server = limited(&[]);
    let body = format!("{{\"lines\":[{}]}}", vec!["{\"quantity\":1}"; 10_000].join(","));
    let assess = format!(
        "POST {ASSESS} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let mut held = hold(&server, 2, &assess);
    for stream in &mut held {
        let mut head = [0; 12];
        stream.read_exact(&mut head).unwrap();
        assert_eq!(&head, b"HTTP/1.1 200");
    }
    // Not JSON, so that it counts no lines.
    let large = vec![b' '; 6 << 20];
    let send = || server.send("POST", ASSESS, &[("content-type", "application/json")], Some(&large)).status;
    assert_eq!(send(), 429);
    drop(held);
    server.until("both have ended", || (send() == 400).then_some(()));
}

#[test]
fn hostile_bodies_and_unread_responses_take_little_memory() {
    let server = limited(&[]);
    let unknown: String = (0..12).fold(String::new(), |fields, index| fields + &format!(",\"u{index}\":1"));
    let lines = |line: &str| format!("{{\"lines\":[{}]}}", vec![line; 10_000].join(","));
    let bodies = [
        lines(&format!("{{\"quantity\":0{unknown}}}")),
        lines("{\"quantity\":1}"),
        format!("{{\"lines\":[{}]}}", vec!["1"; 4 << 20].join(",")),
    ];
    for body in bodies {
        let request = format!(
            "POST {ASSESS} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        let held = hold(&server, 30, &request);
        assert_eq!(status_for(&server, CUSTOMER, "/api/v1/policies"), 200);
        drop(held);
    }
    let memory = most_memory(&server);
    assert!(memory < 300 << 20, "{} MiB", memory >> 20);
}
