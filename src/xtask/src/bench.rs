//! `cargo xtask bench`: prints measurements. Only Lighthouse's scores have a limit that can make it fail.

use crate::measure::{browser, lighthouse, sizes};
use crate::steps::run_tests;
use crate::{site, tools, workspace};
use anyhow::{Result, ensure};
use clap::ValueEnum;
use xshell::{Shell, cmd};

/// A part of the measurements.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// The portal's size by build setting and by crate
    Sizes,
    /// Assessments and lists, compared with a hand-written function
    Engine,
    /// Filing on SQLite and PostgreSQL, compared with the disk's rate of flushes and a bare insert
    Filing,
    /// An SQLite database with a million requests, compared with a small one; takes some 10 GB of disk
    Growth,
    /// In Chromium: first visit and start-up on a slow line, key press to options, lists in the workbench
    Browser,
    /// Lighthouse's scores
    Lighthouse,
}

/// Runs one part or all of them.
///
/// # Errors
///
/// When something does not build or does not run to its end, and when a page scores too low in Lighthouse.
pub fn bench(sh: &Shell, part: Option<Part>) -> Result<()> {
    // What takes many minutes and gigabytes has to be asked for.
    let usual = || Part::value_variants().iter().copied().filter(|part| *part != Part::Growth).collect();
    let parts: Vec<Part> = part.map_or_else(usual, |part| vec![part]);
    if parts.iter().any(|part| matches!(part, Part::Browser | Part::Lighthouse)) {
        site::build_shipped(sh)?;
    }
    parts.into_iter().try_for_each(|part| measure(sh, part))
}

fn measure(sh: &Shell, part: Part) -> Result<()> {
    match part {
        Part::Sizes => sizes::print(sh)?,
        Part::Engine => cmd!(sh, "cargo bench --package policy --package estimate").run()?,
        Part::Filing => {
            ensure!(measure_store(sh, "filing_beside")?, "the filing bench did not run to its end");
        }
        Part::Growth => ensure!(measure_store(sh, "growth")?, "the growth bench did not run to its end"),
        Part::Browser => {
            ensure!(browser::run_benches(sh)?.failed == 0, "a bench in the browser did not run to its end");
        }
        Part::Lighthouse => {
            cmd!(sh, "cargo build --release --package server --bin rma-server").run()?;
            lighthouse::check(sh, &workspace::built(sh, "release", "rma-server")?)?;
        }
    }
    Ok(())
}

/// Runs benches of the optimised server whose names contain `name`, on the disk of this workspace, since `/tmp` may be in memory, where a flush costs nothing.
fn measure_store(sh: &Shell, name: &str) -> Result<bool> {
    tools::ensure(sh, &tools::for_the_store())?;
    let folder = workspace::root().join("target/bench");
    sh.create_dir(&folder)?;
    let _folder = sh.push_env("TMPDIR", &folder);
    let bench = cmd!(sh, "cargo test --package server --test throughput --release -- {name} --nocapture");
    Ok(run_tests(sh, bench)?.failed == 0)
}
