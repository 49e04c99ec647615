//! `cargo xtask test`: everything that CI runs, in parts that can be run alone.

use crate::checks::{lints, purity};
use crate::measure::{browser, first_visit};
use crate::steps::{Steps, run_tests};
use crate::tools::{self, wasm};
use crate::{site, workspace};
use anyhow::{Context, Result};
use clap::ValueEnum;
use std::process::ExitCode;
use testkit::Postgres;
use xshell::{Shell, cmd};

/// The seed of the random cases of property tests, so that a run judges the change and not its luck. `cargo test` draws another seed
/// each time.
const PROPERTY_SEED: &str = "20261120";

/// A part of the checks: lints, the native tests of a crate, or what needs a browser.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// Format, clippy, and the purity of `policy` and `estimate`
    Lints,
    /// The policy crate
    Policy,
    /// The words crate
    Words,
    /// The estimate crate
    Estimate,
    /// The web crate, as native code
    Web,
    /// The server
    Server,
    /// This program
    Xtask,
    /// The policy crate as wasm, in Chromium
    Wasm,
    /// The size of the shipped site
    Site,
    /// The journeys of a browser through the shipped site
    E2e,
}

/// Runs one part or all of them, goes on after a failure, and prints a summary.
pub fn test(sh: &Shell, part: Option<Part>) -> ExitCode {
    let mut steps = Steps::default();
    let parts = part.map_or_else(|| Part::value_variants().to_vec(), |part| vec![part]);
    // First of all, so that a package that only root can install is reported within seconds.
    if steps.check("tools", || install_tools(sh, &parts)) {
        test_parts(sh, &parts, &mut steps);
    }
    println!("\n=== summary\n{steps}");
    if steps.tally().failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn install_tools(sh: &Shell, parts: &[Part]) -> Result<()> {
    let mut needed = Vec::new();
    for part in parts {
        needed.extend(match part {
            Part::Lints => tools::for_the_lints(),
            Part::Wasm => tools::for_wasm_tests(sh)?,
            Part::Site => site_tools(sh)?,
            Part::E2e => site_tools(sh)?.into_iter().chain(tools::for_the_browser()).collect(),
            Part::Server => tools::for_the_store(),
            Part::Policy | Part::Words | Part::Estimate | Part::Web | Part::Xtask => Vec::new(),
        });
    }
    tools::ensure(sh, &needed)?;
    let builds_wasm = |part: &Part| matches!(part, Part::Lints | Part::Wasm | Part::Site | Part::E2e);
    if parts.iter().any(builds_wasm) { wasm::toolchain(sh).map(drop) } else { Ok(()) }
}

fn site_tools(sh: &Shell) -> Result<Vec<tools::Tool>> {
    Ok(tools::for_the_site(sh)?.into_iter().chain(tools::for_the_shipped_site(sh)?).collect())
}

fn test_parts(sh: &Shell, parts: &[Part], steps: &mut Steps) {
    let has = |part| parts.contains(&part);
    if has(Part::Lints) {
        steps.check("format", || Ok(cmd!(sh, "cargo fmt --all --check").run()?));
        steps.check("lints", || lints::check_native(sh));
        steps.check("lints as wasm", || lints::check_wasm(sh));
        steps.check("purity of policy and estimate", || purity::check(sh));
    }
    let packages: Vec<&str> = parts.iter().filter_map(|part| part.package()).collect();
    if !packages.is_empty() {
        // All of them together as the workspace, so that Cargo resolves features once.
        let packages = &match packages.as_slice() {
            [package] => vec!["--package", package],
            _ => vec!["--workspace"],
        };
        steps.tests("unit and integration tests", || {
            let tests = cmd!(sh, "cargo test --locked {packages...} --lib --bins --tests --no-fail-fast");
            run_tests(sh, tests.env("PROPTEST_RNG_SEED", PROPERTY_SEED))
        });
        steps.tests("documentation tests", || {
            run_tests(sh, cmd!(sh, "cargo test --locked {packages...} --doc --no-fail-fast"))
        });
    }
    if has(Part::Server) {
        steps.tests("the store on PostgreSQL", || {
            // Tests kill processes and not the machine, and without flushes they are faster.
            let postgres = Postgres::start(&["fsync=off"])?;
            // The workspace, so that Cargo builds nothing with other features.
            let tests = cmd!(sh, "cargo test --locked --workspace --test postgres --no-fail-fast");
            run_tests(sh, tests.envs(postgres.environment()))
        });
    }
    if has(Part::Wasm) {
        steps.tests("policy as wasm", || {
            let _compiler = wasm::toolchain(sh)?.enter(sh)?;
            let target = wasm::TARGET;
            run_tests(sh, cmd!(sh, "cargo test --locked --package policy --target {target} --no-fail-fast"))
        });
    }
    if has(Part::Site) || has(Part::E2e) {
        let is_built = steps.check("site", || {
            site::build_shipped(sh)?;
            Ok(cmd!(sh, "cargo build --locked --package server --bin rma-server").run()?)
        });
        let built = || is_built.then_some(()).context("skipped, because the site did not build");
        if has(Part::Site) {
            steps.check("size of a first visit", || {
                built()?;
                first_visit::check_site(&workspace::built(sh, "debug", "rma-server")?)
            });
        }
        if has(Part::E2e) {
            steps.tests("journeys", || {
                built()?;
                browser::run_journeys(sh)
            });
        }
    }
}

impl Part {
    /// Returns the crate whose native tests belong to this part.
    fn package(self) -> Option<&'static str> {
        match self {
            Self::Policy => Some("policy"),
            Self::Words => Some("words"),
            Self::Estimate => Some("estimate"),
            Self::Web => Some("web"),
            Self::Server => Some("server"),
            Self::Xtask => Some("xtask"),
            Self::Lints | Self::Wasm | Self::Site | Self::E2e => None,
        }
    }
}
