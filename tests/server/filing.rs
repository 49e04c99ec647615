//! Filing a request, once.

use std::collections::BTreeSet;

use serde_json::json;

use crate::support::Server;
use crate::support::command::stdout;
use crate::support::database;
use crate::support::samples::{camera, filed, filing, filing_of, receipt, text};
use crate::support::server::Settings;

const KEY: &str = "a-key-of-my-own-0";

#[test]
fn a_filed_request_has_a_receipt_and_can_be_seen() {
    let server = Server::start();
    let answer = server.file("ktc", KEY, &filing(&server));
    let receipt = receipt(&answer);
    assert_eq!(answer.header("location"), Some("/api/v1/request"));
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert_eq!(receipt["assessment"]["lines"][0]["remedies"].as_array().unwrap().len(), 1);
    let tracked = server.track(text(&receipt, "token")).json();
    assert_eq!(tracked["reference"], receipt["reference"]);
    assert_eq!(tracked["assessment"], receipt["assessment"]);
    assert_eq!(tracked["lines"][0]["wanted"], "credit");
}

#[test]
fn a_repeat_gets_the_same_answer_byte_for_byte() {
    let server = Server::start();
    let body = filing(&server);
    let first = server.file("ktc", KEY, &body);
    assert_eq!(first.status, 201);
    let repeat = server.file("ktc", KEY, &body);
    assert_eq!((repeat.status, &repeat.body), (201, &first.body));
    assert_eq!(repeat.header("location"), first.header("location"));
}

#[test]
fn a_repeat_gets_the_same_answer_after_a_restart_and_for_thirty_days() {
    let server = Server::start();
    let body = filing(&server);
    let first = server.file("ktc", KEY, &body);
    let server = server.restart();
    assert_eq!(server.file("ktc", KEY, &body).body, first.body);
    // The policy's windows have closed since; the answer stays what it was.
    let server = server.restart_at("2026-12-20T17:59:00Z");
    assert_eq!(server.file("ktc", KEY, &body).body, first.body);
    let server = server.restart_at("2026-12-20T18:00:30Z");
    assert_eq!(server.file("ktc", KEY, &body).problem(), "assessment-changed");
}

#[test]
fn keys_are_deleted_after_thirty_days_and_their_requests_stay() {
    const KEYS: &str = "SELECT COUNT(*) FROM idempotency_keys";
    let server = Server::start();
    filed(&server, "key-number-000001");
    let server = server.restart_at("2026-11-21T18:00:00Z");
    filed(&server, "key-number-000002");
    let server = server.restart_at("2026-12-20T17:59:00Z");
    assert_eq!(database::number(&server, KEYS), 2);
    let server = server.restart_at("2026-12-20T18:00:30Z");
    server.until("the first is forgotten", || (database::number(&server, KEYS) == 1).then_some(()));
    assert_eq!(database::number(&server, "SELECT request_id FROM idempotency_keys"), 2, "the second is not");
    assert_eq!(database::number(&server, "SELECT COUNT(*) FROM requests"), 2);
}

#[test]
fn a_key_serves_one_body_at_one_policy() {
    let server = Server::start();
    let mut body = filing(&server);
    receipt(&server.file("ktc", KEY, &body));
    assert_eq!(server.file("koso", KEY, &body).problem(), "idempotency-key-reused");
    body["note"] = "one more word".into();
    let other = server.file("ktc", KEY, &body);
    assert_eq!((other.status, other.problem().as_str()), (422, "idempotency-key-reused"));
}

#[test]
fn keys_may_have_from_16_to_255_characters() {
    let server = Server::start();
    let body = filing(&server);
    for (length, status) in [(15, 400), (16, 201), (255, 201), (256, 400)] {
        assert_eq!(server.file("ktc", &"~".repeat(length), &body).status, status, "{length}");
    }
}

#[test]
fn sixty_four_repeats_at_once_are_one_request_with_one_answer() {
    let server = Server::start();
    let body = filing(&server);
    let answers: Vec<_> = std::thread::scope(|scope| {
        let repeats: Vec<_> = (0..64).map(|_| scope.spawn(|| server.file("ktc", KEY, &body))).collect();
        repeats.into_iter().map(|repeat| repeat.join().unwrap()).collect()
    });
    let (created, running): (Vec<_>, Vec<_>) = answers.into_iter().partition(|answer| answer.status == 201);
    assert!(!created.is_empty());
    for answer in running {
        assert_eq!((answer.status, answer.problem().as_str()), (409, "still-running"));
        assert!(answer.header("retry-after").is_some());
    }
    let bodies: BTreeSet<_> = created.iter().map(|answer| &answer.body).collect();
    assert_eq!(bodies.len(), 1);
    assert_eq!(&server.file("ktc", KEY, &body).body, bodies.into_iter().next().unwrap());
    let listed: serde_json::Value =
        serde_json::from_str(&stdout(&server.vendor(&["requests", "--json"]))).unwrap();
    assert_eq!(listed.as_array().unwrap().len(), 1);
}

#[test]
fn many_different_requests_at_once_are_all_stored_with_references_of_their_own() {
    let server = Server::start();
    let body = filing(&server);
    let references: BTreeSet<String> = std::thread::scope(|scope| {
        let file = |index: usize| {
            text(&receipt(&server.file("ktc", &format!("key-number-{index:08}"), &body)), "reference")
                .to_owned()
        };
        let filing: Vec<_> = (0..100).map(|index| scope.spawn(move || file(index))).collect();
        filing.into_iter().map(|filed| filed.join().unwrap()).collect()
    });
    assert_eq!(references.len(), 100);
}

#[test]
fn a_remedy_that_awaits_the_vendors_decision_may_be_filed() {
    let server = Server::start();
    let mut request = camera();
    request["lines"][0]["answers"] = json!({ "fault": "defective", "extenuating": true });
    let mut body = filing_of(&server, "ktc", &request, "advance_replacement");
    body["contact"]["address"] = json!({ "line1": "1 Main Street", "city": "Anytown", "country": "US" });
    assert_eq!(body["chosen"][0]["verdict"], "undetermined");
    assert_eq!(receipt(&server.file("ktc", KEY, &body))["status"], "requested");
}

#[test]
fn null_is_the_same_as_absent_in_a_filing() {
    let server = Server::start();
    let mut body = filing(&server);
    body["note"] = json!(null);
    body["contact"]["address"] = json!(null);
    body["request"]["answers"] = json!(null);
    body["request"]["lines"][0]["answers"]["modified"] = json!(null);
    receipt(&server.file("ktc", KEY, &body));
}

#[test]
fn the_secret_is_readable_by_its_owner_only_and_belongs_to_its_database() {
    use std::os::unix::fs::PermissionsExt;
    let server = Server::start();
    let secret = server.secret();
    let metadata = std::fs::metadata(&secret).unwrap();
    assert_eq!((metadata.len(), metadata.permissions().mode() & 0o777), (32, 0o600));

    let stranger = Settings::new().start();
    let other = stranger.secret().display().to_string();
    let reference = text(&filed(&server, KEY), "reference").to_owned();
    let refused = server.vendor(&["approve", &reference, "--secret", &other]);
    assert!(!refused.status.success());
}
