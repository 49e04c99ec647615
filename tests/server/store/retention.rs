//! Personal data is deleted when it is no longer needed; numbers, dates and amounts are kept.

use std::fs;

use serde_json::{Value, json};

use crate::support::command::{stderr, stdout};
use crate::support::samples::{filed, filing, receipt, text};
use crate::support::{Server, database};

const NAME: &str = "Zacharias Unmistakable";
/// Long after the requests ended, and before their links expire.
const LATER: &str = "2027-05-20T18:00:00Z";

fn filed_by_name(server: &Server, key: &str) -> Value {
    let mut body = filing(server);
    body["contact"]["name"] = json!(NAME);
    body["note"] = json!(format!("{NAME} wrote this"));
    receipt(&server.file("ktc", key, &body))
}

#[test]
fn purging_keeps_the_books_and_no_byte_of_the_customer() {
    let server = Server::start();
    let old = filed_by_name(&server, "key-number-000001");
    let reference = text(&old, "reference").to_owned();
    stdout(&server.vendor(&["approve", &reference]));
    let number = text(&server.track(text(&old, "token")).json()["rma"], "number").to_owned();
    let note = format!("goodbye, {NAME}");
    stdout(&server.vendor(&["close", &reference, "--as", "settled", "--note", &note]));
    let open = filed(&server, "key-number-000002");
    let recent = filed(&server, "key-number-000003");
    let mut server = server.restart_at(LATER);
    stdout(&server.vendor(&["decline", text(&recent, "reference"), "--clause", "credit.3"]));
    assert_eq!(
        stdout(&server.vendor(&["purge", "--older-than", "90", "--dry-run"])),
        "1 request would be purged\n"
    );
    server.signal("-TERM");
    assert!(server.ended());
    assert_eq!(stdout(&server.vendor(&["purge", "--older-than", "90"])), "1 request purged\n");
    assert_eq!(stdout(&server.vendor(&["purge", "--older-than", "90"])), "0 requests purged\n");
    if let Some(file) = server.settings().database_file() {
        for suffix in ["", "-wal"] {
            let file = format!("{}{suffix}", file.display());
            let bytes = fs::read(file).unwrap_or_default();
            assert!(
                !bytes.windows(NAME.len()).any(|bytes| bytes == NAME.as_bytes()),
                "in the file `{suffix}`"
            );
        }
    }
    let listed: Value = serde_json::from_str(&stdout(&server.vendor(&["requests", "--json"]))).unwrap();
    assert_eq!((&listed[0]["rma_number"], &listed[0]["status"]), (&json!(number), &json!("closed")));
    assert!(stderr(&server.vendor(&["show", &reference])).contains("was purged on 2027-05-20"));
    let exported = stdout(&server.vendor(&["export", "--format", "jsonl"]));
    let exported: Value = serde_json::from_str(exported.lines().next().unwrap()).unwrap();
    assert_eq!((&exported["filing"], &exported["rma_number"]), (&Value::Null, &json!(number)));
    assert_eq!(exported["assessment"]["lines"][0]["remedies"][0]["net"], "400.00");
    assert_eq!(exported["events"].as_array().unwrap().len(), 3);
    let server = server.restart_at(LATER);
    assert_eq!(server.track(text(&old, "token")).status, 404);
    for kept in [&open, &recent] {
        assert_eq!(server.track(text(kept, "token")).status, 200);
    }
    assert_eq!(database::number(&server, "SELECT COUNT(*) FROM outbox WHERE request_id = 1"), 0);
}

#[test]
fn data_that_repeated_requests_still_need_is_not_purged() {
    let server = Server::start();
    let refused = stderr(&server.vendor(&["purge", "--older-than", "29"]));
    assert!(refused.contains("29 is not in 30.."), "{refused}");
    let refused = stderr(&server.vendor(&["purge", "--older-than", "100000000"]));
    assert!(refused.contains("100000000 is not in 30.."), "{refused}");
}
