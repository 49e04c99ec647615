//! `cargo xtask audit`: what we link, and on what terms.

use crate::tools;
use anyhow::{Context as _, Result};
use xshell::{Shell, cmd};

/// Checks licences, sources, bans and advisories against `deny.toml`.
///
/// Apart from `test`, because cargo-deny takes minutes to build, and because an advisory that comes in overnight is no fault
/// of the change at hand.
///
/// # Errors
///
/// When cargo-deny cannot be installed, or objects.
pub fn audit(sh: &Shell) -> Result<()> {
    tools::ensure(sh, &tools::for_the_audit())?;
    cmd!(sh, "cargo deny check bans licenses sources").run()?;
    cmd!(sh, "cargo deny check advisories").run().context("the list of advisories comes over the network")
}
