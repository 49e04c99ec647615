//! Nothing acknowledged is lost.

use crate::support::Server;
use crate::support::command::stdout;
use crate::support::samples::{filing, receipt, text};

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
fn a_lost_secret_is_not_replaced_by_a_new_one() {
    let mut server = Server::start();
    server.kill();
    std::fs::remove_file(server.secret()).unwrap();
    assert!(server.settings().start_failing().contains("no secret at"));
    assert!(!server.secret().exists());
}
