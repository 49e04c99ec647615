//! A full disk and a damaged file.

use std::process::Command;

use serde_json::{Value, json};

use crate::mail::outbox::{UNSENT, counted, file_for, sends_to};
use crate::support::mailbox::{Mailbox, free_address};
use crate::support::samples::{filed, filing, receipt};
use crate::support::server::Settings;
use crate::support::{Server, database};

const LINES: usize = 30;

/// Limits the size of files, as a full disk does; the server ignores the signal that goes with it.
fn limit_files(id: u32, bytes: &str) {
    let limit =
        Command::new("prlimit").args(["--pid", &id.to_string(), &format!("--fsize={bytes}:")]).status();
    assert!(limit.unwrap().success());
}

fn ignoring_file_limits(settings: Settings) -> Settings {
    settings.through(&["sh", "-c", "trap '' XFSZ; exec \"$@\"", "sh"])
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
fn health_is_red_while_the_disk_has_room_for_a_small_row_but_for_no_filing() {
    let server = ignoring_file_limits(Settings::on_sqlite()).environment("RUST_LOG", "warn").start();
    receipt(&server.file("ktc", "key-number-000001", &filing(&server)));
    let body = long_filing(&server);
    let log = server.folder().join("rma.db-wal").metadata().unwrap().len();
    // Room for several heartbeats.
    limit_files(server.id(), &(log + (24 << 10)).to_string());
    assert_eq!(server.file("ktc", "key-number-000002", &body).status, 503);
    let health = server.until("the next heartbeat", || {
        let health = server.get("/healthz").status;
        (health == 200 || server.logs().contains("nothing can be stored")).then_some(health)
    });
    assert_eq!(health, 503);
    limit_files(server.id(), "unlimited");
    server.until("the server is healthy without a filing", || {
        (server.get("/healthz").status == 200).then_some(())
    });
    receipt(&server.file("ktc", "key-number-000002", &body));
}

/// Returns a filing of many products.
fn long_filing(server: &Server) -> Value {
    let mut body = filing(server);
    let (line, chosen) = (body["request"]["lines"][0].clone(), body["chosen"][0].clone());
    let lines = (0..LINES).map(|index| {
        let mut line = line.clone();
        line["serial"] = json!(format!("A{index:07}"));
        line
    });
    let choices = (0..LINES).map(|index| {
        let mut choice = chosen.clone();
        choice["line"] = json!(index);
        choice
    });
    body["request"]["lines"] = lines.collect();
    body["chosen"] = choices.collect();
    body
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
    let log = server.settings().start_failing();
    assert!(log.contains("restore it from a backup"), "{log}");
}

#[test]
fn an_index_without_an_entry_is_found_before_the_database_is_served() {
    let mut server = Server::start();
    filed(&server, "key-number-000001");
    server.kill();
    // The pages are whole, but the index is one of no request.
    database::change(
        &server,
        &[
            "DROP INDEX requests_expiring",
            "CREATE INDEX requests_expiring ON requests (expires_at) WHERE status = 'nothing'",
            "PRAGMA writable_schema = ON",
            "UPDATE sqlite_schema SET sql = replace(sql, 'nothing', 'requested') WHERE name = 'requests_expiring'",
        ],
    );
    let output = server.settings().start_failing();
    assert!(output.contains("missing from index requests_expiring"), "{output}");
}

#[test]
fn no_mail_is_sent_while_its_result_cannot_be_stored() {
    let address = free_address();
    let server = ignoring_file_limits(sends_to(address)).environment("RUST_LOG", "error").start();
    for index in 0..5 {
        file_for(&server, index, &format!("ann{index}@example.com"));
    }
    limit_files(server.id(), "4096");
    let mailbox = Mailbox::listen(address);
    // Filing fails for as long as nothing can be written, and the mailer has tried meanwhile.
    let body = filing(&server);
    for index in 5..8 {
        assert_eq!(server.file("ktc", &format!("key-number-{index:06}"), &body).status, 503);
    }
    assert_eq!(server.get("/healthz").status, 503);
    assert!(mailbox.arrived().is_empty());
    limit_files(server.id(), "unlimited");
    mailbox.wait_for(5);
    server.until("all are noted", || (database::number(&server, UNSENT) == 0).then_some(()));
    assert!(counted(&mailbox).values().all(|count| *count == 1), "{:?}", counted(&mailbox));
}

#[test]
fn a_mail_whose_result_could_not_be_stored_is_not_sent_again() {
    let address = free_address();
    let server = ignoring_file_limits(sends_to(address)).start();
    for index in 0..5 {
        file_for(&server, index, &format!("ann{index}@example.com"));
    }
    // The disk is full from the moment at which the first mails are handed over.
    let id = server.id();
    let mailbox = Mailbox::listen_with(address, move |_| limit_files(id, "4096"));
    server.until("results cannot be noted", || {
        server.logs().contains("mails have to wait for the database").then_some(())
    });
    limit_files(id, "unlimited");
    let body = filing(&server);
    server.until("filing works again", || {
        (server.file("ktc", "key-number-000099", &body).status == 201).then_some(())
    });
    drop(body);
    mailbox.wait_for(5);
    assert!(counted(&mailbox).values().all(|count| *count == 1), "{:?}", counted(&mailbox));
}
