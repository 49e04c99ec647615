//! Limits on abuse.

use serde_json::json;

use crate::support::samples::{filing, receipt, text};
use crate::support::server::Settings;
use crate::support::{Server, database};

fn limited() -> Server {
    Settings::new().environment("RMA_RATE_LIMITS", "on").with(&["--trusted-proxies", "127.0.0.1"]).start()
}

#[test]
fn ten_filings_at_once_and_then_one_a_minute() {
    let server = limited();
    let body = filing(&server);
    let file = |index: usize, client: &str| {
        let key = format!("key-number-{index:06}");
        let headers = [("idempotency-key", key.as_str()), ("x-forwarded-for", client)];
        server.post_with("/api/v1/policies/ktc/requests", &headers, &body)
    };
    for index in 0..10 {
        receipt(&file(index, "203.0.113.7"));
    }
    let limited = file(10, "203.0.113.7");
    assert_eq!((limited.status, limited.problem().as_str()), (429, "too-many-requests"));
    assert!((1..=61).contains(&limited.header("retry-after").unwrap().parse::<u64>().unwrap()));
    // A repetition is answered even now.
    assert_eq!(file(3, "203.0.113.7").status, 201);
    // Another client is another client, whatever the first one claims to be.
    receipt(&file(11, "203.0.113.8"));
    assert_eq!(file(12, "203.0.113.99, 203.0.113.7").status, 429);
}

#[test]
fn refusals_are_not_counted() {
    let server = limited();
    for _ in 0..20 {
        assert_eq!(server.file("ktc", "key-number-000001", &json!({})).status, 422);
    }
    receipt(&server.file("ktc", "key-number-000001", &filing(&server)));
}

#[test]
fn an_ipv6_client_is_its_whole_network() {
    let server = limited();
    let look_up = |client: &str| {
        let headers = [("authorization", "Bearer nope"), ("x-forwarded-for", client)];
        server.get_with("/api/v1/request", &headers).status
    };
    let statuses: Vec<u16> = (0..11).map(|index| look_up(&format!("2001:db8:1:2::{index}"))).collect();
    assert_eq!(statuses.iter().filter(|status| **status == 404).count(), 10);
    assert_eq!(statuses[10], 429);
    assert_eq!(look_up("2001:db8:1:3::1"), 404);
}

#[test]
fn forwarded_addresses_are_used_only_from_trusted_proxies() {
    let server = Settings::new().environment("RMA_RATE_LIMITS", "on").start();
    let look_up = |client: &str| {
        let headers = [("authorization", "Bearer nope"), ("x-forwarded-for", client)];
        server.get_with("/api/v1/request", &headers).status
    };
    let statuses: Vec<u16> = (0..11).map(|index| look_up(&format!("203.0.113.{index}"))).collect();
    assert_eq!(statuses[10], 429);
}

/// Files a request with the most lines, and returns the headers with its token for another client.
fn long_request(server: &Server) -> [(&'static str, String); 2] {
    let mut body = filing(server);
    let (line, chosen) = (body["request"]["lines"][0].clone(), body["chosen"][0].clone());
    body["request"]["lines"] = json!(vec![line; 10_000]);
    let chosen = (0..10_000).map(|line| {
        let mut chosen = chosen.clone();
        chosen["line"] = json!(line);
        chosen
    });
    body["chosen"] = chosen.collect();
    let headers = [("idempotency-key", "key-number-000001"), ("x-forwarded-for", "203.0.113.7")];
    let filed = receipt(&server.post_with("/api/v1/policies/ktc/requests", &headers, &body));
    let bearer = format!("Bearer {}", text(&filed, "token"));
    [("authorization", bearer), ("x-forwarded-for", "203.0.113.8".to_owned())]
}

/// Returns the statuses of three views.
fn three_views(server: &Server, headers: &[(&'static str, String); 2]) -> [u16; 3] {
    let headers = headers.each_ref().map(|(name, value)| (*name, value.as_str()));
    [(); 3].map(|()| server.get_with("/api/v1/request", &headers).status)
}

#[test]
fn views_of_a_long_request_are_limited_by_its_lines() {
    let server = limited();
    let headers = long_request(&server);
    assert_eq!(three_views(&server, &headers), [200, 200, 429]);
}

#[test]
fn the_lines_of_a_view_count_before_they_are_parsed() {
    let server = limited();
    let headers = long_request(&server);
    database::change(&server, &["UPDATE requests SET filing = 'unreadable'"]);
    assert_eq!(three_views(&server, &headers), [500, 500, 429]);
}

#[test]
fn assessments_are_limited_by_their_lines() {
    let server = limited();
    let request = json!({ "detail": "verdicts", "lines": vec![json!({ "quantity": 1 }); 10_000] });
    // At once, since buckets fill while one waits.
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let assess = || server.post("/api/v1/policies/ktc/assess", &request).status;
        let assessing: Vec<_> = (0..4).map(|_| scope.spawn(assess)).collect();
        assessing.into_iter().map(|assessed| assessed.join().unwrap()).collect()
    });
    let count = |status| statuses.iter().filter(|answered| **answered == status).count();
    assert!(count(200) >= 2 && count(429) >= 1, "{statuses:?}");
}

#[test]
fn a_long_request_is_withdrawn_after_a_view_without_an_error() {
    let server = limited();
    let headers = long_request(&server);
    let headers = headers.each_ref().map(|(name, value)| (*name, value.as_str()));
    assert_eq!(server.get_with("/api/v1/request", &headers).status, 200);
    let withdrawn = server.send("POST", "/api/v1/request/withdraw", &headers, None);
    assert_eq!(withdrawn.status, 200, "{}", withdrawn.text());
}
