//! ChromeDriver: one process for all journeys, on a port of its own.

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

/// Runs the driver until the shell's standard input ends, which happens when this process ends in any way. Each Chromium ends when its
/// pipe to the driver closes, and may write to its profile until then.
const SCRIPT: &str = "chromedriver --port=0 --log-level=SEVERE & cat; kill $!; wait
until rm -rf \"$TMPDIR\" 2>/dev/null; do sleep 1; done";

/// Starts a driver; `None` when it ended before it reported its port.
fn try_to_start() -> Option<(String, Child)> {
    // For the profiles of Chromium.
    let folder = TempDir::new().unwrap().keep();
    let mut shell = Command::new("sh")
        .args(["-c", SCRIPT])
        .env("TMPDIR", folder)
        // In the customer's time zone it is already tomorrow; the vendor's date must count.
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
