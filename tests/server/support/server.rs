//! A running `rma-server` with a temporary folder.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use testkit::{RunningServer, ServerSettings};

use super::answer::{Answer, Sender};
use super::postgres;

pub(crate) const BINARY: &str = env!("CARGO_BIN_EXE_rma-server");
/// Ten in the morning of 20 November 2026 in Los Angeles, one in the afternoon in Toronto.
pub(crate) const NOW: &str = "2026-11-20T18:00:00Z";

/// A running server. Dropping it kills the process and deletes the folder.
pub(crate) struct Server {
    pub(crate) base: String,
    running: RunningServer,
    sender: Sender,
}

/// The settings with which a server is started.
#[derive(Clone)]
pub(crate) struct Settings(ServerSettings);

impl Settings {
    pub(crate) fn new() -> Self {
        match postgres::new_database() {
            Some((url, changes)) => Self::on_sqlite().on_database(url, changes),
            None => Self::on_sqlite(),
        }
    }

    /// Returns settings for a server on SQLite, also where the tests run on PostgreSQL.
    pub(crate) fn on_sqlite() -> Self {
        Self(ServerSettings::new(BINARY).unwrap().at(NOW))
    }

    /// Uses a database that is not in the folder. `changes` is a folder that changes whenever something is stored.
    pub(crate) fn on_database(self, url: String, changes: PathBuf) -> Self {
        Self(self.0.on_database(url, changes))
    }

    pub(crate) fn at(self, clock: &str) -> Self {
        Self(self.0.at(clock))
    }

    pub(crate) fn with(self, arguments: &[&str]) -> Self {
        Self(self.0.with(arguments))
    }

    pub(crate) fn environment(self, name: &str, value: &str) -> Self {
        Self(self.0.environment(name, value))
    }

    /// Runs the server through another program, such as `prlimit`.
    pub(crate) fn through(self, prefix: &[&str]) -> Self {
        Self(self.0.through(prefix))
    }

    pub(crate) fn folder(&self) -> &Path {
        self.0.folder()
    }

    /// Returns the path of the secret.
    pub(crate) fn secret(&self) -> PathBuf {
        self.folder().join("rma.db.secret")
    }

    /// Returns the file of the database; `None` if it is not SQLite.
    pub(crate) fn database_file(&self) -> Option<PathBuf> {
        self.database().starts_with("sqlite:").then(|| self.folder().join("rma.db"))
    }

    /// Returns a command of the vendor on the database.
    pub(crate) fn vendor_command(&self, words: &[&str]) -> Command {
        self.0.vendor_command(words)
    }

    pub(crate) fn database(&self) -> String {
        self.0.database()
    }

    /// Starts the server.
    pub(crate) fn start(self) -> Server {
        let running = self.0.start().unwrap();
        let base = running.base().to_owned();
        Server { sender: Sender::new(&base), base, running }
    }

    /// Starts a server that is expected to fail, and returns its log.
    pub(crate) fn start_failing(self) -> String {
        self.0.start_failing()
    }
}

impl Server {
    pub(crate) fn start() -> Self {
        Settings::new().start()
    }

    pub(crate) fn folder(&self) -> &Path {
        self.running.settings().folder()
    }

    /// Returns the settings with which the server was started.
    pub(crate) fn settings(&self) -> Settings {
        Settings(self.running.settings().clone())
    }

    pub(crate) fn secret(&self) -> PathBuf {
        self.settings().secret()
    }

    pub(crate) fn logs(&self) -> String {
        self.running.settings().logs()
    }

    pub(crate) fn id(&self) -> u32 {
        self.running.id()
    }

    /// Kills the server, and starts it again with the same folder.
    pub(crate) fn restart(mut self) -> Self {
        self.kill();
        self.settings().start()
    }

    /// Kills the server, and starts it again with the same folder and another clock.
    pub(crate) fn restart_at(mut self, clock: &str) -> Self {
        self.kill();
        self.settings().at(clock).start()
    }

    pub(crate) fn kill(&mut self) {
        self.running.kill();
    }

    pub(crate) fn signal(&self, name: &str) {
        self.running.signal(name);
    }

    /// Waits until the server has ended by itself, and returns whether it succeeded.
    pub(crate) fn ended(&mut self) -> bool {
        self.running.ended()
    }

    /// Calls `look` until it returns a value: at once, and after each change in the server's folder: its log, mails, database.
    pub(crate) fn until<T>(&self, what: &str, look: impl FnMut() -> Option<T>) -> T {
        self.running.wait_until(what, look)
    }

    /// Waits until the log contains a text, since a separate thread writes the log.
    pub(crate) fn until_logged(&self, text: &str) {
        self.until(text, || self.logs().contains(text).then_some(()));
    }

    /// Runs a command of the vendor on this server's database.
    pub(crate) fn vendor(&self, words: &[&str]) -> Output {
        self.vendor_command(words).output().unwrap()
    }

    pub(crate) fn vendor_command(&self, words: &[&str]) -> Command {
        self.running.settings().vendor_command(words)
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
