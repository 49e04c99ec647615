//! `cargo xtask audit`: the dependencies and their terms.

use crate::tools;
use anyhow::{Context as _, Result};
use xshell::{Shell, cmd};

/// Checks licences, sources, bans and advisories against `deny.toml`.
///
/// Not a part of `test`: cargo-deny takes minutes to compile, and a new advisory is not the fault of the change under test.
///
/// # Errors
///
/// When cargo-deny cannot be installed, or reports a problem.
pub fn audit(sh: &Shell) -> Result<()> {
    tools::ensure(sh, &tools::for_the_audit())?;
    cmd!(sh, "cargo deny check bans licenses sources").run()?;
    cmd!(sh, "cargo deny check advisories").run().context("the list of advisories is downloaded")
}
