//! `cargo xtask bench`: how fast it is, measured and printed; nothing but Lighthouse's points passes or fails by it.

use crate::steps::run_tests;
use crate::{browser, lighthouse, site, workspace};
use anyhow::{Result, ensure};
use xshell::{Shell, cmd};

/// Measures the engine beside a hand-written function, filing beside the disk, and in Chromium from key press to updated
/// options, what the workbench does with lists of up to 100,000 lines, how soon the form answers on a slow line, and what
/// Lighthouse makes of the pages.
///
/// # Errors
///
/// When something does not build or does not run to its end, and when a page has too few of Lighthouse's points.
pub fn bench(sh: &Shell) -> Result<()> {
    cmd!(sh, "cargo bench --package policy --package estimate").run()?;
    ensure!(measure_filing(sh)?, "the filing bench did not run to its end");
    site::build_shipped(sh)?;
    ensure!(browser::run_benches(sh)?.failed == 0, "a bench in the browser did not run to its end");
    cmd!(sh, "cargo build --release --package server --bin rma-server").run()?;
    lighthouse::judge(sh, &workspace::built(sh, "release", "rma-server")?, &lighthouse::ALL)
}

/// Whether filing could be measured, by the optimised server on the disk that this workspace is on: `/tmp` may be memory, which
/// flushes nothing.
fn measure_filing(sh: &Shell) -> Result<bool> {
    let folder = workspace::root().join("target/bench");
    sh.create_dir(&folder)?;
    let _folder = sh.push_env("TMPDIR", &folder);
    let bench = cmd!(sh, "cargo test --package server --test throughput --release -- --nocapture");
    Ok(run_tests(bench)?.failed == 0)
}
