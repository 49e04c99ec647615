//! Bad input that is large is refused as small input is, and its answer stays in proportion.

use serde_json::{Value, json};

use crate::support::samples::filing;
use crate::support::{Answer, Server};

const KEY: &str = "0123456789abcdef";
const ASSESS: &str = "/api/v1/policies/ktc/assess";
const REQUESTS: &str = "/api/v1/policies/ktc/requests";
/// The largest body that is read.
const LARGEST: usize = 8 << 20;
/// The most that any of them is answered with.
const LARGEST_ANSWER: usize = 12 << 20;

fn refused(server: &Server, path: &str, body: &str) -> Answer {
    assert!(body.len() <= LARGEST, "{}", body.len());
    let headers = [("content-type", "application/json"), ("idempotency-key", KEY)];
    let answer = server.send("POST", path, &headers, Some(body.as_bytes()));
    assert_eq!(answer.status, 422);
    assert!(answer.body.len() < LARGEST_ANSWER, "{} are answered with {}", body.len(), answer.body.len());
    answer
}

fn details(answer: &Answer) -> Vec<String> {
    let errors = answer.json();
    let errors = errors["errors"].as_array().unwrap().iter();
    errors.map(|error| error["detail"].as_str().unwrap().to_owned()).collect()
}

/// As many of `part` as fit between the two, separated by commas.
fn filled(before: &str, part: impl Fn(usize) -> String, after: &str) -> String {
    let mut body = before.to_owned();
    for index in 0.. {
        let next = part(index);
        if body.len() + next.len() + after.len() + 1 > LARGEST {
            break;
        }
        if index > 0 {
            body.push(',');
        }
        body.push_str(&next);
    }
    body + after
}

#[test]
fn a_fault_of_each_of_the_most_lines_is_named() {
    let server = Server::start();
    let answer =
        refused(&server, ASSESS, &json!({ "lines": vec![json!({ "quantity": 0 }); 10_000] }).to_string());
    let mut pointers = answer.pointers();
    assert_eq!(pointers.len(), 10_000);
    pointers.sort();
    pointers.dedup();
    assert_eq!(pointers.len(), 10_000, "each has a place of its own");
}

#[test]
fn more_faults_than_ten_thousand_are_not_named() {
    let server = Server::start();
    let line = json!({ "quantity": 0, "unit_price": "free", "category": "toaster", "purchased_on": "never", "wanted": "applause",
                       "answers": { "installed": 1, "fault": "odd", "nope": true } });
    let answer = refused(&server, ASSESS, &json!({ "lines": vec![line; 10_000] }).to_string());
    assert_eq!(answer.pointers().len(), 10_000);
    let detail = answer.json()["detail"].as_str().unwrap().to_owned();
    assert!(detail.contains("the first 10000 faults"), "{detail}");
}

#[test]
fn a_body_of_more_values_than_a_request_can_have_is_refused_while_it_is_parsed() {
    let server = Server::start();
    for body in [
        filled("{\"lines\":[", |_| "1".to_owned(), "]}"),
        filled("{\"lines\":[{\"quantity\":1}],\"answers\":{", |index| format!("\"{index:x}\":0"), "}}"),
    ] {
        let answer =
            server.send("POST", ASSESS, &[("content-type", "application/json")], Some(body.as_bytes()));
        assert_eq!(answer.status, 413);
        assert!(answer.text().contains("more than 500000 values"), "{}", answer.text());
    }
}

#[test]
fn more_choices_than_lines_are_one_fault() {
    let server = Server::start();
    let mut good = filing(&server);
    good["chosen"] = json!("HERE");
    let good = good.to_string();
    let (before, after) = good.split_once("\"HERE\"").unwrap();
    for choice in ["0", "{}", "{\"verdict\":\"\",\"remedy\":\"\"}"] {
        let body = format!("{before}[{}]{after}", vec![choice; 20_000].join(","));
        assert_eq!(refused(&server, REQUESTS, &body).pointers(), ["/chosen"], "{choice}");
    }
}

#[test]
fn quoted_input_is_cut_to_eighty_characters() {
    let server = Server::start();
    let long = "é".repeat(100_000);
    let request = json!({
        "lines": [{ "quantity": 1, "category": long, "answers": { long.as_str(): true, "sale_type": long } }],
        long.as_str(): 1
    });
    let details = details(&refused(&server, ASSESS, &request.to_string()));
    let repeated = "é".repeat(80) + "…";
    assert_eq!(details.len(), 4);
    for detail in details {
        assert!(detail.contains(&format!("`{repeated}`")), "{detail}");
        assert!(detail.chars().count() < 400, "{detail}");
    }
    let short = json!({ "lines": [{ "quantity": 1, "category": "é".repeat(80) }] });
    let answer = refused(&server, ASSESS, &short.to_string());
    assert!(
        answer.text().contains(&format!("`{}` is not one of", "é".repeat(80))),
        "what is short is not cut"
    );
}

#[test]
fn the_worst_bodies_are_answered_in_proportion() {
    let server = Server::start();
    let choices =
        json!({ "category": "", "wanted": "", "answers": { "sale_type": "", "fault": "", "ptz_part": "" } })
            .to_string();
    let long = format!("{{\"category\":\"{}\"}}", "x".repeat(780));
    let names = "/".repeat(LARGEST - 100);
    let lines = |line: &str| format!("{{\"lines\":[{}]}}", vec![line; 10_000].join(","));
    let bodies = [
        lines(&choices),
        lines(&long),
        format!("{{\"lines\":[{{\"quantity\":1}}],\"{names}\":0}}"),
        filled("{\"lines\":[{\"quantity\":1,\"answers\":{", |index| format!("\"{index:070}\":0"), "}}]}"),
    ];
    for body in bodies {
        let errors: Value = refused(&server, ASSESS, &body).json()["errors"].take();
        assert!(!errors.as_array().unwrap().is_empty());
    }
    assert_eq!(server.get("/healthz").status, 200);
}
