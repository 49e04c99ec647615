//! Debian's driver of Debian's Chromium, on a port of its own.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

/// A running driver; killed when dropped.
pub(crate) struct Chromedriver {
    process: Child,
    pub(crate) address: String,
    /// Where Chromium leaves what it does not clear away.
    _folder: TempDir,
}

impl Chromedriver {
    /// Starts one. It takes a port that is free in IPv4 and then wants the same in IPv6, where a neighbour may have it: then it
    /// ends, and the next one takes another.
    pub(crate) fn start() -> Self {
        (0..5).find_map(|_| Self::try_to_start()).expect("chromedriver finds a port")
    }

    /// A running one, or none when it ended before it said its port.
    fn try_to_start() -> Option<Self> {
        let folder = TempDir::new().unwrap();
        let mut process = Command::new("chromedriver")
            .args(["--port=0", "--log-level=SEVERE"])
            .env("TMPDIR", folder.path())
            // The customer lives where it is tomorrow already; what counts is the vendor's day.
            .env("TZ", "Pacific/Kiritimati")
            .env("LANGUAGE", "en_US")
            .stdout(Stdio::piped())
            .spawn()
            .expect("chromedriver is installed by `cargo xtask test`");
        let lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let port = lines.map_while(Result::ok).find_map(|line| {
            let (_, port) = line.split_once("started successfully on port ")?;
            port.trim_end_matches('.').parse::<u16>().ok()
        });
        let Some(port) = port else {
            let _ = process.wait();
            return None;
        };
        Some(Self { process, address: format!("http://127.0.0.1:{port}"), _folder: folder })
    }
}

impl Drop for Chromedriver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
