//! The tests that need a browser, and what they are given.

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

/// Measures from key press to updated options, in the optimised server and site.
///
/// # Errors
///
/// When a tool cannot be installed, or the bench cannot be started.
pub fn run_keypress_bench(sh: &Shell) -> Result<Tally> {
    run(sh, "keypress", &["--release"], &["--nocapture"])
}

/// Measures how soon the form answers on a slow line, on the first visit and on the second.
///
/// # Errors
///
/// When a tool cannot be installed, or the bench cannot be started.
pub fn run_visits_bench(sh: &Shell) -> Result<Tally> {
    run(sh, "visits", &["--release"], &["--nocapture"])
}

fn run(sh: &Shell, target: &str, profile: &[&str], arguments: &[&str]) -> Result<Tally> {
    if !workspace::has_test_target(sh, "server", target)? {
        println!("`server` declares no test target `{target}` yet: nothing to run");
        return Ok(Tally::default());
    }
    tools::ensure(sh, &tools::for_the_browser())?;
    let _site = sh.push_env("E2E_SITE", workspace::root().join(site::DIST));
    let _axe = sh.push_env("E2E_AXE", workspace::tools().join("node_modules/axe-core/axe.min.js"));
    run_tests(cmd!(sh, "cargo test --package server --test {target} {profile...} -- {arguments...}"))
}
