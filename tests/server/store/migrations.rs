//! Databases of earlier versions are brought up to date, and nothing of them is lost.

use std::fs::{self, File};
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;

use flate2::write::GzDecoder;
use serde_json::{Value, json};

use super::serials::{approve, status};
use crate::support::Server;
use crate::support::command::{stderr, stdout};
use crate::support::database;
use crate::support::samples::{filed_with_serial, text};
use crate::support::server::Settings;

/// The requests of the database: reference, token and status. Serials `Q1`, `Q-1`, `B1` and `C1`, in this order.
const REQUESTS: [(&str, &str, &str); 4] = [
    ("R-8SUA-PDG8", "Lh5dYMSRl8HOLf43F2PEnXAYVqPVDufX7kCefIbtyAQ", "approved"),
    ("R-GJD6-HUJ9", "NQiyd0yOPgiNDo99hfDDW5u3QwcMonrRiCwonNYnfrE", "approved"),
    ("R-3HHR-G34A", "QGCzgPPOPCE8YCly04_Y8tnshEVp7KaCMD6iG7BNcAc", "declined"),
    ("R-FJ5P-THD5", "btpX8mXrLJa30IZpLGqxJWIRjEfK-MUQFDJG-98z6bs", "requested"),
];

/// The settings of a server whose database the version of 27 November 2026 has left.
fn database_of_version_1() -> Settings {
    let settings = Settings::new();
    let file = File::create(settings.folder().join("rma.db")).unwrap();
    GzDecoder::new(file).write_all(include_bytes!("version_1/rma.db.gz")).unwrap();
    let mut secret = fs::OpenOptions::new();
    let mut secret = secret
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(settings.folder().join("rma.db.secret"))
        .unwrap();
    secret.write_all(include_bytes!("version_1/rma.db.secret")).unwrap();
    settings
}

#[test]
fn a_database_of_version_1_keeps_its_requests_links_and_numbers() {
    let server = database_of_version_1().start();
    for (reference, token, status) in REQUESTS {
        let tracked = server.track(token).json();
        assert_eq!(
            (&tracked["reference"], &tracked["status"]),
            (&Value::from(reference), &Value::from(status))
        );
    }
    let tracked = server.track(REQUESTS[0].1).json();
    assert_eq!(tracked["rma"]["number"], "FC7-5NW-S3A");
    let listed: Value = serde_json::from_str(&stdout(&server.vendor(&["requests", "--json"]))).unwrap();
    assert_eq!(listed.as_array().unwrap().len(), REQUESTS.len());
    let listed = server.until("the requests can be listed by their new columns", || {
        let listed =
            stdout(&server.vendor(&["requests", "--json", "--customer", "example", "--sort", "money"]));
        let listed: Vec<Value> = serde_json::from_str(&listed).unwrap();
        (listed.len() == REQUESTS.len()).then_some(listed)
    });
    for request in &listed {
        assert!(request["product"].is_string() && request["money"].is_string(), "{request}");
        let is_open = ["requested", "approved"].contains(&text(request, "status"));
        assert_eq!((request["deadline"].is_string(), &request["lines"]), (is_open, &json!(1)), "{request}");
    }
    stdout(&server.vendor(&["approve", REQUESTS[3].0]));
    assert_eq!(database::number(&server, "SELECT COUNT(*) FROM requests WHERE content_hash IS NULL"), 0);
    // `Q1` and `Q-1` were approved apart, and are the same serial now: the older reserves it.
    assert_eq!(database::number(&server, "SELECT request_id FROM open_serials WHERE serial = 'Q1'"), 1);
}

#[test]
fn commands_wait_until_a_server_has_brought_the_database_up_to_date() {
    let settings = database_of_version_1();
    let arguments = ["requests", "--database", &settings.database()];
    let outcome =
        std::process::Command::new(crate::support::server::BINARY).args(arguments).output().unwrap();
    assert!(stderr(&outcome).contains("run `rma-server serve` with it once"), "{}", stderr(&outcome));
}

#[test]
fn a_database_from_before_knows_the_serials_of_its_open_numbers() {
    let mut server = Server::start();
    let [open, run_out, later, after] =
        [("A1", 1), ("B1", 2), ("a1 ", 3), ("B1", 4)].map(|(serial, index)| {
            filed_with_serial(&server, &format!("key-number-00000{index}"), &json!(serial))
        });
    stdout(&approve(&server, &open));
    stdout(&approve(&server, &run_out));
    server.kill();
    // As the version before left it, one of its numbers run out meanwhile.
    database::change(
        &server,
        &[
            "DROP TABLE servers",
            "DROP INDEX requests_listed",
            "DROP INDEX requests_unlisted",
            "DROP INDEX requests_unhashed",
            "ALTER TABLE requests DROP COLUMN customer",
            "ALTER TABLE requests DROP COLUMN customer_key",
            "ALTER TABLE requests DROP COLUMN product",
            "ALTER TABLE requests DROP COLUMN product_key",
            "ALTER TABLE requests DROP COLUMN lines",
            "ALTER TABLE requests DROP COLUMN net",
            "ALTER TABLE requests DROP COLUMN deadline",
            "ALTER TABLE requests DROP COLUMN ship_to",
            "ALTER TABLE requests DROP COLUMN purged_at",
            "DELETE FROM settings WHERE name = 'oldest_version'",
            "DROP TABLE open_serials",
            "DELETE FROM _sqlx_migrations WHERE version >= 2",
            "ALTER TABLE idempotency_keys DROP COLUMN answer_hash",
            "ALTER TABLE requests DROP COLUMN content_hash",
            "ALTER TABLE requests DROP COLUMN link_generation",
            "ALTER TABLE outbox DROP COLUMN claimed_by",
            "UPDATE requests SET expires_at = 1 WHERE id = 2",
        ],
    );
    // Nobody approves before a server has brought it up to date.
    assert!(stderr(&approve(&server, &later)).contains("run `rma-server serve` with it once"));
    let server = server.restart();
    assert_eq!(database::number(&server, "SELECT COUNT(*) FROM settings WHERE name = 'open_serials'"), 0);
    let output = stderr(&approve(&server, &later));
    assert!(output.contains("serial `A1`") && output.contains(text(&open, "reference")), "{output}");
    server.until("the number has run out", || (status(&server, &run_out) == "expired").then_some(()));
    stdout(&approve(&server, &after));
}
