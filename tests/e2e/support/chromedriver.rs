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
    pub(crate) fn start() -> Self {
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
        let port = port.expect("chromedriver says its port");
        Self { process, address: format!("http://127.0.0.1:{port}"), _folder: folder }
    }
}

impl Drop for Chromedriver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
