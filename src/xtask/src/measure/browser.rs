//! The tests that need a browser.

use crate::steps::{Tally, run_tests};
use crate::{site, tools, workspace};
use anyhow::Result;
use xshell::{Shell, cmd};

/// Runs the journeys of real Chromium against the real server and the site in `dist/`.
///
/// # Errors
///
/// When a tool cannot be installed, or the tests cannot be started.
pub fn run_journeys(sh: &Shell) -> Result<Tally> {
    run(sh, "e2e", &[], &[])
}

/// Measures key presses, lists in the workbench, and visits on a slow line, with the optimised server and site. A chart of the lists
/// is drawn in `target/bench/lists.svg`.
///
/// # Errors
///
/// When a tool cannot be installed, or a bench cannot be started.
pub fn run_benches(sh: &Shell) -> Result<Tally> {
    let folder = workspace::root().join("target/bench");
    sh.create_dir(&folder)?;
    let _drawing = sh.push_env("BENCH_DRAWING", folder.join("lists.svg"));
    // One after the other, so that each has the machine to itself.
    run(sh, "bench", &["--release"], &["--nocapture", "--test-threads=1"])
}

fn run(sh: &Shell, target: &str, profile: &[&str], arguments: &[&str]) -> Result<Tally> {
    tools::ensure(sh, &tools::for_the_browser())?;
    let _site = sh.push_env("E2E_SITE", workspace::root().join(site::DIST));
    let _axe = sh.push_env("E2E_AXE", workspace::tools().join("node_modules/axe-core/axe.min.js"));
    run_tests(sh, cmd!(sh, "cargo test --package server --test {target} {profile...} -- {arguments...}"))
}
