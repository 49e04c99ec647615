//! `cargo xtask audit`: checks the dependencies with cargo-deny.

use crate::tools;
use anyhow::{Context as _, Result};
use xshell::{Shell, cmd};

/// Checks licences, sources, bans and advisories against `deny.toml`.
///
/// It is not a part of `test`, because cargo-deny takes minutes to compile, and because a new advisory would fail an unrelated change.
///
/// # Errors
///
/// When cargo-deny cannot be installed, or reports a problem.
pub fn audit(sh: &Shell) -> Result<()> {
    tools::ensure(sh, &tools::for_the_audit())?;
    cmd!(sh, "cargo deny check bans licenses sources").run()?;
    cmd!(sh, "cargo deny check advisories").run().context("checking the advisories, whose list is downloaded")
}
