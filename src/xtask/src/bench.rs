//! `cargo xtask bench`: how fast it is, measured and printed; nothing passes or fails by it.

use crate::{browser, site};
use anyhow::{Result, ensure};
use xshell::{Shell, cmd};

/// Measures the engine natively, then from key press to updated options in Chromium.
///
/// # Errors
///
/// When something does not build or does not run to its end.
pub fn bench(sh: &Shell) -> Result<()> {
    cmd!(sh, "cargo bench --package policy --package estimate").run()?;
    site::build_shipped(sh)?;
    ensure!(browser::run_keypress_bench(sh)?.failed == 0, "the browser's bench did not run to its end");
    Ok(())
}
