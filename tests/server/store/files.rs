//! The files of the server.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::sync::{Mutex, mpsc};

use super::numbers::issued;
use crate::mail::outbox::{file_for, sends_to};
use crate::support::command::{stderr, stdout};
use crate::support::mailbox::{Mailbox, free_address};
use crate::support::samples::{filed, text};
use crate::support::server::Settings;
use crate::support::{Server, database};

#[test]
fn only_their_owner_may_read_the_servers_files() {
    let open = ["sh", "-c", "umask 022; exec \"$@\"", "sh"];
    let server = Settings::new().through(&open).start();
    filed(&server, "key-number-000001");
    let mail = server.folder().join("mail");
    server.until("the mail is written", || mail.join("00000001-1-customer.eml").exists().then_some(()));
    let mode = |name: &str| fs::metadata(server.folder().join(name)).unwrap().permissions().mode() & 0o777;
    for file in ["rma.db", "rma.db-wal", "rma.db-shm", "rma.db.secret", "mail/00000001-1-customer.eml"] {
        assert_eq!(mode(file), 0o600, "{file}");
    }
    assert_eq!(mode("mail"), 0o700);
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
        let output = settings.clone().start_failing();
        let refusals = output.lines().filter(|line| line.contains("the database is empty"));
        assert_eq!(refusals.filter(|line| line.contains("--new")).count(), times, "{output}");
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
    let output = settings.clone().with(&["--existing"]).start_failing();
    assert!(output.contains("there is no database at") && output.contains("--existing"), "{output}");
    assert!(!settings.folder().join("rma.db").exists() && !settings.folder().join("rma.db.secret").exists());
    let server = settings.start();
    server.until_logged("a new database was created");
    let settings = server.settings();
    drop(server);
    drop(settings.with(&["--existing"]).start());
}

#[test]
fn a_second_server_and_a_restore_are_refused_and_leave_the_mails_in_flight_to_the_first_server() {
    let address = free_address();
    let (release, released) = mpsc::channel::<()>();
    let released = Mutex::new(released);
    let mailbox = Mailbox::listen_with(address, move |_| {
        let _ = released.lock().unwrap().recv();
    });
    let server = sends_to(address).start();
    file_for(&server, 0, "ann@example.com");
    let is_claimed = || {
        let claimed = "SELECT COUNT(*) FROM outbox WHERE claimed_by IS NOT NULL AND due_at > 0";
        (database::number(&server, claimed) == 1).then_some(())
    };
    server.until("the mail is in flight", is_claimed);
    let refused = server.settings().start_failing();
    assert!(refused.contains("with SQLite, one server uses the database"), "{refused}");
    let backup = server.folder().join("backup.db");
    stdout(&server.vendor(&["backup", backup.to_str().unwrap()]));
    let refused = stderr(&server.vendor(&["restore", backup.to_str().unwrap()]));
    assert!(refused.contains("is in use"), "{refused}");
    assert!(is_claimed().is_some());
    drop(release);
    mailbox.wait_for(1);
}

#[test]
fn the_database_holds_neither_tokens_nor_keys() {
    let server = Server::start();
    let key = "a-key-of-my-own-0";
    let token = text(&filed(&server, key), "token").to_owned();
    for file in ["rma.db", "rma.db-wal"] {
        let content = std::fs::read(server.folder().join(file)).unwrap();
        for hidden in [token.as_bytes(), key.as_bytes()] {
            assert!(!content.windows(hidden.len()).any(|window| window == hidden), "{file}");
        }
    }
}
