//! Nothing acknowledged is lost.

use std::process::Command;

use crate::support::Server;
use crate::support::command::stdout;
use crate::support::samples::{filed, filing, receipt, text};
use crate::support::server::Settings;

#[test]
fn an_acknowledged_request_survives_being_killed_at_once() {
    let mut server = Server::start();
    for round in 0..5 {
        let body = filing(&server);
        let key = format!("key-number-{round:06}");
        let answer = server.file("ktc", &key, &body);
        server = server.restart();
        let receipt = receipt(&answer);
        assert_eq!(server.track(text(&receipt, "token")).json()["reference"], receipt["reference"]);
        assert_eq!(server.file("ktc", &key, &body).body, answer.body);
    }
    let listed: serde_json::Value =
        serde_json::from_str(&stdout(&server.vendor(&["requests", "--json"]))).unwrap();
    assert_eq!(listed.as_array().unwrap().len(), 5);
}

#[test]
fn a_full_disk_is_a_503_and_no_restart_is_needed_once_there_is_space() {
    // A limit on the size of files stands in for a full disk; the signal that goes with it is ignored, as a disk sends none.
    let limited = ["sh", "-c", "trap '' XFSZ; exec \"$@\"", "sh"];
    let server = Settings::new().through(&limited).environment("RUST_LOG", "warn").start();
    let body = filing(&server);
    receipt(&server.file("ktc", "key-number-000001", &body));
    let limit = |bytes: &str| {
        let pid = server.id().to_string();
        assert!(
            Command::new("prlimit")
                .args(["--pid", &pid, &format!("--fsize={bytes}:")])
                .status()
                .unwrap()
                .success()
        );
    };
    limit("4096");
    let refused = server.file("ktc", "key-number-000002", &body);
    assert_eq!((refused.status, refused.problem().as_str()), (503, "unavailable"));
    assert!(refused.header("retry-after").is_some());
    assert_eq!(server.get("/healthz").status, 503, "health is red while filing fails");
    limit("unlimited");
    server.until("the server stores again", || {
        (server.file("ktc", "key-number-000002", &body).status == 201).then_some(())
    });
    assert_eq!(server.get("/healthz").status, 200);
}

#[test]
fn a_damaged_database_is_not_served() {
    let mut server = Server::start();
    filed(&server, "key-number-000001");
    server.signal("-TERM");
    assert!(server.ended());
    let database = server.folder().join("rma.db");
    let mut content = std::fs::read(&database).unwrap();
    let middle = content.len() / 2;
    content[middle..].fill(0x5a);
    std::fs::write(&database, content).unwrap();
    assert!(server.settings().start_failing().contains("restore it from a backup"));
}

#[test]
fn a_lost_secret_is_not_replaced_by_a_new_one() {
    let mut server = Server::start();
    server.kill();
    std::fs::remove_file(server.secret()).unwrap();
    assert!(server.settings().start_failing().contains("no secret at"));
    assert!(!server.secret().exists());
}
