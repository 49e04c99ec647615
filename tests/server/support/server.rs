//! A running `rma-server`, with a folder of its own.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use super::answer::{Answer, Sender};

pub(crate) const BINARY: &str = env!("CARGO_BIN_EXE_rma-server");
/// Ten in the morning of 20 November 2026 in Los Angeles, one in the afternoon in Toronto.
pub(crate) const NOW: &str = "2026-11-20T18:00:00Z";

/// The server; killed when dropped, its folder deleted.
pub(crate) struct Server {
    pub(crate) base: String,
    process: Child,
    settings: Settings,
    sender: Sender,
}

/// How a server is started.
#[derive(Clone)]
pub(crate) struct Settings {
    folder: std::sync::Arc<TempDir>,
    clock: String,
    arguments: Vec<String>,
    environment: Vec<(String, String)>,
    prefix: Vec<String>,
}

impl Settings {
    pub(crate) fn new() -> Self {
        Self {
            folder: TempDir::new().unwrap().into(),
            clock: NOW.to_owned(),
            arguments: Vec::new(),
            environment: vec![("RMA_RATE_LIMITS".to_owned(), "off".to_owned())],
            prefix: Vec::new(),
        }
    }

    pub(crate) fn at(mut self, clock: &str) -> Self {
        clock.clone_into(&mut self.clock);
        self
    }

    pub(crate) fn with(mut self, arguments: &[&str]) -> Self {
        self.arguments.extend(arguments.iter().map(|argument| (*argument).to_owned()));
        self
    }

    pub(crate) fn environment(mut self, name: &str, value: &str) -> Self {
        self.environment.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Runs the server by another program.
    pub(crate) fn through(mut self, prefix: &[&str]) -> Self {
        self.prefix = prefix.iter().map(|part| (*part).to_owned()).collect();
        self
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn database(&self) -> String {
        format!("sqlite://{}", self.folder().join("rma.db").display())
    }

    /// Starts it.
    pub(crate) fn start(self) -> Server {
        let mut process = self.command().stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let base = line.trim().strip_prefix("listening on ").map(str::to_owned);
        let base = base.unwrap_or_else(|| panic!("the server did not start: {}", self.logs()));
        Server { sender: Sender::new(&base), base, process, settings: self }
    }

    /// Starts one that is expected not to come up.
    pub(crate) fn start_in_vain(self) -> String {
        let ended = self.command().stdout(Stdio::null()).status().unwrap();
        assert!(!ended.success());
        self.logs()
    }

    fn command(&self) -> Command {
        let program = [BINARY.to_owned()];
        let mut words = self.prefix.iter().chain(&program);
        let mut command = Command::new(words.next().unwrap());
        let log = File::options().create(true).append(true).open(self.folder().join("log")).unwrap();
        command
            .args(words)
            .args(["serve", "--listen", "127.0.0.1:0", "--database", &self.database()])
            .args(&self.arguments)
            .env("RMA_CLOCK", &self.clock)
            .env("RUST_LOG", "trace")
            .envs(self.environment.iter().cloned())
            .stderr(log);
        command
    }

    pub(crate) fn logs(&self) -> String {
        fs::read_to_string(self.folder().join("log")).unwrap_or_default()
    }
}

impl Server {
    pub(crate) fn start() -> Self {
        Settings::new().start()
    }

    pub(crate) fn folder(&self) -> &Path {
        self.settings.folder()
    }

    /// How it was started.
    pub(crate) fn settings(&self) -> Settings {
        self.settings.clone()
    }

    pub(crate) fn secret(&self) -> PathBuf {
        self.folder().join("rma.db.secret")
    }

    pub(crate) fn logs(&self) -> String {
        self.settings.logs()
    }

    pub(crate) fn id(&self) -> u32 {
        self.process.id()
    }

    /// Kills it, as a power cut would, and starts it again with the same folder.
    pub(crate) fn restart(mut self) -> Self {
        self.kill();
        self.settings.clone().start()
    }

    /// The same at another time.
    pub(crate) fn restart_at(mut self, clock: &str) -> Self {
        self.kill();
        self.settings.clone().at(clock).start()
    }

    pub(crate) fn kill(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }

    pub(crate) fn signal(&self, name: &str) {
        assert!(Command::new("kill").args([name, &self.id().to_string()]).status().unwrap().success());
    }

    /// Waits until it has ended by itself.
    pub(crate) fn ended(&mut self) -> bool {
        self.process.wait().unwrap().success()
    }

    /// Runs a command of the vendor on this server's database.
    pub(crate) fn vendor(&self, words: &[&str]) -> Output {
        self.vendor_command(words).output().unwrap()
    }

    pub(crate) fn vendor_command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(BINARY);
        command
            .args(words)
            .args(["--database", &self.settings.database()])
            .env("RMA_CLOCK", &self.settings.clock);
        command
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.sender.send("GET", path, &[], None)
    }

    pub(crate) fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.sender.send("GET", path, headers, None)
    }

    pub(crate) fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<&[u8]>,
    ) -> Answer {
        self.sender.send(method, path, headers, body)
    }

    pub(crate) fn post(&self, path: &str, body: &Value) -> Answer {
        self.post_with(path, &[], body)
    }

    pub(crate) fn post_with(&self, path: &str, headers: &[(&str, &str)], body: &Value) -> Answer {
        let headers: Vec<_> =
            [("content-type", "application/json")].into_iter().chain(headers.iter().copied()).collect();
        self.sender.send("POST", path, &headers, Some(body.to_string().as_bytes()))
    }

    pub(crate) fn assess(&self, policy: &str, request: &Value) -> Value {
        let answer = self.post(&format!("/api/v1/policies/{policy}/assess"), request);
        assert_eq!(answer.status, 200, "{}", answer.text());
        answer.json()
    }

    pub(crate) fn file(&self, policy: &str, key: &str, filing: &Value) -> Answer {
        self.post_with(&format!("/api/v1/policies/{policy}/requests"), &[("idempotency-key", key)], filing)
    }

    pub(crate) fn track(&self, token: &str) -> Answer {
        self.get_with("/api/v1/request", &[("authorization", &format!("Bearer {token}"))])
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}
