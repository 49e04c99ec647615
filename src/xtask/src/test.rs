//! `cargo xtask test`: everything that CI runs.

use crate::steps::{Steps, run_tests};
use crate::{browser, dist, lighthouse, lints, purity, site, tools, wasm, workspace};
use anyhow::{Context, Result};
use std::process::ExitCode;
use xshell::{Shell, cmd};

/// Runs every check there is, goes on after a failed one, and ends with what they came to.
pub fn test(sh: &Shell) -> ExitCode {
    let mut steps = Steps::default();
    // All of them first: nobody should wait for minutes to be told of a package that only root can install.
    if steps.check("tools", || install_tools(sh)) {
        test_code(sh, &mut steps);
        test_site(sh, &mut steps);
    }
    println!("\n=== summary\n{steps}");
    if steps.tally().failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn install_tools(sh: &Shell) -> Result<()> {
    let mut needed = tools::for_the_lints();
    needed.extend(tools::for_wasm_tests(sh)?);
    needed.extend(tools::for_the_shipped_site());
    needed.extend(tools::for_the_site(sh)?);
    needed.extend(tools::for_the_browser());
    needed.extend(tools::for_lighthouse());
    tools::ensure(sh, &needed)?;
    wasm::toolchain(sh).map(|_| ())
}

fn test_code(sh: &Shell, steps: &mut Steps) {
    steps.check("format", || Ok(cmd!(sh, "cargo fmt --all --check").run()?));
    steps.check("lints", || lints::check_code(sh));
    steps.check("lints of the apps", || lints::check_apps(sh));
    steps.check("purity of policy and estimate", || purity::check(sh));
    steps.tests("tests", || run_tests(cmd!(sh, "cargo test --locked --workspace --no-fail-fast")));
    steps.tests("policy as wasm", || {
        let _compiler = wasm::toolchain(sh)?.enter(sh)?;
        let target = wasm::TARGET;
        run_tests(cmd!(sh, "cargo test --locked --package policy --target {target} --no-fail-fast"))
    });
}

/// What looks at the built site. Where it does not build, these cannot run, and count as failed.
fn test_site(sh: &Shell, steps: &mut Steps) {
    let site = steps.check("site", || site::build_shipped(sh));
    let built = || site.then_some(()).context("not run: the site did not build");
    steps.check("lints of the one binary", || {
        built()?;
        lints::check_binary(sh)
    });
    steps.check("first visit", || {
        built()?;
        dist::weigh_first_visit(sh)
    });
    // How fast a page is depends on what else the machine does: that is for `cargo xtask bench`.
    steps.check("lighthouse", || {
        built()?;
        lighthouse::judge(sh, &workspace::built(sh, "debug", "rma-server")?, &lighthouse::STEADY)
    });
    steps.tests("browser", || {
        built()?;
        browser::run_journeys(sh)
    });
}
