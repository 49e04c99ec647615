//! `cargo xtask dist`: what is shipped.

use crate::{first_visit, site, workspace};
use anyhow::{Context, Result};
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;
use xshell::{Shell, cmd};

/// Builds `dist/`, then the binary that carries it, and prints what a first visit transfers.
///
/// # Errors
///
/// When something does not build, and when a first visit is over its budget.
pub fn dist(sh: &Shell) -> Result<()> {
    site::build_shipped(sh)?;
    cmd!(sh, "cargo build --release --package server --bin rma-server --features embed-site").run()?;
    let server = workspace::built(sh, "release", "rma-server")?;
    let running = Running::start(sh, &server, &[])?;
    first_visit::weigh(&running.base)?;
    println!("\nthe site is in dist/, the binary that carries it is {}", server.display());
    Ok(())
}

/// Measures the site in `dist/` on a server built to try things out: the same bytes, sooner built.
///
/// # Errors
///
/// When the server does not build or start, and when a first visit is over its budget.
pub fn weigh_first_visit(sh: &Shell) -> Result<()> {
    cmd!(sh, "cargo build --locked --package server --bin rma-server").run()?;
    let server = workspace::built(sh, "debug", "rma-server")?;
    first_visit::weigh(&Running::start(sh, &server, &["--site", site::DIST])?.base)
}

/// A server of ours on a port of its own, with an empty database, stopped when dropped.
struct Running {
    base: String,
    server: Child,
    // Dropped last: it holds the database.
    _folder: xshell::TempDir,
}

impl Running {
    fn start(sh: &Shell, server: &Path, arguments: &[&str]) -> Result<Self> {
        let folder = sh.create_temp_dir()?;
        let address = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.to_string();
        let database = format!("sqlite://{}/rma.db", folder.path().display());
        let mails = folder.path().join("mail");
        let command =
            cmd!(sh, "{server} serve --listen {address} --database {database} --mail {mails} {arguments...}");
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
