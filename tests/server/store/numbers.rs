//! References and RMA numbers are never given out twice, also not by a database restored from a backup.

use std::collections::BTreeSet;
use std::fs;

use crate::support::command::stdout;
use crate::support::samples::{filed_with_serial, text};
use crate::support::server::Settings;
use crate::support::{Server, database};

/// Files requests, approves each, and returns their references and RMA numbers.
fn issued(server: &Server, keys: std::ops::Range<usize>) -> BTreeSet<String> {
    let issue = |index: usize| {
        let key = format!("key-number-{index:06}");
        let receipt = filed_with_serial(server, &key, &format!("A{index}").into());
        stdout(&server.vendor(&["approve", text(&receipt, "reference")]));
        let tracked = server.track(text(&receipt, "token")).json();
        [text(&receipt, "reference").to_owned(), text(&tracked["rma"], "number").to_owned()]
    };
    keys.flat_map(issue).collect()
}

#[test]
fn a_restored_database_gives_no_number_again() {
    let mut server = Server::start();
    issued(&server, 0..1);
    server.signal("-TERM");
    assert!(server.ended());
    let backup = fs::read(server.folder().join("rma.db")).unwrap();
    let server = server.restart();
    let lost = issued(&server, 1..9);
    let settings = server.settings();
    drop(server);
    for log in ["rma.db-wal", "rma.db-shm"] {
        let _ = fs::remove_file(settings.folder().join(log));
    }
    fs::write(settings.folder().join("rma.db"), backup).unwrap();
    let server = settings.start();
    let again = issued(&server, 1..9);
    assert_eq!((lost.len(), again.len()), (16, 16));
    assert!(lost.is_disjoint(&again), "{lost:?} and {again:?}");
}

#[test]
fn an_empty_database_beside_the_secret_of_another_is_refused_unless_it_is_meant() {
    let mut server = Server::start();
    let first = issued(&server, 0..1);
    server.signal("-TERM");
    assert!(server.ended());
    let settings = server.settings();
    let file = settings.folder().join("rma.db");
    for (times, content) in [(1, None), (2, Some(""))] {
        match content {
            None => fs::remove_file(&file).unwrap(),
            Some(content) => fs::write(&file, content).unwrap(),
        }
        let told = settings.clone().start_failing();
        let refusals = told.lines().filter(|line| line.contains("the database is empty"));
        assert_eq!(refusals.filter(|line| line.contains("--new")).count(), times, "{told}");
    }
    let _ = fs::remove_file(&file);
    let server = settings.clone().with(&["--new"]).start();
    assert!(first.is_disjoint(&issued(&server, 1..2)));
    drop(server);
    let server = settings.start();
    assert_eq!(
        database::number(&server, "SELECT COUNT(*) FROM requests"),
        1,
        "from then on it is not needed"
    );
}

#[test]
fn a_new_database_is_announced_and_not_made_where_one_has_to_exist() {
    let settings = Settings::new();
    let told = settings.clone().with(&["--existing"]).start_failing();
    assert!(told.contains("there is no database at") && told.contains("--existing"), "{told}");
    assert!(!settings.folder().join("rma.db").exists() && !settings.folder().join("rma.db.secret").exists());
    let server = settings.start();
    assert!(server.logs().contains("a new database was made"), "{}", server.logs());
    drop(server.settings().with(&["--existing"]).start());
}

#[test]
fn a_number_that_is_taken_is_drawn_again() {
    let mut server = Server::start();
    server.kill();
    // Numbers count as equal where their first symbols are, so that many draws find theirs taken.
    database::change(
        &server,
        &[
            "CREATE UNIQUE INDEX few_references ON requests (substr(reference, 3, 1))",
            "CREATE UNIQUE INDEX few_numbers ON requests (substr(rma_number, 1, 1))",
        ],
    );
    let server = server.restart();
    assert_eq!(issued(&server, 0..20).len(), 40);
}
