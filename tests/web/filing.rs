use serde_json::json;
use web::filing::{Refusal, Reply, retry_delay};

#[test]
fn a_receipt_is_read() {
    let assessment = json!({ "policy": "ktc", "version": "1", "digest": "d", "as_of": "2026-11-20", "ship_on": "2026-11-20", "lines": [] });
    let body = json!({ "duties": ["returns.1"], "reference": "R-1", "token": "t", "status": "requested", "assessment": assessment });
    let Reply::Filed(receipt) = Reply::read(201, &body.to_string(), None) else { panic!("not filed") };
    assert_eq!((receipt.reference.as_str(), receipt.token.as_str()), ("R-1", "t"));
    assert_eq!(receipt.duties, ["returns.1"]);
}

#[test]
fn a_changed_assessment_lists_its_changes() {
    let change = json!({ "line": 0, "remedy": "credit", "field": "net", "seen": "400.00", "now": "300.00", "clause": "credit.7" });
    let body =
        json!({ "type": "https://example.com/assessment-changed", "assessment": {}, "changes": [change] });
    let Reply::Changed(changes) = Reply::read(409, &body.to_string(), None) else { panic!("not changed") };
    assert_eq!(changes[0].now.as_deref(), Some("300.00"));
}

#[test]
fn a_request_that_is_still_in_progress_is_sent_again_later() {
    let body = json!({ "type": "https://example.com/in-progress" }).to_string();
    assert_eq!(Reply::read(409, &body, Some(3)), Reply::Later(3));
    assert_eq!(Reply::read(409, &body, None), Reply::Later(1));
    assert_eq!(Reply::read(409, "", None), Reply::Later(1));
}

#[test]
fn a_busy_server_determines_the_delay() {
    assert_eq!(Reply::read(429, "", Some(17)), Reply::Later(17));
    assert_eq!(Reply::read(429, "", None), Reply::Later(60));
    assert_eq!(Reply::read(503, "", Some(5)), Reply::Later(5));
}

#[test]
fn every_fault_in_the_servers_response_is_read() {
    let body = json!({ "title": "Bad", "errors": [{ "pointer": "/contact/email", "detail": "write an e-mail address" }] });
    let refusal = Refusal { pointer: "/contact/email".into(), detail: "write an e-mail address".into() };
    assert_eq!(Reply::read(422, &body.to_string(), None), Reply::Refused(vec![refusal]));
}

#[test]
fn a_refusal_without_pointers_has_the_servers_message() {
    let body =
        json!({ "title": "Another body", "detail": "this key was used with another body" }).to_string();
    let refusal = Refusal { pointer: String::new(), detail: "this key was used with another body".into() };
    assert_eq!(Reply::read(422, &body, None), Reply::Refused(vec![refusal]));
}

#[test]
fn a_request_without_a_usable_response_is_sent_again() {
    for (status, body) in [(500, ""), (502, "<html>"), (503, "{}"), (504, ""), (201, "not json"), (0, "")] {
        assert_eq!(Reply::read(status, body, None), Reply::Unanswered, "{status}");
    }
}

#[test]
fn a_request_that_the_server_did_not_receive_in_time_is_sent_again() {
    let body =
        json!({ "title": "Request timeout", "detail": "the request did not arrive in time; send it again" });
    assert_eq!(Reply::read(408, &body.to_string(), None), Reply::Unanswered);
    assert_eq!(Reply::read(408, &body.to_string(), Some(2)), Reply::Later(2));
}

#[test]
fn delays_grow_to_at_most_a_minute() {
    let delays: Vec<u32> = (0..9).map(retry_delay).collect();
    assert_eq!(delays, [2, 2, 4, 8, 16, 32, 60, 60, 60]);
}
