//! `cargo xtask dist`: builds the release.

use crate::measure::{first_visit, running};
use crate::{site, workspace};
use anyhow::Result;
use xshell::{Shell, cmd};

/// Builds `dist/`, then the binary that contains it, and prints what a first visit transfers.
///
/// # Errors
///
/// When something does not build, and when a first visit exceeds its budget.
pub fn dist(sh: &Shell) -> Result<()> {
    site::build_shipped(sh)?;
    cmd!(sh, "cargo build --release --package server --bin rma-server --features embed-site").run()?;
    let server = workspace::built(sh, "release", "rma-server")?;
    let running = running::start(&server, &[])?;
    first_visit::check(running.base())?;
    println!("\nthe site is in dist/, the binary that contains it is {}", server.display());
    Ok(())
}
