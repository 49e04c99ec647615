//! The driver of Chromium: one for all journeys, on a port of its own.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

use tempfile::TempDir;

/// The address of the driver, which is started by the first journey and ends with this process.
pub(super) fn address() -> &'static str {
    static RUNNING: OnceLock<(String, Child)> = OnceLock::new();
    let (address, _) = RUNNING.get_or_init(|| {
        // The driver takes a port that is free in IPv4 and then wants the same in IPv6, where another program may have it: then the
        // driver ends, and the next one takes another port.
        (0..5)
            .find_map(|_| try_to_start())
            .expect("chromedriver is installed by `cargo xtask test`, and finds a port")
    });
    address
}

/// Runs the driver until the shell's standard input ends, which it does when this process ends in any way: nothing else tells a child
/// that its parent is gone. Each Chromium ends with its pipe to the driver, and may write to its profile until then.
const SCRIPT: &str = "chromedriver --port=0 --log-level=SEVERE & cat; kill $!; wait
until rm -rf \"$TMPDIR\" 2>/dev/null; do sleep 1; done";

/// Starts a driver; `None` when it ended before it reported its port.
fn try_to_start() -> Option<(String, Child)> {
    // Chromium leaves its profiles there.
    let folder = TempDir::new().unwrap().keep();
    let mut shell = Command::new("sh")
        .args(["-c", SCRIPT])
        .env("TMPDIR", folder)
        // The customer lives where it is tomorrow already; what counts is the vendor's day.
        .env("TZ", "Pacific/Kiritimati")
        .env("LANGUAGE", "en_US")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(shell.stdout.take().unwrap()).lines();
    let port = lines.map_while(Result::ok).find_map(|line| {
        let (_, port) = line.split_once("started successfully on port ")?;
        port.trim_end_matches('.').parse::<u16>().ok()
    });
    port.map(|port| (format!("http://127.0.0.1:{port}"), shell))
}
