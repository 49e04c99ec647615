//! Stopping and starting the server.

use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Command, Stdio};

use crate::support::Server;
use crate::support::samples::filed;
use crate::support::server::{BINARY, Settings};

#[test]
fn a_slow_client_is_cut_off_and_the_server_ends_without_an_error() {
    let mut server = Server::start();
    filed(&server, "key-number-000001");
    let mut slow = TcpStream::connect(server.base.strip_prefix("http://").unwrap()).unwrap();
    slow.write_all(
        b"POST /api/v1/policies/ktc/requests HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n\
          Idempotency-Key: a-key-of-my-own-0\r\nContent-Length: 100\r\n\r\n{",
    )
    .unwrap();
    // A second request on a connection of its own is answered after the first has arrived.
    assert_eq!(server.get("/healthz").status, 200);
    server.signal("-TERM");
    assert!(server.ended());
    let logs = server.logs();
    assert!(logs.contains("connections were cut off") && logs.contains("stopped"), "{logs}");
    assert!(!logs.contains("were not stored"), "{logs}");
    let mut rest = Vec::new();
    let _ = slow.read_to_end(&mut rest);
    assert!(rest.is_empty());
}

#[test]
fn a_command_whose_output_cannot_be_written_fails() {
    let settings = Settings::new();
    let database = settings.database();
    let _server = settings.start();
    let full = File::options().write(true).open("/dev/full").unwrap();
    let arguments = ["requests", "--json", "--database", &database];
    let output = Command::new(BINARY).args(arguments).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("the output cannot be written"));
}

#[test]
fn a_server_starts_although_its_output_cannot_be_written() {
    let settings = Settings::new();
    let mut process = Command::new(BINARY)
        .args(["serve", "--listen", "127.0.0.1:0", "--database", &settings.database()])
        .env("RUST_LOG", "info")
        .stdout(File::options().write(true).open("/dev/full").unwrap())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let log = BufReader::new(process.stderr.take().unwrap());
    let mut lines = log.lines().map_while(Result::ok);
    assert!(lines.any(|line| line.contains("listening")), "the server serves");
    assert!(Command::new("kill").args(["-TERM", &process.id().to_string()]).status().unwrap().success());
    assert!(lines.any(|line| line.contains("stopped")));
    assert!(process.wait().unwrap().success());
}
