//! What is refused, and how it is said.

use serde_json::{Value, json};

use crate::support::Server;
use crate::support::samples::filing;

const KEY: &str = "0123456789abcdef";
const JSON: (&str, &str) = ("content-type", "application/json");

/// Method, path, headers and body; status and kind of problem.
type Row<'a> = (&'a str, &'a str, &'a [(&'a str, &'a str)], Option<&'a [u8]>, u16, &'a str);

#[test]
fn every_refusal_is_a_problem_of_its_own_kind() {
    let server = Server::start();
    let (assess, requests) = ("/api/v1/policies/ktc/assess", "/api/v1/policies/ktc/requests");
    let key = ("idempotency-key", KEY);
    let huge = vec![b' '; (8 << 20) + 1];
    let deep = "[".repeat(100_000);
    let table: &[Row<'_>] = &[
        ("GET", "/api/v2", &[], None, 404, "no-such-path"),
        ("GET", "/api/", &[], None, 404, "no-such-path"),
        ("GET", "/api", &[], None, 404, "no-such-path"),
        ("GET", "/api/embed", &[], None, 404, "no-such-path"),
        ("POST", "/api/v1/nothing", &[JSON], Some(b"{}"), 404, "no-such-path"),
        ("GET", "/api/v1/policies/nope", &[], None, 404, "no-such-policy"),
        ("GET", "/api/v1/policies/%ff", &[], None, 404, "no-such-policy"),
        ("POST", "/api/v1/policies/nope/assess", &[JSON], Some(b"{}"), 404, "no-such-policy"),
        ("POST", "/api/v1/policies/nope/requests", &[JSON, key], Some(b"{}"), 404, "no-such-policy"),
        ("GET", assess, &[], None, 405, "method-not-allowed"),
        ("DELETE", "/api/v1/policies", &[], None, 405, "method-not-allowed"),
        ("POST", "/api/v1/request", &[JSON], Some(b"{}"), 405, "method-not-allowed"),
        ("POST", assess, &[], Some(b"{}"), 415, "content-type"),
        ("POST", assess, &[("content-type", "text/plain")], Some(b"{}"), 415, "content-type"),
        ("POST", requests, &[key], Some(b"{}"), 415, "content-type"),
        ("POST", assess, &[JSON], Some(b""), 400, "malformed-json"),
        ("POST", assess, &[JSON], Some(b"{\"lines\":"), 400, "malformed-json"),
        ("POST", assess, &[JSON], Some(b"\xff\xfe"), 400, "malformed-json"),
        ("POST", assess, &[JSON], Some(b"{\"lines\":[{\"quantity\":1e999}]}"), 400, "malformed-json"),
        ("POST", assess, &[JSON], Some(deep.as_bytes()), 400, "malformed-json"),
        ("POST", requests, &[JSON, key], Some(b"{"), 400, "malformed-json"),
        ("POST", assess, &[JSON], Some(&huge), 413, "too-large"),
        ("POST", requests, &[JSON, key], Some(&huge), 413, "too-large"),
        ("POST", requests, &[JSON], Some(b"{}"), 400, "idempotency-key-required"),
        (
            "POST",
            requests,
            &[JSON, ("idempotency-key", "too-short")],
            Some(b"{}"),
            400,
            "idempotency-key-required",
        ),
        (
            "POST",
            requests,
            &[JSON, ("idempotency-key", "with a space in it")],
            Some(b"{}"),
            400,
            "idempotency-key-required",
        ),
        (
            "POST",
            requests,
            &[JSON, key, ("idempotency-key", "fedcba9876543210")],
            Some(b"{}"),
            400,
            "idempotency-key-required",
        ),
        ("GET", "/api/v1/request", &[], None, 401, "token-required"),
        ("GET", "/api/v1/request", &[("authorization", "Basic YTpi")], None, 401, "token-required"),
        ("GET", "/api/v1/request", &[("authorization", "Bearer nope")], None, 404, "no-such-request"),
    ];
    for (method, path, headers, body, status, problem) in table {
        let answer = server.send(method, path, headers, *body);
        assert_eq!((answer.status, answer.problem().as_str()), (*status, *problem), "{method} {path}");
        assert_eq!(
            answer.header("cache-control"),
            path.starts_with("/api").then_some("no-store"),
            "{method} {path}"
        );
    }
}

