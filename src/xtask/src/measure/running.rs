//! A server to look at.

use anyhow::{Context as _, Result};
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;
use xshell::{Shell, cmd};

/// A server of ours on a port of its own, with an empty database, stopped when dropped.
pub struct Running {
    /// Its address, without a path.
    pub base: String,
    server: Child,
    // Dropped last: it holds the database.
    _folder: xshell::TempDir,
}

impl Running {
    /// Starts one with these further arguments, and waits until it answers.
    ///
    /// # Errors
    ///
    /// When it does not start.
    pub fn start(sh: &Shell, server: &Path, arguments: &[&str]) -> Result<Self> {
        let folder = sh.create_temp_dir()?;
        let address = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.to_string();
        let database = format!("sqlite://{}/rma.db", folder.path().display());
        let mails = folder.path().join("mail");
        // So that the demonstrations at /demo/ work: their shops are on this very server.
        let shops = format!("ktc=http://{address},koso=http://{address}");
        let command = cmd!(
            sh,
            "{server} serve --listen {address} --database {database} --mail {mails} --embed-origins {shops} {arguments...}"
        );
        let server = Command::from(command).stdout(Stdio::null()).spawn()?;
        let running = Self { base: format!("http://{address}"), server, _folder: folder };
        running.wait_until_healthy()?;
        Ok(running)
    }

    fn wait_until_healthy(&self) -> Result<()> {
        let mut last = None;
        for _ in 0..100 {
            match ureq::get(format!("{}/healthz", self.base)).call() {
                Ok(_) => return Ok(()),
                Err(error) => last = Some(error),
            }
            thread::sleep(Duration::from_millis(100));
        }
        Err(last.context("never asked")?).context("the server does not get healthy")
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It holds nothing that has to be kept, so it is not asked politely.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
