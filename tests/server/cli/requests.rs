//! `rma-server requests`

use std::process::Command;

use serde_json::Value;

use crate::support::Server;
use crate::support::command::{stderr, stdout};
use crate::support::samples::{filed, text};
use crate::support::server::{BINARY, Settings};

#[test]
fn requests_are_listed_as_a_table_and_as_json() {
    let server = Server::start();
    let receipt = filed(&server, "key-number-000001");
    filed(&server, "key-number-000002");
    let approved = stdout(&server.vendor(&["approve", text(&receipt, "reference")]));
    let listed: Value = serde_json::from_str(&stdout(&server.vendor(&["requests", "--json"]))).unwrap();
    assert_eq!(listed.as_array().unwrap().len(), 2);
    assert_eq!(listed[0]["reference"], receipt["reference"]);
    assert_eq!(listed[0]["policy"], "ktc");
    assert_eq!(listed[0]["status"], "approved");
    assert!(approved.contains(text(&listed[0], "rma_number")));
    assert_eq!(listed[1]["rma_number"], Value::Null);
    let table = stdout(&server.vendor(&["requests"]));
    assert!(table.contains("REFERENCE") && table.contains(text(&receipt, "reference")));
}

#[test]
fn commands_need_a_database_that_was_served() {
    let settings = Settings::new();
    let database = settings.database();
    let outcome = Command::new(BINARY).args(["requests", "--database", &database]).output().unwrap();
    assert!(stderr(&outcome).contains("run `rma-server serve` with it once"), "{}", stderr(&outcome));
    assert!(!settings.folder().join("rma.db").exists());
}