#[test]
fn content_types_are_read_as_http_writes_them() {
    let server = Server::start();
    for stated in
        ["application/json", "application/json; charset=utf-8", "Application/JSON;charset=\"utf-8\""]
    {
        let answer =
            server.send("POST", "/api/v1/policies/ktc/assess", &[("content-type", stated)], Some(b"{}"));
        assert_eq!(answer.pointers(), ["/lines"], "{stated}");
    }
}

#[test]
fn an_allow_header_names_the_methods() {
    let server = Server::start();
    for (path, allowed) in [
        ("/", "GET,HEAD"),
        ("/ktc", "GET,HEAD"),
        ("/a/page/of/the/site", "GET,HEAD"),
        ("/api/v1/policies", "GET,HEAD"),
        ("/api/v1/request/withdraw", "POST"),
    ] {
        let answer = server.send("DELETE", path, &[], None);
        assert_eq!((answer.status, answer.header("allow")), (405, Some(allowed)), "{path}");
    }
}

#[test]
fn every_fault_of_an_assessment_has_its_pointer() {
    let server = Server::start();
    let line = |fields: Value| json!({ "lines": [fields] });
    let table = [
        (json!([]), vec![""]),
        (json!({}), vec!["/lines"]),
        (json!({ "lines": [] }), vec!["/lines"]),
        (json!({ "lines": 1 }), vec!["/lines"]),
        (json!({ "lines": [1] }), vec!["/lines/0"]),
        (line(json!({})), vec!["/lines/0/quantity"]),
        (line(json!({ "quantity": 0 })), vec!["/lines/0/quantity"]),
        (line(json!({ "quantity": 10_001 })), vec!["/lines/0/quantity"]),
        (line(json!({ "quantity": 1.5 })), vec!["/lines/0/quantity"]),
        (line(json!({ "quantity": "1" })), vec!["/lines/0/quantity"]),
        (line(json!({ "quantity": 1, "unit_price": 250 })), vec!["/lines/0/unit_price"]),
        (line(json!({ "quantity": 1, "unit_price": "1e5" })), vec!["/lines/0/unit_price"]),
        (line(json!({ "quantity": 1, "unit_price": "-1.00" })), vec!["/lines/0/unit_price"]),
        (line(json!({ "quantity": 1, "category": "toaster" })), vec!["/lines/0/category"]),
        (line(json!({ "quantity": 1, "purchased_on": "2026-1-5" })), vec!["/lines/0/purchased_on"]),
        (line(json!({ "quantity": 1, "purchased_on": "2026-02-30" })), vec!["/lines/0/purchased_on"]),
        (line(json!({ "quantity": 1, "purchased_on": "2026-11-21" })), vec!["/lines/0/purchased_on"]),
        (line(json!({ "quantity": 1, "wanted": "applause" })), vec!["/lines/0/wanted"]),
        (line(json!({ "quantity": 1, "model": "x".repeat(201) })), vec!["/lines/0/model"]),
        (line(json!({ "quantity": 1, "a/b~c": 1 })), vec!["/lines/0/a~1b~0c"]),
        (line(json!({ "quantity": 1, "answers": { "nope": true } })), vec!["/lines/0/answers/nope"]),
        (
            line(json!({ "quantity": 1, "answers": { "installed": "no" } })),
            vec!["/lines/0/answers/installed"],
        ),
        (
            line(json!({ "quantity": 1, "answers": { "rotated_this_year": true } })),
            vec!["/lines/0/answers/rotated_this_year"],
        ),
        (
            line(json!({ "quantity": 1, "answers": { "vendor_review": true } })),
            vec!["/lines/0/answers/vendor_review"],
        ),
        (json!({ "ship_on": "2026-11-19", "lines": [{ "quantity": 1 }] }), vec!["/ship_on"]),
        (json!({ "requester": { "role": "king" }, "lines": [{ "quantity": 1 }] }), vec!["/requester/role"]),
        (
            json!({ "x": 1, "as_of": 1, "lines": [{ "quantity": 0 }, { "y": 1, "quantity": "a" }] }),
            vec!["/as_of", "/lines/0/quantity", "/lines/1/quantity", "/lines/1/y", "/x"],
        ),
    ];
    for (request, pointers) in table {
        let answer = server.post("/api/v1/policies/ktc/assess", &request);
        assert_eq!(answer.status, 422, "{request}");
        let mut found = answer.pointers();
        found.sort();
        assert_eq!(found, pointers, "{request}");
    }
}

