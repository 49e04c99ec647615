//! Policies in a folder, changed while the server runs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;
use tempfile::TempDir;

use crate::support::Server;
use crate::support::command::{stderr, stdout};
use crate::support::samples::{filing, receipt, text};
use crate::support::server::{BINARY, Settings};

const SHIPPED: &str = include_str!("../../src/policy/policies/ktc/2026-11-01.toml");

fn folder() -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let vendor = folder.path().join("ktc");
    fs::create_dir(&vendor).unwrap();
    let document = vendor.join("2026-11-01.toml");
    fs::write(&document, SHIPPED).unwrap();
    (folder, document)
}

fn settings(folder: &TempDir) -> Settings {
    Settings::new().with(&["--policies", folder.path().to_str().unwrap()])
}

fn digest(server: &Server) -> String {
    text(&server.get("/api/v1/policies/ktc").json(), "digest").to_owned()
}

#[test]
fn a_folder_of_documents_replaces_the_compiled_documents() {
    let (folder, _) = folder();
    let server = settings(&folder).start();
    assert_eq!(server.get("/api/v1/policies").json()["policies"].as_array().unwrap().len(), 1);
    assert_eq!(digest(&server), digest(&Server::start()));
}

#[test]
fn a_changed_document_applies_after_a_hangup_and_leaves_filed_requests_unchanged() {
    let (folder, document) = folder();
    let server = settings(&folder).start();
    let before = digest(&server);
    let body = filing(&server);
    let filed = receipt(&server.file("ktc", "key-number-000001", &body));
    fs::write(&document, SHIPPED.replacen("version = \"2026-11-01\"", "version = \"2026-11-02\"", 1))
        .unwrap();
    assert_eq!(digest(&server), before, "nothing changes by itself");
    server.signal("-HUP");
    server.until("the new document counts", || (digest(&server) != before).then_some(()));
    let changed = server.file("ktc", "key-number-000002", &body);
    assert_eq!(changed.problem(), "assessment-changed");
    assert_eq!(changed.json()["changes"][0]["field"], "digest");
    let tracked = server.track(text(&filed, "token")).json();
    assert_eq!(tracked["assessment"]["digest"], before.as_str());
    assert_eq!(tracked["duties"].as_array().unwrap().len(), 3);
}

#[test]
fn a_broken_document_keeps_the_server_from_starting_and_every_problem_is_named() {
    let (folder, document) = folder();
    let broken = SHIPPED.replacen("[[fact]]", "[[fact]]\nnonsense = 1", 1);
    fs::write(&document, &broken).unwrap();
    let line = broken.lines().position(|line| line == "nonsense = 1").unwrap() + 1;
    let stdout = settings(&folder).start_failing();
    assert!(stdout.contains(&format!("{}:{line}:1", document.display())), "{stdout}");
}

#[test]
fn a_document_that_breaks_later_changes_nothing() {
    let (folder, document) = folder();
    let server = settings(&folder).start();
    let before = digest(&server);
    fs::write(&document, "nonsense").unwrap();
    server.signal("-HUP");
    server.until("the log says so", || server.logs().contains("policies not reloaded").then_some(()));
    assert_eq!(digest(&server), before);
}

#[test]
fn of_several_versions_the_latest_in_force_decides() {
    let (folder, document) = folder();
    let since = |day: &str| {
        SHIPPED.replacen("effective_on = \"2026-11-01\"", &format!("effective_on = \"{day}\""), 1)
    };
    assert_ne!(since("2026-11-21"), SHIPPED);
    fs::write(document.with_file_name("next.toml"), since("2026-11-21")).unwrap();
    // Ten in the evening of the 20th in Los Angeles, and two hours later.
    let server = settings(&folder).at("2026-11-21T06:00:00Z").start();
    let before = digest(&server);
    let server = server.restart_at("2026-11-21T08:00:01Z");
    assert_ne!(digest(&server), before);
}

#[test]
fn a_day_before_the_newest_version_is_judged_by_the_version_of_that_day() {
    let (folder, document) = folder();
    let next = SHIPPED.replacen("effective_on = \"2026-11-01\"", "effective_on = \"2026-11-16\"", 1);
    let next = next.replacen("version = \"2026-11-01\"", "version = \"2026-11-16\"", 1);
    fs::write(document.with_file_name("next.toml"), next).unwrap();
    let days = [
        ("2026-10-31", "2026-11-01"),
        ("2026-11-15", "2026-11-01"),
        ("2026-11-16", "2026-11-16"),
        ("2026-12-24", "2026-11-16"),
    ];
    let server = settings(&folder).at("2026-11-20T20:00:00Z").start();
    for (as_of, version) in days {
        let answer = server
            .post("/api/v1/policies/ktc/assess", &json!({ "as_of": as_of, "lines": [{ "quantity": 1 }] }));
        assert_eq!(answer.json()["version"], version, "{as_of}");
    }
    let today = server.post("/api/v1/policies/ktc/assess", &json!({ "lines": [{ "quantity": 1 }] })).json();
    assert_eq!((&today["version"], &today["as_of"]), (&json!("2026-11-16"), &json!("2026-11-20")));
}

#[test]
fn policy_check_accepts_good_documents_and_reports_bad_ones() {
    let (_folder, document) = folder();
    let check =
        |files: &[&Path]| Command::new(BINARY).args(["policy", "check"]).args(files).output().unwrap();
    let holds = stdout(&check(&[&document]));
    assert!(holds.contains("`ktc` 2026-11-01 holds"), "{holds}");
    let broken = document.with_file_name("broken.toml");
    fs::write(&broken, SHIPPED.replace("clause = \"credit.2\"", "clause = \"credit.nope\"")).unwrap();
    let outcome = check(&[&document, &broken]);
    assert_eq!(outcome.status.code(), Some(1));
    assert!(stderr(&outcome).contains(&format!("{}:", broken.display())), "{}", stderr(&outcome));
    // A time zone that the server could not start with, and a document that nothing has tried.
    fs::write(&broken, SHIPPED.replace("America/Los_Angeles", "America/Los_Angles")).unwrap();
    assert!(stderr(&check(&[&broken])).contains("unknown time zone `America/Los_Angles`"));
    let untried = SHIPPED.split("[base]").next().unwrap();
    fs::write(&broken, untried).unwrap();
    let refused = stderr(&check(&[&broken]));
    assert!(
        refused.contains("no worked case tries what this document decides") && !refused.contains("holds"),
        "{refused}"
    );
}

#[test]
fn an_earlier_version_can_still_be_read_by_its_digest() {
    let (folder, document) = folder();
    let server = settings(&folder).at("2026-11-20T20:00:00Z").start();
    let earlier = digest(&server);
    let next = SHIPPED.replacen("effective_on = \"2026-11-01\"", "effective_on = \"2026-11-16\"", 1);
    fs::write(&document, next).unwrap();
    server.signal("-HUP");
    server.until("another version decides", || (digest(&server) != earlier).then_some(()));
    let read = |policy: &str, digest: &str| {
        server.get(&format!("/api/v1/policies/{policy}/versions/{digest}?lang=fr"))
    };
    let version = read("ktc", &earlier);
    assert_eq!((version.status, version.header("content-language")), (200, Some("fr")));
    assert_eq!(
        (&version.json()["digest"], &version.json()["policy"]["effective_on"]),
        (&json!(earlier), &json!("2026-11-01"))
    );
    assert_eq!(read("ktc", &digest(&server)).json()["policy"]["effective_on"], "2026-11-16");
    assert_eq!((read("koso", &earlier).status, read("ktc", "0123").status), (404, 404));
}
