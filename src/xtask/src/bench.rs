//! `cargo xtask bench`: prints measurements. It fails by Lighthouse's scores alone.

use crate::measure::{browser, lighthouse};
use crate::steps::run_tests;
use crate::{site, workspace};
use anyhow::{Result, ensure};
use xshell::{Shell, cmd};

/// Measures the engine beside a hand-written function, filing beside the disk, and in Chromium the time from a key press to updated
/// options, the workbench with lists of up to 100,000 lines, visits on a slow line, and the pages by Lighthouse.
///
/// # Errors
///
/// When something does not build or does not run to its end, and when a page scores too low in Lighthouse.
pub fn bench(sh: &Shell) -> Result<()> {
    cmd!(sh, "cargo bench --package policy --package estimate").run()?;
    ensure!(measure_filing(sh)?, "the filing bench did not run to its end");
    site::build_shipped(sh)?;
    ensure!(browser::run_benches(sh)?.failed == 0, "a bench in the browser did not run to its end");
    cmd!(sh, "cargo build --release --package server --bin rma-server").run()?;
    lighthouse::judge(sh, &workspace::built(sh, "release", "rma-server")?)
}

/// Measures filing in the optimised server, on the disk of this workspace: `/tmp` may be memory, where a flush costs nothing.
fn measure_filing(sh: &Shell) -> Result<bool> {
    let folder = workspace::root().join("target/bench");
    sh.create_dir(&folder)?;
    let _folder = sh.push_env("TMPDIR", &folder);
    let bench = cmd!(sh, "cargo test --package server --test throughput --release -- --nocapture");
    Ok(run_tests(sh, bench)?.failed == 0)
}
