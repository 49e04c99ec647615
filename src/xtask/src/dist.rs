//! `cargo xtask dist`: what is shipped.

use crate::running::Running;
use crate::{first_visit, site, workspace};
use anyhow::Result;
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
