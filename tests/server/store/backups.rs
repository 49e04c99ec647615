//! Backups are complete, can be restored, and nothing of them is issued twice.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Output;

use serde_json::Value;

use crate::support::command::{stderr, stdout};
use crate::support::samples::{filed_with_serial, filing, text};
use crate::support::server::Settings;
use crate::support::{Server, database};

/// Restores a backup into the database of settings that share no folder with the server of the backup.
fn restore(settings: &Settings, backup: &Path) -> Output {
    let mut command = settings.vendor_command(&["restore", backup.to_str().unwrap()]);
    command.arg("--secret").arg(settings.secret()).output().unwrap()
}

fn copy_secret(from: &Server, to: &Settings) {
    fs::copy(from.secret(), to.secret()).unwrap();
}

fn issued(server: &Server, serials: std::ops::Range<usize>) -> Vec<[String; 2]> {
    let issue = |index: usize| {
        let receipt =
            filed_with_serial(server, &format!("key-number-{index:06}"), &format!("A{index}").into());
        stdout(&server.vendor(&["approve", text(&receipt, "reference")]));
        let tracked = server.track(text(&receipt, "token")).json();
        [text(&receipt, "reference").to_owned(), text(&tracked["rma"], "number").to_owned()]
    };
    serials.map(issue).collect()
}

#[test]
fn a_restored_backup_serves_the_requests_links_and_keys_that_it_has() {
    let server = Server::start();
    let body = filing(&server);
    let answer = server.file("ktc", "key-number-100000", &body);
    let kept = issued(&server, 0..2);
    let backup = server.folder().join("backup.db");
    let output = stdout(&server.vendor(&["backup", backup.to_str().unwrap()]));
    assert!(output.contains("3 requests, read back and found equal"), "{output}");
    let lost = issued(&server, 2..5);
    let settings = Settings::new();
    copy_secret(&server, &settings);
    let output = stdout(&restore(&settings, &backup));
    assert!(output.contains("3 requests, read back and found equal"), "{output}");
    let restored = settings.start();
    let listed: Value = serde_json::from_str(&stdout(&restored.vendor(&["requests", "--json"]))).unwrap();
    assert_eq!(listed.as_array().unwrap().len(), 3);
    assert_eq!(restored.file("ktc", "key-number-100000", &body).body, answer.body);
    assert_eq!(restored.track(text(&answer.json(), "token")).status, 200);
    assert_eq!(listed[2]["rma_number"], kept[1][1].as_str());
    let again = issued(&restored, 2..5);
    assert!(lost.iter().flatten().all(|number| !again.iter().flatten().any(|other| other == number)));
    let repeated = "SELECT COUNT(*) FROM requests WHERE id > 3 AND id < 1000000";
    assert_eq!(database::number(&restored, repeated), 0, "names of mail files are not repeated");
}

#[test]
fn a_backup_is_one_private_file_and_replaces_no_other() {
    let server = Server::start();
    issued(&server, 0..1);
    let backup = server.folder().join("backup.db");
    let path = backup.to_str().unwrap();
    stdout(&server.vendor(&["backup", path]));
    assert_eq!(fs::metadata(&backup).unwrap().permissions().mode() & 0o777, 0o600);
    let beside = fs::read_dir(server.folder()).unwrap().map(|entry| entry.unwrap().file_name());
    let beside: Vec<_> = beside.filter(|name| name.to_string_lossy().starts_with("backup")).collect();
    assert_eq!(beside, ["backup.db"]);
    let content = fs::read(&backup).unwrap();
    assert!(stderr(&server.vendor(&["backup", path])).contains("exists: name a file that does not"));
    assert_eq!(fs::read(&backup).unwrap(), content);
}

#[test]
fn a_database_in_use_is_not_replaced_by_a_backup() {
    let server = Server::start();
    issued(&server, 0..1);
    let backup = server.folder().join("backup.db");
    stdout(&server.vendor(&["backup", backup.to_str().unwrap()]));
    issued(&server, 1..2);
    let refused = stderr(&restore(&server.settings(), &backup));
    assert!(refused.contains("is in use: move it away"), "{refused}");
    assert_eq!(database::number(&server, "SELECT COUNT(*) FROM requests"), 2);
}

#[test]
fn a_backup_is_not_restored_beside_the_secret_of_another_database() {
    let server = Server::start();
    let backup = server.folder().join("backup.db");
    stdout(&server.vendor(&["backup", backup.to_str().unwrap()]));
    let settings = Settings::new();
    copy_secret(&Server::start(), &settings);
    let refused = stderr(&restore(&settings, &backup));
    assert!(refused.contains("is not the secret of"), "{refused}");
}

#[test]
fn a_file_that_is_damaged_or_no_backup_is_not_restored() {
    let server = Server::start();
    issued(&server, 0..1);
    let backup = server.folder().join("backup.db");
    stdout(&server.vendor(&["backup", backup.to_str().unwrap()]));
    let mut content = fs::read(&backup).unwrap();
    let middle = content.len() / 2;
    content[middle..].fill(0x5a);
    fs::write(&backup, content).unwrap();
    let settings = Settings::new();
    assert!(!restore(&settings, &backup).status.success());
    fs::write(&backup, "not a database").unwrap();
    assert!(!restore(&settings, &backup).status.success());
    let listed = settings.vendor_command(&["requests"]).output().unwrap();
    assert!(stderr(&listed).contains("there is no database at"), "{}", stderr(&listed));
}