#[test]
fn every_fault_of_a_filing_has_its_pointer_into_the_whole_body() {
    let server = Server::start();
    let good = filing(&server);
    let table: [(&str, Value, &[&str]); 14] = [
        ("/request/lines/0/quantity", json!(0), &["/request/lines/0/quantity"]),
        ("/request/lines/0/answers/installed", json!(7), &["/request/lines/0/answers/installed"]),
        ("/digest", json!(1), &["/digest"]),
        ("/chosen", json!([]), &["/chosen"]),
        ("/chosen/0/line", json!(1), &["/chosen/0/line"]),
        ("/chosen/0/remedy", json!("applause"), &["/chosen/0/remedy"]),
        ("/chosen/0/verdict", json!("ineligible"), &["/chosen/0/verdict"]),
        ("/chosen/0/verdict", json!("perhaps"), &["/chosen/0/verdict"]),
        ("/chosen/0/net", json!("much"), &["/chosen/0/net"]),
        ("/contact", json!(null), &["/contact"]),
        ("/contact/email", json!("nobody"), &["/contact/email"]),
        ("/contact/email", json!("a@b.example\r\nBcc: c@d.example"), &["/contact/email"]),
        ("/contact/name", json!("Ann\r\nBcc: c@d.example"), &["/contact/name"]),
        ("/contact/name", json!("   "), &["/contact/name"]),
    ];
    for (place, value, pointers) in table {
        let mut body = good.clone();
        *body.pointer_mut(place).unwrap() = value;
        let answer = server.file("ktc", KEY, &body);
        assert_eq!(answer.status, 422, "{place}");
        let mut found = answer.pointers();
        found.dedup();
        assert_eq!(found, pointers, "{place}");
    }
    for (field, value) in [("extra", json!(1)), ("note", json!("x".repeat(2_001)))] {
        let mut body = good.clone();
        body[field] = value;
        assert_eq!(server.file("ktc", KEY, &body).pointers(), [format!("/{field}")]);
    }
    // None of them has consumed the key.
    assert_eq!(server.file("ktc", KEY, &good).status, 201);
}

#[test]
fn a_refusal_is_in_the_language_that_the_client_asks_for() {
    let server = Server::start();
    let refused = |language: &str, path: &str, body: &Value| {
        let headers = [JSON, ("idempotency-key", KEY), ("accept-language", language)];
        server.send("POST", path, &headers, Some(body.to_string().as_bytes()))
    };
    let mut nameless = filing(&server);
    nameless["contact"]["name"] = Value::Null;
    nameless["request"]["lines"][0]["quantity"] = 0.into();
    for (asked, language, title, missing, range) in [
        ("", "en", "Invalid input", "is required", "must be a whole number from 1 to 10000"),
        ("de", "en", "Invalid input", "is required", "must be a whole number from 1 to 10000"),
        (
            "fr-CA, en;q=0.5",
            "fr",
            "Données non valides",
            "obligatoire",
            "doit être un nombre entier de 1 à 10000",
        ),
        ("es", "es", "Datos no válidos", "obligatorio", "debe ser un número entero de 1 a 10000"),
    ] {
        let answer = refused(asked, "/api/v1/policies/ktc/requests", &nameless);
        assert_eq!(answer.status, 422);
        assert_eq!(answer.header("content-language"), Some(language), "{asked}");
        assert_eq!(answer.header("vary"), Some("accept-language"));
        let problem = answer.json();
        assert_eq!(problem["title"], title);
        let detail = |pointer: &str| {
            let mut errors = problem["errors"].as_array().unwrap().iter();
            errors.find(|error| error["pointer"] == pointer).unwrap()["detail"].as_str().unwrap()
        };
        assert_eq!(detail("/contact/name"), missing);
        assert_eq!(detail("/request/lines/0/quantity"), range);
    }
    // Where large bodies are worked on, too.
    let large = refused(
        "fr",
        "/api/v1/policies/ktc/assess",
        &json!({ "lines": vec![json!({ "quantity": 0 }); 5_000] }),
    );
    assert_eq!(large.json()["errors"][4_999]["detail"], "doit être un nombre entier de 1 à 10000");
    let unknown = refused("es", "/api/v1/policies/nope/assess", &json!({}));
    assert_eq!(unknown.json()["title"], "No existe esa política");
}
