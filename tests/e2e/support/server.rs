//! A running `rma-server` with a folder of its own, and the vendor who works beside it.

use std::env;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;

use super::NOW;

const BINARY: &str = env!("CARGO_BIN_EXE_rma-server");
/// The policy documents of this repository.
pub(crate) const POLICIES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../policy/policies");

/// How a server is started.
pub(crate) struct Settings {
    pub(crate) clock: &'static str,
    /// Whether its policy documents are copies that a test may change.
    pub(crate) own_policies: bool,
    /// Websites that may show a form in a frame, as the command line has them.
    pub(crate) embed_origins: Vec<String>,
    /// The built site, where it is another than everybody's.
    pub(crate) site: Option<PathBuf>,
}

/// The server; killed when dropped, its folder deleted.
pub(crate) struct Server {
    folder: TempDir,
    settings: Settings,
    /// Kept over restarts, so that open pages find it again.
    port: u16,
    process: Child,
    log: Receiver<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self { clock: NOW, own_policies: false, embed_origins: Vec::new(), site: None }
    }
}

impl Server {
    pub(crate) fn start(settings: Settings) -> Self {
        let folder = TempDir::new().unwrap();
        if settings.own_policies {
            let copied = Command::new("cp").args(["-r", POLICIES]).arg(folder.path()).status().unwrap();
            assert!(copied.success());
        }
        let (port, process, log) = serve(folder.path(), &settings, 0);
        Self { folder, settings, port, process, log }
    }

    pub(crate) fn address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Stops it as a power cut would.
    pub(crate) fn stop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }

    /// Brings it back with what it had written, at the same address.
    pub(crate) fn bring_back(&mut self) {
        self.stop();
        (self.port, self.process, self.log) = serve(self.folder.path(), &self.settings, self.port);
    }

    /// Brings it back on another day.
    pub(crate) fn bring_back_at(&mut self, clock: &'static str) {
        self.settings.clock = clock;
        self.bring_back();
    }

    /// Lets its own pages embed its forms, as the demonstrations want it.
    pub(crate) fn embed_itself(&mut self) {
        let origin = self.address("");
        self.settings.embed_origins = ["ktc", "koso"].map(|policy| format!("{policy}={origin}")).into();
        self.bring_back();
    }

    /// Has it read its policies again, and waits until it has.
    pub(crate) fn read_policies_again(&self) {
        let id = self.process.id().to_string();
        assert!(Command::new("kill").args(["-HUP", &id]).status().unwrap().success());
        let mut seen = String::new();
        while !seen.contains("the policies were read again") {
            let line = self.log.recv_timeout(Duration::from_secs(10));
            seen += &line.unwrap_or_else(|_| panic!("the policies were not read again: {seen}"));
        }
    }

    /// Runs a command of the vendor, and says what it prints.
    pub(crate) fn vendor(&self, words: &[&str]) -> String {
        let mut command = Command::new(BINARY);
        command.args(words).args(["--database", &database(self.folder.path())]);
        let output = command.env("RMA_CLOCK", self.settings.clock).output().unwrap();
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{words:?}: {errors}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// Every request that the vendor has.
    pub(crate) fn requests(&self) -> Vec<Value> {
        serde_json::from_str(&self.vendor(&["requests", "--json"])).unwrap()
    }

    /// Waits for the mail that says all of these words, and reads it.
    pub(crate) fn mail(&self, words: &[&str]) -> String {
        let folder = self.folder.path().join("mail");
        for _ in 0..500 {
            let files = fs::read_dir(&folder).into_iter().flatten().map(|file| file.unwrap().path());
            let mut mails = files.filter_map(|file| fs::read_to_string(file).ok());
            if let Some(mail) = mails.find(|mail| words.iter().all(|part| mail.contains(part))) {
                return mail.replace("=\r\n", "").replace("=3D", "=");
            }
            thread::sleep(Duration::from_millis(20));
        }
        panic!("no mail says {words:?}");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

fn database(folder: &Path) -> String {
    format!("sqlite://{}", folder.join("rma.db").display())
}

/// The folder of the built site.
pub(crate) fn site() -> String {
    env::var("E2E_SITE").expect("E2E_SITE names the built site; `cargo xtask test` sets it")
}

fn serve(folder: &Path, settings: &Settings, port: u16) -> (u16, Child, Receiver<String>) {
    let site = settings.site.clone().unwrap_or_else(|| site().into());
    let mut command = Command::new(BINARY);
    command
        .args(["serve", "--listen", &format!("127.0.0.1:{port}"), "--database", &database(folder)])
        .args(["--vendor-mail", "ktc=rma@ktc.example", "--vendor-mail", "koso=rma@koso.example"])
        .arg("--site")
        .arg(site)
        .arg("--mail")
        .arg(folder.join("mail"))
        .env("RMA_CLOCK", settings.clock)
        .env("RMA_RATE_LIMITS", "off")
        .env("RUST_LOG", "info")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    for origin in &settings.embed_origins {
        command.args(["--embed-origins", origin]);
    }
    if settings.own_policies {
        command.arg("--policies").arg(folder.join("policies"));
    }
    let mut process = command.spawn().unwrap();
    let (said, log) = channel();
    let errors = BufReader::new(process.stderr.take().unwrap());
    thread::spawn(move || errors.lines().map_while(Result::ok).for_each(|line| drop(said.send(line))));
    let mut line = String::new();
    BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let port = line.trim().rsplit(':').next().and_then(|port| port.parse().ok());
    let port =
        port.unwrap_or_else(|| panic!("the server did not start: {:?}", log.iter().collect::<Vec<_>>()));
    (port, process, log)
}
