use serde_json::json;
use web::filing::{Outcome, Queue, QueuedRequest, Receipt, Refusal, Reply, retry_delay};

fn request(key: &str, body: &str) -> QueuedRequest {
    let (key, body) = (key.to_owned(), body.to_owned());
    let (made_from, title, rows, filed_as) = Default::default();
    QueuedRequest {
        key,
        body,
        is_sent: false,
        made_from,
        title,
        rows,
        line_count: 1,
        filed_as,
        outcome: None,
        is_dismissed: false,
    }
}

pub(crate) fn filed(key: &str) -> QueuedRequest {
    let receipt = Receipt { reference: "R-1".to_owned(), token: String::new(), duties: Vec::new() };
    QueuedRequest { outcome: Some(Outcome::Filed(receipt)), ..request(key, "") }
}

fn queue(requests: &[QueuedRequest]) -> Queue {
    let mut queue = Queue::default();
    queue.requests = requests.to_vec();
    queue
}

fn keys(queue: &Queue) -> Vec<&str> {
    queue.requests.iter().map(|request| request.key.as_str()).collect()
}

/// The rows of a list that are filed.
fn rows(queue: &Queue, list: &str) -> Vec<usize> {
    queue.filed_from(list).flat_map(|request| request.rows.clone()).collect()
}

#[test]
fn a_tab_changes_only_its_own_requests_in_the_stored_queue() {
    let mut stored = queue(&[request("other", "a"), request("own", "b")]);
    stored.change_as(&queue(&[request("own", "b")]), &queue(&[filed("own"), request("new", "c")]));
    assert_eq!(stored, queue(&[request("other", "a"), filed("own"), request("new", "c")]));
    let mut removed = queue(&[filed("own"), request("new", "c")]);
    removed.remove_answered();
    stored.change_as(&queue(&[filed("own"), request("new", "c")]), &removed);
    assert_eq!(keys(&stored), ["other", "new"]);
    stored.change_as(&Queue::default(), &Queue::default());
    assert_eq!(keys(&stored), ["other", "new"]);
}

#[test]
fn what_another_tab_waits_to_send_with_the_same_body_is_filed_once() {
    let stored = queue(&[request("waits", "a"), filed("done")]);
    let mut own = Queue::default();
    own.begin(vec![request("same", "a"), request("new", "b"), request("refused", "")], &stored);
    assert_eq!(keys(&own), ["waits", "new", "refused"]);
}

#[test]
fn what_another_tab_has_cancelled_is_not_sent_and_what_it_has_filed_is_sent_again_for_the_receipt() {
    let mut other = queue(&[filed("filed")]);
    other.remove_answered();
    other.requests = vec![filed("answered")];
    let sent = QueuedRequest { is_sent: true, ..request("sent", "d") };
    let mut own = queue(&[request("cancelled", "a"), request("filed", "b"), request("answered", "c"), sent]);
    own.update_unsent(&other);
    assert_eq!(keys(&own), ["filed", "answered", "sent"]);
    assert!(own.requests[1].is_filed());
}

#[test]
fn rows_of_another_list_are_not_filed() {
    let of = |list: &str, row| QueuedRequest { made_from: list.to_owned(), rows: vec![row], ..filed(list) };
    let mut own = queue(&[of("mine", 2)]);
    let stored = queue(&[of("theirs", 3), QueuedRequest { key: "more".to_owned(), ..of("mine", 4) }]);
    own.take_over(&stored, "mine");
    assert_eq!(rows(&own, "mine"), [2, 4]);
    assert_eq!(rows(&own, "theirs").len(), 0);
}

#[test]
fn dismissed_receipts_are_hidden_and_their_rows_stay_filed_after_a_reload() {
    let of = |list: &str, key: &str, row| QueuedRequest {
        made_from: list.to_owned(),
        rows: vec![row],
        ..filed(key)
    };
    let refused = QueuedRequest { outcome: Some(Outcome::Refused(Vec::new())), ..of("mine", "refused", 4) };
    let mut own = queue(&[of("mine", "first", 2), of("earlier", "second", 3), refused]);
    own.dismiss("mine");
    assert_eq!(own.shown().count(), 0);
    let mut reloaded: Queue = policy::wire::decode(&policy::wire::encode(&own)).unwrap();
    assert_eq!(reloaded, own);
    assert_eq!(rows(&reloaded, "mine"), [2]);
    reloaded.begin(vec![request("rest", "b")], &Queue::default());
    assert_eq!(keys(&reloaded), ["first", "rest"], "the dismissed receipt of another list is removed");
    assert_eq!(reloaded.shown().map(|request| request.key.as_str()).collect::<Vec<_>>(), ["rest"]);
    reloaded.dismiss("another");
    assert_eq!(keys(&reloaded), ["rest"]);
}

#[test]
fn a_tab_dismisses_only_what_it_shows() {
    let mut stored = queue(&[filed("own"), filed("other")]);
    let before = queue(&[filed("own")]);
    let mut after = before.clone();
    after.dismiss("");
    stored.change_as(&before, &after);
    assert_eq!(stored.shown().map(|request| request.key.as_str()).collect::<Vec<_>>(), ["other"]);
    assert_eq!(keys(&stored), ["own", "other"]);
}

#[test]
fn a_queue_that_an_older_version_has_stored_is_read() {
    let stored = json!({ "requests": [{ "key": "k", "body": "{}", "is_sent": true, "title": "", "rows": [], "line_count": 1 }], "last_filed": "x" });
    let read: Queue = policy::wire::decode(&stored.to_string()).unwrap();
    assert_eq!(read, queue(&[QueuedRequest { is_sent: true, ..request("k", "{}") }]));
}

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
