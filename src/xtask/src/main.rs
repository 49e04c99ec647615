#![doc = include_str!("../README.md")]
#![expect(unreachable_pub, reason = "in a program, `pub` says what a module offers to the others")]

mod apt;
mod audit;
mod bench;
mod browser;
#[cfg(test)]
mod claims;
mod dist;
mod fingerprint;
mod first_visit;
mod lighthouse;
mod lints;
mod precompress;
mod purity;
mod running;
mod serve;
mod shrink;
mod site;
mod steps;
mod styles;
mod test;
mod tools;
mod wasm;
mod workspace;

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Everything a developer does with this repository.
#[derive(Parser)]
#[command(bin_name = "cargo xtask", disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the portal and run it on this machine
    Serve {
        /// The port on 127.0.0.1
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Run everything that CI runs
    Test,
    /// Build what is shipped: the site, and one binary that carries it
    Dist,
    /// Measure the engine, filing, and a key press in the browser, each beside its floor or aim
    Bench,
    /// Check licences, sources and advisories of everything that is linked
    Audit,
}

fn main() -> ExitCode {
    run(&Arguments::parse().command).unwrap_or_else(|error| {
        // Not anyhow's own form: a backtrace through here tells nobody anything.
        eprintln!("error: {error:#}");
        ExitCode::FAILURE
    })
}

fn run(command: &Command) -> Result<ExitCode> {
    let sh = workspace::shell()?;
    match command {
        Command::Serve { port } => serve::serve(&sh, *port)?,
        Command::Test => return Ok(test::test(&sh)),
        Command::Dist => dist::dist(&sh)?,
        Command::Bench => bench::bench(&sh)?,
        Command::Audit => audit::audit(&sh)?,
    }
    Ok(ExitCode::SUCCESS)
}
