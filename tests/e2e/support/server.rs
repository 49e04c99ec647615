//! The server of a journey, and the vendor who works beside it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use testkit::{RunningServer, ServerSettings};

use super::NOW;

/// The policy documents of this repository.
pub(crate) const POLICIES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../policy/policies");

/// The settings with which a server is started.
pub(crate) struct Settings {
    pub(crate) clock: &'static str,
    /// Whether its policy documents are copies that a test may change.
    pub(crate) own_policies: bool,
    /// Websites that may show a form in a frame, as arguments of the command line.
    pub(crate) embed_origins: Vec<String>,
    /// The folder of the built site, instead of `E2E_SITE`.
    pub(crate) site: Option<PathBuf>,
}

/// A running server. Dropping it kills the process and deletes the folder.
pub(crate) struct Server {
    running: RunningServer,
}

impl Default for Settings {
    fn default() -> Self {
        Self { clock: NOW, own_policies: false, embed_origins: Vec::new(), site: None }
    }
}

impl Server {
    pub(crate) fn start(settings: Settings) -> Self {
        let server = ServerSettings::new(env!("CARGO_BIN_EXE_rma-server")).unwrap();
        let folder = server.folder().to_owned();
        let path = |name: &str| folder.join(name).display().to_string();
        let site = settings.site.map_or_else(site, |site| site.display().to_string());
        let mut server = server
            .at(settings.clock)
            .environment("RUST_LOG", "info")
            .with(&["--vendor-mail", "ktc=rma@ktc.example", "--vendor-mail", "koso=rma@koso.example"])
            .with(&["--site", &site, "--mail", &path("mail")]);
        for origin in &settings.embed_origins {
            server = server.with(&["--embed-origins", origin]);
        }
        if settings.own_policies {
            let copied = Command::new("cp").args(["-r", POLICIES]).arg(&folder).status().unwrap();
            assert!(copied.success());
            server = server.with(&["--policies", &path("policies")]);
        }
        Self { running: server.start().unwrap() }
    }

    pub(crate) fn address(&self, path: &str) -> String {
        format!("{}{path}", self.running.base())
    }

    pub(crate) fn port(&self) -> u16 {
        self.running.port()
    }

    pub(crate) fn folder(&self) -> &Path {
        self.running.settings().folder()
    }

    /// Kills the server.
    pub(crate) fn stop(&mut self) {
        self.running.kill();
    }

    /// Starts the server again with the same folder and the same address, so that open pages can reach it.
    pub(crate) fn bring_back(&mut self) {
        self.bring_back_as(|settings| settings);
    }

    /// Starts the server again at another time.
    pub(crate) fn bring_back_at(&mut self, clock: &str) {
        self.bring_back_as(|settings| settings.at(clock));
    }

    /// Allows the server's own pages to embed its forms, as the demonstrations do.
    pub(crate) fn embed_itself(&mut self) {
        let origin = self.address("");
        let shops = ["ktc", "koso"].map(|policy| format!("{policy}={origin}"));
        self.bring_back_as(|settings| {
            settings.with(&["--embed-origins", &shops[0], "--embed-origins", &shops[1]])
        });
    }

    fn bring_back_as(&mut self, change: impl FnOnce(ServerSettings) -> ServerSettings) {
        self.stop();
        let settings = self.running.settings().clone().on_port(self.port());
        self.running = change(settings).start().unwrap();
    }

    /// Makes the server reload its policies, and waits until it has.
    pub(crate) fn read_policies_again(&self) {
        let times = || self.running.settings().logs().matches("policies reloaded").count();
        let before = times();
        self.running.signal("-HUP");
        self.running.wait_until("the policies are reloaded", || (times() > before).then_some(()));
    }

    /// Runs a command of the vendor, and returns its output.
    pub(crate) fn vendor(&self, words: &[&str]) -> String {
        let output = self.running.settings().vendor_command(words).output().unwrap();
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{words:?}: {errors}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// Returns every request in the database.
    pub(crate) fn requests(&self) -> Vec<Value> {
        serde_json::from_str(&self.vendor(&["requests", "--json"])).unwrap()
    }

    /// Waits for the mail that contains all of these words, and returns its text.
    pub(crate) fn mail(&self, words: &[&str]) -> String {
        let folder = self.folder().join("mail");
        self.running.wait_until(&format!("a mail contains {words:?}"), || {
            let files = fs::read_dir(&folder).into_iter().flatten().map(|file| file.unwrap().path());
            let mut mails = files.filter_map(|file| fs::read_to_string(file).ok());
            let mail = mails.find(|mail| words.iter().all(|part| mail.contains(part)))?;
            Some(mail.replace("=\r\n", "").replace("=3D", "="))
        })
    }
}

/// Returns the folder of the built site.
pub(crate) fn site() -> String {
    env::var("E2E_SITE").expect("E2E_SITE names the built site; `cargo xtask test` sets it")
}
