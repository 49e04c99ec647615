//! Damage to the database is found and reported.

use crate::support::samples::{filed, filing, receipt, text};
use crate::support::server::Settings;
use crate::support::{Server, database};

#[test]
fn a_filing_that_was_changed_is_not_shown_and_turns_health_red() {
    let mut server = Server::start();
    let [damaged, whole] = ["key-number-000001", "key-number-000002"].map(|key| filed(&server, key));
    assert_eq!(server.get("/healthz").status, 200);
    server.kill();
    database::change(
        &server,
        &["UPDATE requests SET filing = replace(filing, '250.00', '950.00') WHERE id = 1"],
    );
    // A task in the background may find the damage first.
    let server = server.restart();
    let answer = server.track(text(&damaged, "token"));
    assert_eq!((answer.status, answer.problem().as_str()), (500, "damaged"));
    assert_eq!(server.track(text(&whole, "token")).status, 200);
    assert_eq!(server.get("/healthz").status, 503);
    server.until_logged("what was filed was changed since");
}

#[test]
fn a_response_that_was_changed_is_not_sent_again_and_turns_health_red() {
    let mut server = Server::start();
    let key = "key-number-000001";
    let body = filing(&server);
    receipt(&server.file("ktc", key, &body));
    server.kill();
    database::change(&server, &["UPDATE idempotency_keys SET answer = replace(answer, '400.00', '900.00')"]);
    let server = server.restart();
    let answer = server.file("ktc", key, &body);
    assert_eq!((answer.status, answer.problem().as_str()), (500, "damaged"));
    assert_eq!(server.get("/healthz").status, 503);
    server.until_logged("the response was changed since");
}

#[test]
fn a_damaged_request_of_an_earlier_version_keeps_no_other_from_being_listed_by_customer() {
    let mut server = Server::start();
    for key in ["key-number-000001", "key-number-000002"] {
        filed(&server, key);
    }
    server.kill();
    database::change(
        &server,
        &["UPDATE requests SET customer_key = NULL", "UPDATE requests SET filing = '{' WHERE id = 1"],
    );
    let server = server.restart();
    let listed = "SELECT COALESCE(MAX(id), 0) FROM requests WHERE customer_key IS NOT NULL";
    server.until("the other one is listed", || (database::number(&server, listed) == 2).then_some(()));
    assert_eq!(database::number(&server, "SELECT COUNT(*) FROM requests WHERE customer_key IS NULL"), 1);
    server.until_logged("an unreadable request is not listed by customer and product");
}

#[test]
fn a_stored_policy_document_that_was_changed_is_written_again_at_the_start() {
    let mut server = Server::start();
    let filed = filed(&server, "key-number-000001");
    server.kill();
    database::change(&server, &["UPDATE documents SET content = replace(content, '\"20\"', '\"90\"')"]);
    let server = server.restart();
    assert_eq!(server.track(text(&filed, "token")).status, 200);
    assert_eq!(server.get("/healthz").status, 200);
    let changed = "SELECT COUNT(*) FROM documents WHERE content LIKE '%\"90\"%'";
    assert_eq!(database::number(&server, changed), 0);
    server.until_logged("a stored policy document was damaged, and is written again");
}

#[test]
fn a_changed_policy_document_that_this_server_lacks_turns_health_red_after_the_start() {
    let mut server = Server::start();
    server.kill();
    database::change(
        &server,
        &["INSERT INTO documents (digest, policy, content) \
           SELECT '0123', policy, content FROM documents WHERE policy = 'ktc'"],
    );
    let server = server.restart();
    server.until("the damage is found", || (server.get("/healthz").status == 503).then_some(()));
    server.until_logged("the policy document 0123 was changed since it was stored");
}

#[test]
fn text_that_is_not_utf_8_is_damage() {
    let mut server = Settings::on_sqlite().start();
    let filed = filed(&server, "key-number-000001");
    server.kill();
    database::change(&server, &["UPDATE requests SET filing = CAST(x'ff' || filing AS TEXT)"]);
    let server = server.restart();
    let answer = server.track(text(&filed, "token"));
    assert_eq!((answer.status, answer.problem().as_str()), (500, "damaged"));
    assert_eq!(server.get("/healthz").status, 503);
}
